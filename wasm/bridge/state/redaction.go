package state

import (
	"math"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// redactionWindow bounds, in milliseconds, how long after a redaction with its phase
// the form without one is the same redaction once more.
const redactionWindow = 100

// redactionChanged turns the form that does not say which phase it is into the other of
// what was: the documentation prints both alike. Right after the form that says
// it, it is the same thing once more. Else the form that says it may say the same
// as before, and that is news: what came between was the other.
func (s *Contacts) redactionChanged(f dialect.RedactionChanged) {
	c := s.byID[f.ContactID]
	if f.Paused == dialect.Unset {
		if c != nil && s.state.Message.Came.Earliest-c.redacted < redactionWindow {
			return
		}
		f.Paused = dialect.FlagOf(c == nil || !c.Masked)
		s.mask(f)
		s.state.filter.Forget(s.state.Message.Frame, "redaction", f.ContactID, math.Inf(1))
		return
	}
	s.mask(f)
	if c = s.byID[f.ContactID]; c != nil {
		c.redacted = s.state.Message.Now
	}
}

func (s *Contacts) mask(f dialect.RedactionChanged) {
	s.changed(dialect.ContactChanged{ID: f.ContactID, Channel: contract.Voice, Masked: f.Paused})
}
