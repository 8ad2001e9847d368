package bridge

import (
	"math"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// contact is a contact at this desk.
type contact struct {
	contract.Contact
	joined  int  // the how many-th contact of this desk it is
	started bool // contact.started was told
	hidden  bool // the page did not ask for it
	frame   int  // of the console's that it is in
	// mentioned is when the console last spoke of it.
	mentioned float64
	// redacted is when a redaction of it was told with its phase.
	redacted float64
}

func (c *contact) live() bool {
	return c.State == contract.Active || c.State == contract.Held
}

func (c *contact) offered() bool { return c.State == contract.Offered }

// underWay is a call that can be hung up.
func (c *contact) underWay() bool { return c.live() || c.State == contract.Dialing }

func (b *Bridge) contactChanged(f dialect.ContactChanged) {
	c, known := b.contacts[f.ID]
	if !known {
		if b.past(f) {
			return
		}
		c = b.addContact(f.ID)
		c.hidden = f.Hidden
	} else if b.frames != nil && f.State == contract.Active && c.State == contract.Ended {
		// It was transferred away, and is back before its tab was closed.
		b.takeAway(c)
		c, known = b.addContact(f.ID), false
	}
	before := c.Contact
	apply(&c.Contact, f)
	c.Unconfirmed = c.Unconfirmed && !b.confirms(f)
	if c.State == contract.Ended {
		b.endScreen(c)
	}
	b.follow(c, before, known, f.Unsought)
	b.tellChange(c, before, known)
	if f.State == contract.Active && (!known || before.State != contract.Active) {
		b.begun(c)
	}
}

// past says that news of a contact not at the desk must not bring it there: it
// was over before the page saw it, or it has left and is only mentioned, or its
// after-call work is.
func (b *Bridge) past(f dialect.ContactChanged) bool {
	if f.State == "" || f.State == contract.Wrapup {
		return b.removedIDs.has(f.ID)
	}
	return f.State == contract.Ended
}

func (b *Bridge) addContact(id string) *contact {
	b.joined++
	c := &contact{
		Contact: contract.Contact{ID: id, MasterID: id, State: contract.Active}, joined: b.joined, frame: b.frame,
		mentioned: b.now, redacted: math.Inf(-1),
	}
	b.contacts[id] = c
	b.removedIDs.remove(id)
	return c
}

func apply(c *contract.Contact, f dialect.ContactChanged) {
	keep(&c.MasterID, f.MasterID)
	keep(&c.Channel, f.Channel)
	keep(&c.Direction, f.Direction)
	keep(&c.State, f.State)
	keep(&c.VendorState, f.VendorState)
	keep(&c.From, f.From)
	keep(&c.To, f.To)
	keep(&c.Queue, f.Queue)
	if !sameWord(c.SessionType, f.SessionType) {
		keep(&c.SessionType, f.SessionType)
	}
	keep(&c.StartedAt, f.StartedAt)
	keep(&c.ScreenPopURL, f.ScreenPopURL)
	c.Recording = f.Recording.Apply(c.Recording)
	c.Masked = f.Masked.Apply(c.Masked)
}

// sameWord compares without case: consoles write one session's kind in two.
// strings.EqualFold was refused: it knows all alphabets and pays for it.
func sameWord(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

func keep[T ~string](field *T, said T) {
	if said != "" {
		*field = said
	}
}

func (b *Bridge) tellChange(c *contact, before contract.Contact, known bool) {
	if known && c.Contact == before {
		return
	}
	b.emitContact(c.change(before.State, known), c)
	if c.Masked != before.Masked {
		b.emitContact(recordingEvent(c.Masked), c)
	}
}

// change names what happened to a contact since it was in another state.
func (c *contact) change(before contract.ContactState, known bool) contract.EventType {
	switch {
	case c.State == contract.Ended && before != contract.Ended:
		return contract.ContactEnded
	case c.live() && !c.started:
		c.started = true
		return contract.ContactStarted
	case c.State == contract.Offered && (!known || before != contract.Offered):
		return contract.ContactOffered
	}
	return contract.ContactUpdated
}

func recordingEvent(masked bool) contract.EventType {
	if masked {
		return contract.RecordingPaused
	}
	return contract.RecordingResumed
}

// emitContact is the one place that copies a contact into an event: each copy costs
// the module half a kilobyte of code.
//
//go:noinline
func (b *Bridge) emitContact(t contract.EventType, c *contact) {
	switch {
	case c.hidden:
		b.batch.silent = true
	case b.batch.on:
		b.batch.note(c)
	default:
		told := c.Contact
		told.Adapter = c.frame
		b.emit(t, told)
	}
}

// redacted turns the form that does not say which phase it is into the other of
// what was: the documentation prints both alike. Right after the form that says
// it, it is the same thing once more. Else the form that says it may say the same
// as before, and that is news: what came between was the other.
func (b *Bridge) redacted(f dialect.RedactionChanged) {
	c := b.contacts[f.ContactID]
	if f.Paused == dialect.Unset {
		if c != nil && b.came.earliest-c.redacted < moment {
			return
		}
		f.Paused = dialect.FlagOf(c == nil || !c.Masked)
		b.mask(f)
		b.dedupe.forget(b.frame, "redaction", f.ContactID, math.Inf(1))
		return
	}
	b.mask(f)
	if c = b.contacts[f.ContactID]; c != nil {
		c.redacted = b.now
	}
}

func (b *Bridge) mask(f dialect.RedactionChanged) {
	b.contactChanged(dialect.ContactChanged{ID: f.ContactID, Channel: contract.Voice, Masked: f.Paused})
}

func (b *Bridge) contactGone(f dialect.ContactRemoved) {
	b.removedIDs.add(f.ID)
	if b.frames != nil {
		b.dedupe.forgetContact(f.ID, b.dedupe.now)
	}
	if c, known := b.contacts[f.ID]; known {
		b.takeAway(c)
	}
}

func (b *Bridge) takeAway(c *contact) {
	delete(b.contacts, c.ID)
	if b.focused == c.ID {
		b.focused = ""
	}
	b.lose(c)
	b.emitContact(contract.ContactRemoved, c)
}

// sessionEnded ends what no event will end any more, in the order in which it came.
func (b *Bridge) sessionEnded() {
	for len(b.contacts) > 0 {
		var first *contact
		for _, c := range b.contacts {
			if first == nil || c.joined < first.joined {
				first = c
			}
		}
		b.contactLost(first.ID)
	}
}

// contactLost ends a contact that the console says nothing more of.
func (b *Bridge) contactLost(id string) {
	b.contactChanged(dialect.ContactChanged{ID: id, State: contract.Ended})
	b.contactGone(dialect.ContactRemoved{ID: id})
}
