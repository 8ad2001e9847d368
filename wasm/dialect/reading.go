package dialect

// Reading is what an adapter read in one element of a console's message.
type Reading struct {
	// Index is the element's place in the message; -1 if it is the message.
	Index int
	// Name is the vendor's name of the event. It is empty where the element is
	// between console and bridge only, such as an acknowledgement.
	Name string
	// Repeat separates a repeat from news; see there.
	Repeat Repeat
	// Facts are what the element says, in the order in which it matters. An
	// event that the adapter does not know has none and still reaches the page.
	Facts []Fact
}

// Repeat finds the same element posted twice. Two readings of one group and id
// that follow each other with an equal digest are one; in a group must
// therefore stand all events that can undo each other. A reading without a
// group is never a repeat: a customer may well write "ok" twice.
//
// Within, in milliseconds, is for events that may well come again, and that
// some consoles post twice in quick succession: they count as a repeat only so long. 0 is
// for ever. In a moment a whole message counts as a repeat too, if every digest is
// as in the message before; a reading without a name may have a digest only for
// that.
type Repeat struct {
	_ [0]func()

	Group  string
	ID     string
	Digest uint64
	Within int
}
