package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestVerdict(t *testing.T) {
	tests := []struct {
		name          string
		ratio, target float64
		want          string
	}{
		{"a target that is just reached is met", 1.15, 1.15, "at most 1.15"},
		{"a target that is exceeded is marked", 1.151, 1.15, "**missed**: at most 1.15"},
		{"a figure without a target is not judged", 9, 0, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, verdict(test.ratio, test.target))
		})
	}
}

func TestComparedGivesMediansAndTheirRatio(t *testing.T) {
	row := compared("burst", pair{{10, 20, 40}, {30, 24, 20}}, 1.1)
	assert.Equal(t, "| burst | 20.0 | 24.0 | 1.20 | 0.50 to 3.00 | **missed**: at most 1.10 |", row)
}
