package scenario

import (
	"fmt"
	"slices"
	"strings"
)

// mostListed is how many names a message lists at most.
const mostListed = 25

// instead tells what could be meant by a name that there is not: the one that is nearly spelled so,
// else all there are if they are few.
func instead(name string, known []string) string {
	if near := nearest(name, known); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	if len(known) == 0 || len(known) > mostListed {
		return ""
	}
	slices.Sort(known)
	return "; there are " + strings.Join(known, ", ")
}

// nearest is the name that takes the fewest changes of a letter, "" if that would be a third of
// the name or more.
func nearest(name string, known []string) (near string) {
	least := (len(name) + 2) / 3
	for _, candidate := range known {
		if d := distance(name, candidate); d <= least && d < len(candidate) {
			least, near = d-1, candidate
		}
	}
	return near
}

// distance counts the letters to add, remove or change to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			changed := diagonal
			if a[i] != b[j] {
				changed++
			}
			diagonal = row[j+1]
			row[j+1] = min(changed, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
