package doctor

import (
	"cmp"
	"slices"
)

// Finding is one thing that is wrong with the page.
type Finding struct {
	Code     Code     `json:"code" doc:"The kind of finding; docs/doctor.md describes each."`
	Severity Severity `json:"severity" enum:"error,warning" doc:"Whether all or a part fails."`
	What     string   `json:"what" doc:"What is wrong, in one sentence."`
	Seen     []Seen   `json:"seen" nullable:"false" doc:"What shows it."`
	Why      string   `json:"why" doc:"Why it matters in an agent console."`
	Fix      string   `json:"fix" doc:"What to do."`
	Lines    []string `json:"lines" nullable:"false" doc:"The exact lines to set, if there are any."`
	Source   string   `json:"source" doc:"An address, or a place in ctibridge's repository."`
}

// Seen is one piece of evidence.
type Seen struct {
	Address string `json:"address" doc:"The address that the evidence belongs to."`
	Name    string `json:"name" doc:"What it is: a header, an element, a message."`
	Value   string `json:"value,omitempty" doc:"What was there, but for values of cookies."`
}

// New makes a finding of what its code says and what was seen. The line to set may be empty.
func New(c Code, fix, line string, seen ...Seen) Finding {
	e := Of(c)
	lines := []string{}
	if line != "" {
		lines = append(lines, line)
	}
	return Finding{
		Code: c, Severity: e.Severity, What: e.What, Seen: seen, Why: e.Why, Fix: fix, Lines: lines,
		Source: e.Source,
	}
}

// Unchecked is a check that was not made.
type Unchecked struct {
	Code   Code   `json:"code" doc:"The finding that was not looked for."`
	Reason string `json:"reason" doc:"Why not."`
}

// merge brings the findings of one look into the catalogue's order, and those of one code into one.
func merge(findings []Finding) []Finding {
	merged := []Finding{}
	for _, f := range findings {
		i := slices.IndexFunc(merged, func(m Finding) bool { return m.Code == f.Code })
		if i < 0 {
			merged = append(merged, f)
			continue
		}
		merged[i].Seen = joined(merged[i].Seen, f.Seen)
		merged[i].Lines = joined(merged[i].Lines, f.Lines)
	}
	slices.SortStableFunc(merged, func(a, b Finding) int {
		return cmp.Compare(place(a.Code), place(b.Code))
	})
	return merged
}

// joined adds what a list does not have yet.
func joined[T comparable](list, more []T) []T {
	list = slices.Clone(list)
	for _, one := range more {
		if !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return list
}
