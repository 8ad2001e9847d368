package e2e

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A name that matches no test is passed over by "go test" in silence.
func TestTheMainStoriesExist(t *testing.T) {
	names := listOfMake(t, "MAIN_STORIES")
	require.NotEmpty(t, names)
	require.Subset(t, testsIn(t, "*_test.go"), names)
}

// listOfMake reads a list of the Makefile.
func listOfMake(t *testing.T, name string) []string {
	t.Helper()
	makefile, err := os.ReadFile("../Makefile")
	require.NoError(t, err)
	list := regexp.MustCompile(`(?m)^` + name + ` = ((?:.*\\\n)*.*)$`).FindStringSubmatch(string(makefile))
	require.NotNil(t, list, name)
	return strings.Fields(strings.ReplaceAll(list[1], "\\\n", " "))
}

// testsIn finds the functions whose names begin with Test.
func testsIn(t *testing.T, pattern string) (names []string) {
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	for _, file := range files {
		inspect(t, file, func(n ast.Node) {
			if f, ok := n.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "Test") {
				names = append(names, f.Name.Name)
			}
		})
	}
	return names
}
