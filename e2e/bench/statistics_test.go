package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestQuantile(t *testing.T) {
	tests := []struct {
		name   string
		values []float64
		q      float64
		want   float64
	}{
		{"the median of an odd number is the middle one", []float64{9, 1, 5}, 0.5, 5},
		{"the median of an even number lies between the middle two", []float64{4, 1, 2, 9}, 0.5, 3},
		{"a quantile between two values is weighted", []float64{0, 10, 20, 30, 40}, 0.9, 36},
		{"the whole is the highest", []float64{3, 8, 1}, 1, 8},
		{"one value is every quantile", []float64{7}, 0.99, 7},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.InDelta(t, test.want, quantile(test.values, test.q), 1e-9)
		})
	}
}

func TestQuantileLeavesTheOrderOfItsValues(t *testing.T) {
	values := []float64{3, 1, 2}
	quantile(values, 0.5)
	assert.Equal(t, []float64{3, 1, 2}, values)
}

func TestRatioIsOfMediansAndSpreadOfRepeats(t *testing.T) {
	p := pair{{10, 20, 40}, {12, 21, 20}}
	lowest, highest := p.spread()
	assert.InDelta(t, 1.0, p.ratio(), 1e-9)
	assert.InDelta(t, 0.5, lowest, 1e-9)
	assert.InDelta(t, 1.2, highest, 1e-9)
}
