package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// mermaid is the picture in the language of that name, which forges draw.
func (p picture) mermaid() string {
	var b strings.Builder
	b.WriteString("```mermaid\nflowchart TD\n")
	for _, part := range shown {
		p.part(&b, part)
	}
	for _, from := range slices.Sorted(maps.Keys(p.imports)) {
		for _, to := range slices.Sorted(maps.Keys(p.imports[from])) {
			if !p.follows(from, to) {
				fmt.Fprintf(&b, "  %s --> %s\n", name(from), name(to))
			}
		}
	}
	for _, ends := range slices.SortedFunc(maps.Keys(p.dotted), compare) {
		fmt.Fprintf(&b, "  %s -. %s .-> %s\n", name(ends[0]), p.dotted[ends], name(ends[1]))
	}
	b.WriteString("```\n")
	return b.String()
}

func compare(a, b [2]string) int { return slices.Compare(a[:], b[:]) }

// part writes the boxes of a part of the tree.
func (p picture) part(b *strings.Builder, part string) {
	var boxes []string
	for _, box := range slices.Sorted(maps.Keys(p.imports)) {
		if box == part || strings.HasPrefix(box, part+"/") {
			boxes = append(boxes, box)
		}
	}
	if len(boxes) == 0 {
		return
	}
	fmt.Fprintf(b, "  subgraph %s\n", part)
	for _, box := range boxes {
		fmt.Fprintf(b, "    %s[\"%s\"]\n", name(box), box)
	}
	b.WriteString("  end\n")
}

// name is a box's name in the picture, which may not be that of a part.
func name(box string) string {
	return "p_" + strings.NewReplacer("/", "_", "-", "_", ".", "_").Replace(box)
}
