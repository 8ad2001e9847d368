package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The sections that the conformance tables cite are those of these documents.
func TestEverySectionThatATableCitesExists(t *testing.T) {
	for table, spec := range map[string]string{
		"conformance-max.md":  "spec/max.md",
		"conformance-ccai.md": "spec/ccai.md",
	} {
		rows := citing.FindAllStringSubmatch(read(t, table), -1)
		require.NotEmpty(t, rows, table)
		headings := sections(read(t, spec))
		for _, row := range rows {
			require.Equal(t, spec, row[2], "%s: the section links to the document", row[0])
			require.Equal(t, headings[row[1]], row[3], "%s: section %s of %s", row[0], row[1], spec)
		}
	}
}

// citing is the first cell of a table's row: a section's number, and its link.
var citing = regexp.MustCompile(`(?m)^\| \[([\d.]+)\]\(([^#)]+)#([^)]+)\) \|`)

// A row whose section is no link would not be looked at by the test above.
func TestEveryRowOfATableCitesASection(t *testing.T) {
	for _, table := range []string{"conformance-max.md", "conformance-ccai.md"} {
		text := read(t, table)
		rows := strings.Count(text, "\n| ") - strings.Count(text, "\n| | Rule")
		require.Len(t, citing.FindAllString(text, -1), rows, table)
	}
}

var section = regexp.MustCompile(`(?m)^#{2,3} ((?:[A-E]\.)?\d+(?:\.\d+)?)\.? .*$`)

// sections are the anchors of a document's numbered sections.
func sections(text string) map[string]string {
	anchors := make(map[string]string)
	for _, m := range section.FindAllStringSubmatch(text, -1) {
		anchors[m[1]] = anchor(strings.TrimLeft(m[0], "# "))
	}
	return anchors
}

func TestEveryRuleOfASpecificationHasItsCertainty(t *testing.T) {
	known := marks(t)
	files, err := filepath.Glob("spec/[a-z]*.md")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		found := rules(read(t, file))
		require.NotEmpty(t, found, file)
		for _, r := range found {
			cited := certainties(r.text)
			if len(cited) == 0 {
				cited = certainties(r.shared)
			}
			require.NotEmpty(t, cited, "%s:%d has no certainty: %s", file, r.line, r.text)
			for _, c := range cited {
				require.True(t, isMark(c, known), "%s:%d: %q is no mark of spec/README.md", file, r.line, c)
			}
		}
	}
}

// The marks of the tables are those of the specifications.
func TestTheTablesUseTheMarksOfTheSpecifications(t *testing.T) {
	known := marks(t)
	for _, table := range []string{"conformance-max.md", "conformance-ccai.md"} {
		text := read(t, table)
		for _, m := range regexp.MustCompile(`\*\*([\w\s]+)\*\*`).FindAllStringSubmatch(text, -1) {
			require.Contains(t, known, strings.ReplaceAll(m[1], "\n", " "), table)
		}
		for _, line := range strings.Split(text, "\n") {
			if cells := strings.Split(line, " | "); citing.MatchString(line) && len(cells) > 2 {
				mark := strings.TrimSpace(strings.TrimSuffix(cells[2], "|"))
				require.Contains(t, append(known, "", "kept"), mark, "%s: %s", table, line)
			}
		}
	}
}

func TestARuleWithoutACertaintyIsFound(t *testing.T) {
	found := rules("## 1. Head\n\nText.\n\n- a rule\n\nRows without a mark of their own: [ran].\n\n" +
		"| head |\n|---|\n| a row |\n\n```\n- an example\n```\n\n" +
		"- `code[ran]` only\n1. sure [seed part]\n")
	require.Len(t, found, 4)
	require.Empty(t, certainties(found[0].text+found[0].shared))
	require.Equal(t, []string{"ran"}, certainties(found[1].shared))
	require.Empty(t, certainties(found[2].text+found[2].shared))
	require.Equal(t, []string{"seed part"}, certainties(found[3].text))
	require.False(t, isMark("seed", []string{"seed"}), "a rule of the vendor's page without its place")
	require.False(t, isMark("hearsay", []string{"seed"}))
}

// rule is an item of a list, or a row of a table.
type rule struct {
	line int
	text string
	// shared is the sentence that marks all rules of the list or table.
	shared string
}

var item = regexp.MustCompile(`^(- |\d+\. )`)

// rules are those of a document: all of its items and rows outside of examples.
func rules(text string) (found []rule) {
	example, shared, paragraph := false, "", ""
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, "```"):
			example = !example
		case example, line == "", strings.HasPrefix(line, "|---"):
		case strings.HasPrefix(line, "|") && strings.HasPrefix(lines[i+1], "|---"):
			shared, paragraph = paragraph, ""
		case strings.HasPrefix(line, "|"):
			found = append(found, rule{i + 1, line, shared})
		case item.MatchString(line):
			if i == 0 || !item.MatchString(lines[i-1]) {
				shared, paragraph = paragraph, ""
			}
			found = append(found, rule{i + 1, line, shared})
		default:
			paragraph = sharedMark(paragraph, lines, i)
		}
	}
	return found
}

// sharedMark is the paragraph up to line i if it marks the rules that follow it.
func sharedMark(before string, lines []string, i int) string {
	if i > 0 && lines[i-1] != "" {
		before += " " + lines[i]
	} else {
		before = lines[i]
	}
	ends := i+1 < len(lines) && lines[i+1] == ""
	if ends && !strings.Contains(before, "without a mark of their own") {
		return ""
	}
	return before
}

var (
	inlineCode = regexp.MustCompile("`[^`]*`")
	brackets   = regexp.MustCompile(`\[([^\[\]]+)\]`)
)

// certainties are the marks of a rule, outside of its code.
func certainties(text string) (found []string) {
	for _, m := range brackets.FindAllStringSubmatch(inlineCode.ReplaceAllString(text, ""), -1) {
		found = append(found, m[1])
	}
	return found
}

// marks are those that spec/README.md explains.
func marks(t *testing.T) (known []string) {
	t.Helper()
	_, table, _ := strings.Cut(read(t, "spec/README.md"), "| Mark |")
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(table, -1) {
		known = append(known, m[1])
	}
	require.NotEmpty(t, known)
	return known
}

// isMark says whether a mark is known. A rule of the vendor's own page names its place there.
func isMark(cited string, known []string) bool {
	for _, mark := range known {
		rest, is := strings.CutPrefix(cited, mark)
		if is && (rest == "" || strings.ContainsAny(rest[:1], " ,:")) {
			return mark != "seed" || rest != ""
		}
	}
	return false
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(text)
}
