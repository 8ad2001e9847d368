package main

import (
	"fmt"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// column is what is measured of one language, code or tests.
type column struct {
	title          string
	files, lines   int
	generated      int // lines of generated files
	medianFile     int
	worstFile      named
	functions      int
	medianFunction int
	worstFunction  named
	largestType    named // by methods
	largestFolder  named // by files
	longestFolder  named // by lines
	upward         []arrow
	upwardFolders  []arrow
	// overLimit are the functions, types and folders that are over a limit.
	overLimit  []string
	manyNamed  int // lines with a word that stood for several things
	duplicated int
	pairs      []string
}

// named is a number, and what it is the number of.
type named struct {
	number int
	of     string
}

func (n named) String() string { return fmt.Sprintf("%d, %s", n.number, n.of) }

// measure makes the columns: for each language code, then tests.
func measure(files []tree.File, functions map[string][]function) (columns []column, err error) {
	for _, lang := range []tree.Lang{tree.Go, tree.TypeScript} {
		for _, test := range []bool{false, true} {
			var of []tree.File
			c := column{title: string(lang)}
			if test {
				c.title += ", tests"
			}
			for _, f := range files {
				switch {
				case f.Lang != lang || f.Test != test:
				case f.Generated:
					c.generated += f.Lines()
				default:
					of = append(of, f)
				}
			}
			if err := c.fill(of, functions); err != nil {
				return nil, err
			}
			columns = append(columns, c)
		}
	}
	return columns, nil
}

func (c *column) fill(files []tree.File, functions map[string][]function) error {
	c.countFiles(files)
	c.countFunctions(files, functions)
	c.manyNamed = linesWithManyNames(files)
	c.duplicated, c.pairs = duplicates(files)
	if len(files) == 0 {
		return nil
	}
	arrows := arrowsOfTypeScript
	if files[0].Lang == tree.Go {
		arrows = arrowsOfGo
	}
	g, err := arrows(files)
	if err != nil {
		return err
	}
	c.upward, c.upwardFolders = g.upward(), g.folders().upward()
	return nil
}
