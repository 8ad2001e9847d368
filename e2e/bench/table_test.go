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

func TestGrownHasNothingRaw(t *testing.T) {
	tests := []struct {
		name string
		p    pair
		want string
	}{
		{"a cost that stays is within the target", pair{{50, 60, 70}, {55, 60, 63}}, "| others | | 60.0 | 1.00 | 0.90 to 1.10 | at most 1.15 |"},
		{"a cost that grows is marked", pair{{50, 60, 70}, {75, 90, 140}}, "| others | | 90.0 | 1.50 | 1.50 to 2.00 | **missed**: at most 1.15 |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, grown("others", test.p, 1.15))
		})
	}
}

func TestCasesAreComparedInPairs(t *testing.T) {
	c := caseTimes{{2}, {60}, {63}}
	assert.Equal(t, pair{{2}, {60}}, c.sides())
	assert.Equal(t, pair{{60}, {63}}, c.others())
}
