package docs_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// running is the document whose blocks e2e/installed compiles and runs.
const running = "docs/testing.md"

// documents are those whose code blocks have to compile.
func documents(t *testing.T, root string) (files []string) {
	t.Helper()
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/decisions/*.md", "hostsim/*.md", "web/pages/*.md", "web/src/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		require.NoError(t, err)
		require.NotEmpty(t, found, pattern)
		for _, path := range found {
			name, err := filepath.Rel(root, path)
			require.NoError(t, err)
			if name != running {
				files = append(files, name)
			}
		}
	}
	return files
}

func TestEveryCodeBlockCompiles(t *testing.T) {
	root := absolute(t, "..")
	var blocks []block
	for _, file := range documents(t, root) {
		found, err := readBlocks(root, file)
		require.NoError(t, err)
		blocks = append(blocks, found...)
	}
	for _, lang := range []string{"ts", "go", "yaml"} {
		require.True(t, slices.ContainsFunc(blocks, func(b block) bool { return b.lang == lang }), "there is no block of %s", lang)
	}
	require.Empty(t, problems(t, root, blocks))
}

// What is wrong in a block is reported with the document and the line.
func TestABlockThatDoesNotCompileIsFound(t *testing.T) {
	root := absolute(t, "..")
	blocks, err := readBlocks(root, "docs/testdata/broken.md")
	require.NoError(t, err)
	require.Len(t, blocks, 6)
	found := problems(t, root, blocks)
	for _, want := range []string{
		`docs/testdata/broken.md:8: TS2345`, // a number where the preamble wants a text
		`docs/testdata/broken.md:14: TS2339`,
		`docs/testdata/broken.md:22: TS2304`,
		`docs/testdata/broken.md:28:`,
	} {
		require.Equal(t, 1, count(found, want), "%s in %q", want, found)
	}
	require.Len(t, found, 4, "and nothing is found in the blocks that are right: %q", found)
}

func TestABlockOfNoLanguageThatIsCheckedIsRefused(t *testing.T) {
	root := absolute(t, "..")
	_, err := readBlocks(root, "docs/testdata/unknown.md")
	require.ErrorContains(t, err, `docs/testdata/unknown.md:4: a block of the language "rs" is not checked`)
	_, err = readBlocks(root, "docs/testdata/open.md")
	require.ErrorContains(t, err, "docs/testdata/open.md:4: the block has no end")
}

func problems(t *testing.T, root string, blocks []block) []string {
	t.Helper()
	typed, err := checkTypeScript(root, t.TempDir(), blocks)
	require.NoError(t, err)
	vetted, err := checkGo(root, blocks)
	require.NoError(t, err)
	return slices.Concat(typed, vetted, checkScenarios(blocks))
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	full, err := filepath.Abs(path)
	require.NoError(t, err)
	return full
}

func count(lines []string, part string) (n int) {
	for _, line := range lines {
		if strings.Contains(line, part) {
			n++
		}
	}
	return n
}
