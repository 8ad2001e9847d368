package harness

// Count counts how often a name is in a list.
func Count(names []string, name string) int {
	n := 0
	for _, other := range names {
		if other == name {
			n++
		}
	}
	return n
}
