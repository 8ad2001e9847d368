package main

import (
	"bytes"
	"fmt"
	"strings"
)

// document is one page of tables.
type document struct {
	file string
	head string
	// tables stand in this order.
	tables []table
}

// table shows the rules of one test.
type table struct {
	// intro stands above; its %d is the number of rules.
	intro     string
	pkg, test string
	columns   []column
}

// column is a heading, and what a row has under it.
type column struct {
	title string
	cell  func(row) string
}

var documents = []document{maxDocument, ccaiDocument}

// text writes the page, from the rows of each table.
func (d document) text(rows [][]row) []byte {
	var b bytes.Buffer
	b.WriteString(d.head)
	for i, t := range d.tables {
		fmt.Fprintf(&b, "\n"+t.intro+"\n\n", len(rows[i]))
		t.write(&b, rows[i])
	}
	return b.Bytes()
}

func (t table) write(b *bytes.Buffer, rows []row) {
	b.WriteString("| | Rule |")
	for _, c := range t.columns {
		fmt.Fprintf(b, " %s |", c.title)
	}
	b.WriteString("\n|---|---|" + strings.Repeat("---|", len(t.columns)) + "\n")
	for _, r := range rows {
		fmt.Fprintf(b, "| %s | %s |", r.section, strings.ReplaceAll(r.rule, "|", `\|`))
		for _, c := range t.columns {
			fmt.Fprintf(b, " %s |", c.cell(r))
		}
		b.WriteString("\n")
	}
}
