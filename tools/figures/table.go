package main

import (
	"fmt"
	"strconv"
	"strings"
)

var rows = []struct {
	title string
	cell  func(column) string
}{
	{"files", number(func(c column) int { return c.files })},
	{"lines", number(func(c column) int { return c.lines })},
	{"lines, generated", number(func(c column) int { return c.generated })},
	{"median file", number(func(c column) int { return c.medianFile })},
	{"longest file", func(c column) string { return c.worstFile.String() }},
	{"functions", number(func(c column) int { return c.functions })},
	{"median function", number(func(c column) int { return c.medianFunction })},
	{"longest function", func(c column) string { return c.worstFunction.String() }},
	{"most methods of a type", func(c column) string { return c.largestType.String() }},
	{"most files of a package or folder", func(c column) string { return c.largestFolder.String() }},
	{"most lines of a package or folder", func(c column) string { return c.longestFolder.String() }},
	{"what is over a limit", number(func(c column) int { return len(c.overLimit) })},
	{"lines with a word of many meanings", number(func(c column) int { return c.manyNamed })},
	{"arrows between files that run up", number(func(c column) int { return len(c.upward) })},
	{"the same between folders", number(func(c column) int { return len(c.upwardFolders) })},
	{"duplicated lines", number(func(c column) int { return c.duplicated })},
}

func number(of func(column) int) func(column) string {
	return func(c column) string { return strconv.Itoa(of(c)) }
}

// table is the figures in Markdown.
func table(columns []column) string {
	var b strings.Builder
	b.WriteString("| |")
	for _, c := range columns {
		b.WriteString(" " + c.title + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(columns)) + "\n")
	for _, r := range rows {
		b.WriteString("| " + r.title + " |")
		for _, c := range columns {
			b.WriteString(" " + r.cell(c) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// placesOf lists what the table counts: what is over a limit, duplicated lines,
// arrows that run up.
func placesOf(columns []column) string {
	var b strings.Builder
	for _, c := range columns {
		fmt.Fprintf(&b, "\n%s\n", c.title)
		for _, over := range c.overLimit {
			fmt.Fprintf(&b, "  %s\n", over)
		}
		for _, pair := range c.pairs {
			fmt.Fprintf(&b, "  %s\n", pair)
		}
		for _, up := range append(c.upward, c.upwardFolders...) {
			fmt.Fprintf(&b, "  up: %s uses %s\n", up.from, up.to)
		}
	}
	return b.String()
}
