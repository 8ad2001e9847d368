package conformance

import (
	"maps"
	"slices"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// sent stands for a command that goes to the console.
const sent = "sent"

// candidates are the calls that the page knows and that a command fits.
func (w *walk) candidates(name contract.CommandName) []string {
	fits := map[contract.CommandName][]contract.ContactState{
		contract.Answer: {contract.Offered}, contract.Refuse: {contract.Offered}, contract.ContactCard: {},
		contract.Hangup: {contract.Dialing, contract.Active, contract.Held},
	}
	states, known := fits[name]
	if !known {
		states = []contract.ContactState{contract.Active, contract.Held}
	}
	contacts := w.page.Contacts()
	return slices.DeleteFunc(slices.Sorted(maps.Keys(contacts)), func(id string) bool {
		return contacts[id].Channel != contract.Voice || !slices.Contains(states, contacts[id].State)
	})
}

// expected is what has to become of a command, by what the page knows and by what
// the signs tell: sent, done without a word to the console, or the code of the
// refusal.
func (w *walk) expected(c contract.Command) string {
	all, s := w.candidates(c.Name), w.signs()
	atOffer := c.Name == contract.Answer || c.Name == contract.Refuse
	switch {
	case c.Name == contract.ContactCard:
		return sent
	case len(all) == 0:
		return string(contract.CommandUnavailable)
	case c.Name == contract.Mute:
	case c.ContactID == "" && len(all) > 1:
		return string(contract.ContactAmbiguous)
	case c.ContactID != "" && !slices.Contains(all, c.ContactID):
		return string(contract.CommandUnavailable)
	}
	switch {
	case w.isWished(c):
		return "done"
	case !atOffer && s.front != "" && !s.voice[s.front]:
		return string(contract.ContactNotFocused)
	case len(all) > 1 && c.Name != contract.Mute && s.front != c.ContactID:
		return string(contract.ContactNotFocused)
	case w.isUnsure(c, all):
		return string(contract.StateUnconfirmed)
	}
	return sent
}

// isUnsure says whether the command depends on what the console has not spoken of
// since the page came back.
func (w *walk) isUnsure(c contract.Command, all []string) bool {
	contacts := w.page.Contacts()
	if c.Name != contract.Mute {
		return contacts[w.target(c)].Unconfirmed
	}
	a := agent(w.page)
	return a.MuteUnconfirmed && a.Muted == c.On || !slices.ContainsFunc(all, func(id string) bool { return !contacts[id].Unconfirmed })
}

// isWished says whether the page knows the wished state to be there.
func (w *walk) isWished(c contract.Command) bool {
	call := w.page.Contacts()[w.target(c)]
	switch c.Name {
	case contract.Hold:
		return !call.Unconfirmed && (call.State == contract.Held) == c.On
	case contract.Mute:
		return !agent(w.page).MuteUnconfirmed && agent(w.page).Muted == c.On
	case contract.Mask:
		return !call.Unconfirmed && call.Masked == c.On
	case contract.Record:
		return !call.Unconfirmed && call.Recording
	}
	return false
}
