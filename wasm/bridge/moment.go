package bridge

// moment bounds what happens at once, in milliseconds. Early versions of CXone
// Agent post the same envelope once for each registration there ever was, in one
// loop; two polls of the platform are further apart than this.
const moment = 100

// arrival is when a message came: at the latest when the page looked at it, and
// at the earliest when the page last had nothing else to do. The browser stamps a
// message of another process as it hands it out, and not as it comes.
type arrival struct{ earliest, latest float64 }

func arrivalOf(in Delivered) arrival { return arrival{in.At - in.Waited, in.At} }

// apartFrom returns between how few and how many milliseconds a came after
// another message.
func (a arrival) apartFrom(before arrival) (least, most float64) {
	return a.earliest - before.latest, a.latest - before.earliest
}
