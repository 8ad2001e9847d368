package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func graphOf(arrows ...arrow) graph {
	g := make(graph)
	for _, a := range arrows {
		g.add(a.from, a.to)
	}
	return g
}

func TestNothingRunsUpWhereTheArrowsMakeNoCircle(t *testing.T) {
	g := graphOf(arrow{"page", "bridge"}, arrow{"page", "wire"},
		arrow{"bridge", "wire"}, arrow{"wire", "text"})
	require.Empty(t, g.upward())
	require.Equal(t, []string{"text", "wire", "bridge", "page"}, g.order())
}

func TestACircleHasAnArrowThatRunsUp(t *testing.T) {
	g := graphOf(arrow{"main", "a"}, arrow{"a", "b"},
		arrow{"b", "c"}, arrow{"c", "a"}, arrow{"a", "c"})
	require.Equal(t, []arrow{{"c", "a"}}, g.upward())
}

func TestFoldersHaveTheArrowsOfTheirFiles(t *testing.T) {
	g := graphOf(arrow{"a/1.ts", "b/1.ts"}, arrow{"b/2.ts", "a/2.ts"}, arrow{"a/1.ts", "a/2.ts"})
	require.Empty(t, g.upward(), "no files use each other")
	require.Len(t, g.folders().upward(), 1, "and the folders do")
}
