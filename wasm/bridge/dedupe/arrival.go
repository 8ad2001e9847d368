package dedupe

// Arrival is when a message came: at the latest when the page looked at it, and
// at the earliest when the page last had nothing else to do. The browser stamps a
// message of another process as it hands it out, and not as it comes.
type Arrival struct{ Earliest, Latest float64 }

// ArrivalOf returns when a message came that the page looked at, at the given time,
// and that had been there for so long at most. Both in milliseconds.
func ArrivalOf(at, waited float64) Arrival { return Arrival{at - waited, at} }

// apartFrom returns between how few and how many milliseconds a came after
// another message.
func (a Arrival) apartFrom(before Arrival) (least, most float64) {
	return a.Earliest - before.Latest, a.Latest - before.Earliest
}
