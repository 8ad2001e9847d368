package main

import (
	"fmt"

	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
)

// otherContacts is how many contacts the bridge knows in the last case, besides those
// that the console's envelopes are about.
const otherContacts = 1000

// cases are the pages at a MAX console that are compared, as their query.
var cases = [3]string{
	"side=raw",
	"side=bridge",
	fmt.Sprintf("side=bridge&others=%d", otherContacts),
}

// caseTimes holds what each repeat gave, in the order of cases: microseconds an
// envelope.
type caseTimes [3][]float64

// sides compares the bare listener with the bridge.
func (c caseTimes) sides() pair { return pair{c[0], c[1]} }

// others compares the bridge that knows no other contacts with one that knows many.
func (c caseTimes) others() pair { return pair{c[1], c[2]} }

// measure runs every case once, in turn.
func (c *caseTimes) measure(b *chromium.Browser, s *chromium.Site, n int) error {
	for turn := range cases {
		i := (n + turn) % len(cases) // none is always first
		micros, err := resultOf[float64](b, local(s, "contacts.html?"+cases[i]))
		if err != nil {
			return err
		}
		c[i] = append(c[i], micros)
	}
	return nil
}
