package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// mutant is one change of the code.
type mutant struct {
	// id is what turns it on, unique in its subject and never 0.
	id   int
	file string // from the root of the module
	line int
	// function encloses it; a method has its receiver's type in front.
	function string
	// change says what is done, in the words of the code.
	change string
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d: %s: %s", m.file, m.line, m.function, m.change)
}

// number distinguishes equal changes of one function.
func number(all []mutant) {
	seen := make(map[[3]string]int)
	for i := range all {
		m := &all[i]
		key := [3]string{m.file, m.function, m.change}
		seen[key]++
		if n := seen[key]; n > 1 {
			m.change += fmt.Sprintf(" (%d)", n)
		}
	}
}

// choose takes a sample; the order stays that of the code.
func choose(all []mutant, sample int, seed uint64) []mutant {
	if sample == 0 || sample >= len(all) {
		return all
	}
	picked := rand.New(rand.NewPCG(seed, 0)).Perm(len(all))[:sample]
	slices.Sort(picked)
	chosen := make([]mutant, 0, sample)
	for _, i := range picked {
		chosen = append(chosen, all[i])
	}
	return chosen
}

// longest bounds how much code a change quotes.
const longest = 90

// quote writes code in one line.
func quote(code string) string {
	line := []rune(strings.Join(strings.Fields(code), " "))
	if len(line) > longest {
		return string(line[:longest]) + "…"
	}
	return string(line)
}
