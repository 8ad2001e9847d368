package main

import (
	"bytes"
	"fmt"
	"strings"
)

// document is one page of tables.
type document struct {
	file string
	// spec is the specification whose sections the rows cite, seen from file.
	spec string
	head string
	// tables are in this order.
	tables []table
}

// table shows the rules of one test.
type table struct {
	// intro comes first; its %d is the number of rules.
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
func (d document) text(rows [][]row, sections sections) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(d.head)
	for i, t := range d.tables {
		fmt.Fprintf(&b, "\n"+t.intro+"\n\n", len(rows[i]))
		err := t.write(&b, rows[i], func(number string) (string, error) {
			return sections.link(d.spec, number)
		})
		if err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// write makes a line of each row; link makes the first cell of its section.
func (t table) write(b *bytes.Buffer, rows []row, link func(string) (string, error)) error {
	b.WriteString("| | Rule |")
	for _, c := range t.columns {
		fmt.Fprintf(b, " %s |", c.title)
	}
	b.WriteString("\n|---|---|" + strings.Repeat("---|", len(t.columns)) + "\n")
	for _, r := range rows {
		section, err := link(r.section)
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "| %s | %s |", section, strings.ReplaceAll(r.rule, "|", `\|`))
		for _, c := range t.columns {
			fmt.Fprintf(b, " %s |", c.cell(r))
		}
		b.WriteString("\n")
	}
	return nil
}
