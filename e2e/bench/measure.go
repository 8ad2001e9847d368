package main

import (
	"fmt"

	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
)

// repeats is how often each page is run. The medians are reported.
const repeats = 7

// sides of a comparison, as the pages name them in their query.
var sides = [2]string{"raw", "bridge"}

// pair holds what each repeat gave for both sides, in the order of sides.
type pair [2][]float64

func (p *pair) add(side int, value float64) { p[side] = append(p[side], value) }

// results of all repeats. Times are in microseconds, the two starts in
// milliseconds.
type results struct {
	burst, second, handling pair // an event
	p50, p99, mean          pair // a round trip
	contacts                caseTimes
	cold, warm              []float64
}

// measure runs all pages, both sides in turn, so that a machine that slows down
// slows both.
func measure(b *chromium.Browser, s *chromium.Site) (results, error) {
	var r results
	for n := range repeats {
		for turn := range sides {
			side := (n + turn) % len(sides) // neither is always first
			if err := r.measureSide(b, s, side); err != nil {
				return r, err
			}
		}
		if err := r.contacts.measure(b, s, n); err != nil {
			return r, err
		}
		if err := r.measureStart(b, s, n); err != nil {
			return r, err
		}
	}
	return r, nil
}

func (r *results) measureSide(b *chromium.Browser, s *chromium.Site, side int) error {
	bursts, err := resultOf[[2]float64](b, local(s, "burst.html?side="+sides[side]))
	if err != nil {
		return err
	}
	r.burst.add(side, bursts[0])
	r.second.add(side, bursts[1])
	trips, err := resultOf[[]float64](b, local(s, "console.html?side="+sides[side]))
	if err != nil {
		return err
	}
	r.p50.add(side, quantile(trips, 0.5))
	r.p99.add(side, quantile(trips, 0.99))
	r.mean.add(side, mean(trips))
	handling, err := resultOf[float64](b, local(s, "handle.html?side="+sides[side]))
	if err != nil {
		return err
	}
	r.handling.add(side, handling)
	return nil
}

// measureStart starts the bridge twice: with an address of the module that the
// browser has never seen, and with the same again.
func (r *results) measureStart(b *chromium.Browser, s *chromium.Site, n int) error {
	url := local(s, fmt.Sprintf("start.html?fetch=%d", n))
	cold, err := resultOf[float64](b, url)
	if err != nil {
		return err
	}
	warm, err := resultOf[float64](b, url)
	if err != nil {
		return err
	}
	r.cold, r.warm = append(r.cold, cold), append(r.warm, warm)
	return nil
}
