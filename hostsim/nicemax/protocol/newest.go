package protocol

import "slices"

// Newest returns the end of a list, at most so many elements.
func Newest[E any](list []E, most int) []E {
	return slices.Delete(list, 0, max(0, len(list)-most))
}
