package main

import "fmt"

// othersAtDesk is how many contacts a crowded desk has besides those that the
// console speaks of.
const othersAtDesk = 1000

// desks are the pages at a MAX console that are compared, as their query.
var desks = [3]string{
	"side=raw",
	"side=bridge",
	fmt.Sprintf("side=bridge&others=%d", othersAtDesk),
}

// deskTimes holds what each repeat gave, in the order of desks: microseconds an
// envelope.
type deskTimes [3][]float64

// sides compares the bare listener with the bridge.
func (d deskTimes) sides() pair { return pair{d[0], d[1]} }

// crowd compares the bridge at a desk with no other contacts with the same at a
// crowded one.
func (d deskTimes) crowd() pair { return pair{d[1], d[2]} }

// measure runs every desk once, in turn.
func (d *deskTimes) measure(b browser, s site, n int) error {
	for turn := range desks {
		desk := (n + turn) % len(desks) // none is always first
		micros, err := resultOf[float64](b, s.local("desk.html?"+desks[desk]))
		if err != nil {
			return err
		}
		d[desk] = append(d[desk], micros)
	}
	return nil
}
