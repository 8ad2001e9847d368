package main

import (
	"strings"
	"testing"

	"github.com/ctibridge/ctibridge/internal/tree"
	"github.com/stretchr/testify/require"
)

func goFile(path, text string) tree.File {
	return tree.File{Path: path, Lang: tree.Go, Text: text}
}

const six = "a()\nb()\nc()\nd()\ne()\nf()\n"

func TestSixEqualLinesAreADuplicate(t *testing.T) {
	number, pairs := duplicates([]tree.File{
		goFile("one.go", "x()\n"+six), goFile("two.go", strings.ReplaceAll(six, "\n", "\n\n\t")),
	})
	require.Equal(t, 12, number)
	require.Equal(t, []string{
		"6 lines of one.go are in two.go", "6 lines of two.go are in one.go",
	}, pairs)
}

func TestFiveEqualLinesAreNone(t *testing.T) {
	five := strings.TrimPrefix(six, "a()\n")
	one, two := goFile("one.go", "x()\n"+five), goFile("two.go", "y()\n"+five)
	number, pairs := duplicates([]tree.File{one, two})
	require.Zero(t, number)
	require.Empty(t, pairs)
}

func TestCommentsAndImportsAreNoDuplicates(t *testing.T) {
	head := "import (\n\"a\"\n\"b\"\n\"c\"\n\"d\"\n\"e\"\n)\n" +
		"// a\n// b\n// c\n// d\n// e\n// f\n/*\na\nb\nc\nd\ne\n*/\n"
	number, _ := duplicates([]tree.File{goFile("one.go", head), goFile("two.go", head)})
	require.Zero(t, number)
	require.Equal(t, []line{{"x.ts", 4, "a();"}}, lines(tree.File{
		Path: "x.ts", Text: "import {\n  b,\n} from \"./b.js\";\na();\n",
	}))
}
