package conformance

import (
	"maps"
	"slices"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

// sent stands for a command that goes to the console.
const sent = "sent"

// candidates are the calls that the page knows and that a command fits.
func (w *walk) candidates(name wire.CommandName) []string {
	fits := map[wire.CommandName][]wire.ContactState{
		wire.Answer: {wire.Offered}, wire.Refuse: {wire.Offered}, wire.ContactCard: {},
		wire.Hangup: {wire.Dialing, wire.Active, wire.Held},
	}
	states, known := fits[name]
	if !known {
		states = []wire.ContactState{wire.Active, wire.Held}
	}
	contacts := w.page.Contacts()
	return slices.DeleteFunc(slices.Sorted(maps.Keys(contacts)), func(id string) bool {
		return contacts[id].Channel != wire.Voice || !slices.Contains(states, contacts[id].State)
	})
}

// expected is what has to become of a command, by what the page knows and by what
// the signs tell: sent, done without a word to the console, or the code of the
// refusal.
func (w *walk) expected(c wire.Command) string {
	all, s := w.candidates(c.Name), w.signs()
	atOffer := c.Name == wire.Answer || c.Name == wire.Refuse
	switch {
	case c.Name == wire.ContactCard:
		return sent
	case len(all) == 0:
		return string(wire.CommandUnavailable)
	case c.Name == wire.Mute:
	case c.ContactID == "" && len(all) > 1:
		return string(wire.ContactAmbiguous)
	case c.ContactID != "" && !slices.Contains(all, c.ContactID):
		return string(wire.CommandUnavailable)
	}
	switch {
	case w.isWished(c):
		return "done"
	case !atOffer && s.front != "" && !s.voice[s.front]:
		return string(wire.ContactNotFocused)
	case len(all) > 1 && c.Name != wire.Mute && s.front != c.ContactID:
		return string(wire.ContactNotFocused)
	case w.isUnsure(c, all):
		return string(wire.StateUnconfirmed)
	}
	return sent
}

// isUnsure says whether the command depends on what the console has not spoken of
// since the page came back.
func (w *walk) isUnsure(c wire.Command, all []string) bool {
	contacts := w.page.Contacts()
	if c.Name != wire.Mute {
		return contacts[w.target(c)].Unconfirmed
	}
	a := agent(w.page)
	return a.MuteUnconfirmed && a.Muted == c.On || !slices.ContainsFunc(all, func(id string) bool { return !contacts[id].Unconfirmed })
}

// isWished says whether the page knows the wished state to be there.
func (w *walk) isWished(c wire.Command) bool {
	call := w.page.Contacts()[w.target(c)]
	switch c.Name {
	case wire.Hold:
		return !call.Unconfirmed && (call.State == wire.Held) == c.On
	case wire.Mute:
		return !agent(w.page).MuteUnconfirmed && agent(w.page).Muted == c.On
	case wire.Mask:
		return !call.Unconfirmed && call.Masked == c.On
	case wire.Record:
		return !call.Unconfirmed && call.Recording
	}
	return false
}
