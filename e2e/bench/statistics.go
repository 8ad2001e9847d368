package main

import (
	"math"
	"slices"
)

// quantile returns the value that the share q of all values does not exceed;
// between two values it takes the middle weighted by the distance.
func quantile(values []float64, q float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	at := q * float64(len(sorted)-1)
	low, high := sorted[int(math.Floor(at))], sorted[int(math.Ceil(at))]
	return low + (high-low)*(at-math.Floor(at))
}

func median(values []float64) float64 { return quantile(values, 0.5) }

func mean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

// ratio is the median of the second over the median of the first.
func (p pair) ratio() float64 { return median(p[1]) / median(p[0]) }

// spread returns the lowest and the highest ratio of a single repeat: how far
// the ratio is to be trusted on this machine.
func (p pair) spread() (lowest, highest float64) {
	ratios := make([]float64, len(p[0]))
	for i := range ratios {
		ratios[i] = p[1][i] / p[0][i]
	}
	return slices.Min(ratios), slices.Max(ratios)
}
