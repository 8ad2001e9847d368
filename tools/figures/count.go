package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ctibridge/ctibridge/internal/tree"
)

func (c *column) countFiles(files []tree.File) {
	perFile, perFolder, linesOf := make(map[string]int), make(map[string]int), make(map[string]int)
	for _, f := range files {
		c.files++
		c.lines += f.Lines()
		perFile[f.Path] = f.Lines()
		perFolder[f.Folder()]++
		linesOf[f.Folder()] += f.Lines()
	}
	c.medianFile, c.worstFile = median(slices.Collect(maps.Values(perFile))), most(perFile)
	c.largestFolder, c.longestFolder = most(perFolder), most(linesOf)
	c.limit("files", perFolder, 25)
	c.limit("lines", linesOf, 1500)
}

func (c *column) countFunctions(files []tree.File, functions map[string][]function) {
	perFunction, perType := make(map[string]int), make(map[string]int)
	for _, f := range files {
		for _, one := range functions[f.Path] {
			c.functions++
			perFunction[one.String()] = one.Lines
			if one.Of != "" {
				perType[typeOf(f, one)]++
			}
		}
	}
	c.medianFunction = median(slices.Collect(maps.Values(perFunction)))
	c.worstFunction, c.largestType = most(perFunction), most(perType)
	c.limit("methods", perType, 25)
	c.limit("lines", perFunction, 28)
}

// limit keeps the names of the numbers that are over a limit.
func (c *column) limit(what string, numbers map[string]int, limit int) {
	for _, name := range slices.Sorted(maps.Keys(numbers)) {
		if numbers[name] > limit {
			over := fmt.Sprintf("%s has %d %s, over %d", name, numbers[name], what, limit)
			c.overLimit = append(c.overLimit, over)
		}
	}
}

// typeOf names a type: a Go type is one in its package, a class one in its file.
func typeOf(f tree.File, of function) string {
	if f.Lang == tree.Go {
		return f.Folder() + " " + of.Of
	}
	return f.Path + " " + of.Of
}

func median(numbers []int) int {
	if len(numbers) == 0 {
		return 0
	}
	slices.Sort(numbers)
	return numbers[len(numbers)/2]
}

// most is the largest of the numbers; of equal ones the first by name.
func most(numbers map[string]int) (found named) {
	for _, name := range slices.Sorted(maps.Keys(numbers)) {
		if numbers[name] > found.number {
			found = named{numbers[name], name}
		}
	}
	return found
}
