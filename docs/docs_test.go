// Package docs has no code; its test reads the documents.
package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEveryDecisionIsInTheIndex(t *testing.T) {
	index, err := os.ReadFile("decisions/README.md")
	require.NoError(t, err)
	files, err := filepath.Glob("decisions/2*.md")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, path := range files {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		name := filepath.Base(path)
		title, _, _ := strings.Cut(strings.TrimPrefix(string(text), "# "), "\n")
		row := "| " + name[:10] + " | [" + title + "](" + name + ") |"
		require.Contains(t, string(index), row, "the index lacks this row")
		require.Contains(t, string(text), "\nStatus: ", name)
	}
}

var link = regexp.MustCompile(`\]\(([^)#]*)(?:#([^)]*))?\)`)

func TestEveryLinkToAFileLeadsSomewhere(t *testing.T) {
	checked := 0
	for _, pattern := range []string{
		"../*.md", "*.md", "decisions/*.md", "spec/*.md", "../hostsim/*.md", "../web/pages/*.md", "../web/src/*.md",
	} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, path := range files {
			checked += checkLinks(t, path)
		}
	}
	require.Positive(t, checked)
}

func checkLinks(t *testing.T, path string) (checked int) {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	for _, m := range link.FindAllStringSubmatch(string(text), -1) {
		if strings.Contains(m[1], "://") {
			continue
		}
		target := path
		if m[1] != "" {
			target = filepath.Join(filepath.Dir(path), m[1])
		}
		_, err := os.Stat(target)
		require.NoError(t, err, "%s links to %s", path, m[1])
		if m[2] != "" {
			require.Contains(t, anchors(t, target), m[2], "%s links to a heading of %s", path, target)
		}
		checked++
	}
	return checked
}

var heading = regexp.MustCompile(`(?m)^#+ (.*)$`)

// anchors are those of a document's headings.
func anchors(t *testing.T, path string) (found []string) {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	for _, m := range heading.FindAllStringSubmatch(string(text), -1) {
		found = append(found, anchor(m[1]))
	}
	return found
}

var notInAnchors = regexp.MustCompile(`[^\p{L}\p{N} _-]`)

// anchor is what a forge makes of a heading.
func anchor(heading string) string {
	return strings.ReplaceAll(notInAnchors.ReplaceAllString(strings.ToLower(heading), ""), " ", "-")
}
