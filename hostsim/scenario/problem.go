package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing that is wrong in a file.
type Problem struct {
	File string `json:"file"`
	// Line and Column count from 1; they are 0 for a file that cannot be read.
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
	// Excerpt shows the line with a caret below the place.
	Excerpt string `json:"excerpt"`
}

// Error is "file:line:column: message", with the excerpt below it.
func (p *Problem) Error() string {
	where := p.File
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
	}
	text := where + ": " + p.Message
	if p.Excerpt != "" {
		text += "\n" + strings.TrimRight(p.Excerpt, "\n")
	}
	return text
}

// Problems are all that is wrong in a file and in those that it includes, in the order in which
// they stand there. It is never empty.
type Problems []*Problem

// Error lists them, one below the other.
func (p Problems) Error() string {
	var texts []string
	for _, problem := range p {
		texts = append(texts, problem.Error())
	}
	return strings.Join(texts, "\n")
}

// inOrder sorts them by their place, the files in the order in which they were found.
func (p Problems) inOrder() Problems {
	var files []string
	for _, problem := range p {
		files = append(files, problem.File)
	}
	slices.SortStableFunc(p, func(a, b *Problem) int {
		return cmp.Or(slices.Index(files, a.File)-slices.Index(files, b.File),
			a.Line-b.Line, a.Column-b.Column)
	})
	return p
}

// excerpt is a line of the text, and a caret below the column.
func excerpt(text []byte, line, column int) string {
	lines := strings.Split(string(text), "\n")
	if line > len(lines) {
		return ""
	}
	shown := strings.TrimRight(lines[line-1], "\r")
	var indent strings.Builder
	for i, r := range []rune(shown) {
		if i >= column-1 {
			break
		}
		if r != '\t' { // a tab stays one, so that the caret stands below its column
			r = ' '
		}
		indent.WriteRune(r)
	}
	return fmt.Sprintf("%5d | %s\n      | %s^", line, shown, indent.String())
}
