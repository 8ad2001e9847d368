package e2e

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// A page in a panel hears of every contact. Where its cards named none, the
// customer's name came to stand on the consult as well.
func TestACardStaysWithItsCall(t *testing.T) {
	s := newStage(t).open(t, nicemax.ProfileMAX)
	s.talk()
	s.console.says("card-name", "Ines Duval")

	s.panelsAt(s.url + "/crm/?consult")
	s.console.click("dial-pad")
	s.console.fill("dial-number", "3855550121")
	s.console.click("consult")
	s.console.click("callee-answers")
	panel := s.console.frame(s.url + "/crm/?consult")
	panel.until(`[...bridge.contacts.values()].filter((c) => c.state === "active" || c.state === "held").length === 2`)
	panel.do(`(parent.postMessage("behind its cards", "*"), 1)`)
	s.awaits("what the panel says last", func() bool {
		heard := s.entries(journal.Received, "panel:701200346")
		return len(heard) > 0 && string(heard[len(heard)-1].Payload) == `"behind its cards"`
	})

	require.Equal(t, []string{"Ines Duval of 701200345"}, s.cards("panel:701200345"), "the twin, in her own panel")
	require.Equal(t, []string{"Ines Duval of 701200345"}, s.cards("workspace"))
	require.Empty(t, s.cards("panel:701200346"), "the colleague is no customer")
	require.NotContains(t, eval[string](s.console, at("card-name")+`.textContent`), "Ines Duval")
	s.console.do(contactAt("contact-row", firstContact) + `.click()`)
	s.console.says("card-name", "Ines Duval")
}

// cards lists the contact cards that a frame sent, each with its contact.
func (s *scene) cards(frame string) []string {
	s.t.Helper()
	var cards []string
	for _, e := range s.entries(journal.Received, frame) {
		if !strings.Contains(string(e.Payload), "ContactCardData") {
			continue
		}
		card := decode[struct {
			ContactID       json.Number
			ContactCardData struct{ Name string }
		}](s.t, e)
		cards = append(cards, card.ContactCardData.Name+" of "+card.ContactID.String())
	}
	return cards
}
