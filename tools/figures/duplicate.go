package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// runLength is how many equal lines make a duplicate.
const runLength = 6

// line is a line that counts, with its number in its file.
type line struct {
	file string
	at   int
	text string
}

// lines are those of a file that count: neither empty, nor comment or import.
func lines(f tree.File) (found []line) {
	inImport, inComment := false, false
	for i, text := range strings.Split(f.Text, "\n") {
		text = strings.Join(strings.Fields(text), " ")
		isImport := inImport || strings.HasPrefix(text, "import ")
		isComment := inComment || strings.HasPrefix(text, "//") || strings.HasPrefix(text, "/*")
		switch {
		case isImport:
			inImport = !endsImport(text, inImport)
		case isComment:
			inComment = !strings.HasPrefix(text, "//") && !strings.HasSuffix(text, "*/")
		case text != "":
			found = append(found, line{f.Path, i + 1, text})
		}
	}
	return found
}

// endsImport says whether a line is the last one of an import. Go's block ends
// with ")", its single line with a quote; TypeScript ends both with ";".
func endsImport(text string, within bool) bool {
	return text == ")" || strings.HasSuffix(text, ";") || !within && strings.HasSuffix(text, `"`)
}

// duplicates are the lines that are part of a run which stands elsewhere too:
// their number, and for each pair of files how many of the first are in the
// second.
func duplicates(files []tree.File) (number int, pairs []string) {
	all := make(map[string][]line)
	places := make(map[string][]place) // by the text of their run
	for _, f := range files {
		all[f.Path] = lines(f)
		for i := 0; i+runLength <= len(all[f.Path]); i++ {
			text := textOf(all[f.Path][i : i+runLength])
			places[text] = append(places[text], place{f.Path, i})
		}
	}
	marked := make(map[line]bool)
	between := make(map[[2]string]int)
	for _, text := range slices.Sorted(maps.Keys(places)) {
		for i, p := range places[text] {
			if len(places[text]) < 2 {
				continue
			}
			other := places[text][(i+1)%len(places[text])]
			between[[2]string{p.file, other.file}] += mark(marked, all[p.file][p.at:p.at+runLength])
		}
	}
	return len(marked), described(between)
}

// place is where a run begins among the lines of a file that count.
type place struct {
	file string
	at   int
}

// mark marks lines, and returns how many were not marked before.
func mark(marked map[line]bool, run []line) (number int) {
	for _, l := range run {
		if !marked[l] {
			marked[l] = true
			number++
		}
	}
	return number
}

func textOf(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.text + "\n")
	}
	return b.String()
}

func described(between map[[2]string]int) (pairs []string) {
	keys := slices.SortedFunc(maps.Keys(between), func(a, b [2]string) int {
		return cmp.Or(between[b]-between[a], cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	for _, k := range keys {
		if between[k] == 0 {
			continue
		}
		pairs = append(pairs, fmt.Sprintf("%d lines of %s are in %s", between[k], k[0], k[1]))
	}
	return pairs
}
