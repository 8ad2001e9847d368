package main

import (
	"cmp"
	"maps"
	"path"
	"slices"
)

// graph is which node uses which others. Nodes are files or folders.
type graph map[string]map[string]bool

func (g graph) add(from, to string) {
	if g[from] == nil {
		g[from] = make(map[string]bool)
	}
	if from != to {
		g[from][to] = true
	}
}

// arrow goes from a node to one that it uses.
type arrow struct{ from, to string }

// upward are the arrows that run up in the order of levels.
func (g graph) upward() (found []arrow) {
	level := make(map[string]int)
	for i, node := range g.order() {
		level[node] = i
	}
	for _, from := range slices.Sorted(maps.Keys(g)) {
		for _, to := range slices.Sorted(maps.Keys(g[from])) {
			if level[to] > level[from] {
				found = append(found, arrow{from, to})
			}
		}
	}
	return found
}

// order puts nodes above those that they use, as far as it can. What uses
// nothing that is left comes lowest, what nothing uses comes highest, and of a
// circle the node comes highest that uses most and is used least.
func (g graph) order() []string {
	out, in := g.degrees()
	var low, high []string
	left := slices.Sorted(maps.Keys(out))
	for len(left) > 0 {
		i := slices.IndexFunc(left, func(n string) bool { return len(out[n]) == 0 })
		isLow := i >= 0
		if !isLow {
			i = slices.IndexFunc(left, func(n string) bool { return len(in[n]) == 0 })
		}
		if i < 0 {
			node := slices.MaxFunc(left, func(a, b string) int {
				return cmp.Compare(len(out[a])-len(in[a]), len(out[b])-len(in[b]))
			})
			i = slices.Index(left, node)
		}
		node := left[i]
		left = slices.Delete(left, i, i+1)
		if isLow {
			low = append(low, node)
		} else {
			high = append(high, node)
		}
		remove(node, out, in)
	}
	slices.Reverse(high)
	return append(low, high...)
}

// degrees are what each node uses, and what uses it.
func (g graph) degrees() (out, in graph) {
	out, in = make(graph), make(graph)
	for from, used := range g {
		out.add(from, from)
		in.add(from, from)
		for to := range used {
			out.add(from, to)
			out.add(to, to)
			in.add(to, from)
		}
	}
	return out, in
}

func remove(node string, out, in graph) {
	for to := range out[node] {
		delete(in[to], node)
	}
	for from := range in[node] {
		delete(out[from], node)
	}
	delete(out, node)
	delete(in, node)
}

// folders is the graph of the folders of files.
func (g graph) folders() graph {
	found := make(graph)
	for from, used := range g {
		found.add(path.Dir(from), path.Dir(from))
		for to := range used {
			found.add(path.Dir(from), path.Dir(to))
		}
	}
	return found
}
