package max

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// A page in a panel receives every contact. Where its cards named none, the
// customer's name came to stand on the consult as well.
func TestACardStaysWithItsCall(t *testing.T) {
	s := newFlow(t, nicemax.ProfileMAX)
	s.TakeCall()
	s.Console.AwaitText("card-name", "Ines Duval")

	s.PanelsAt(s.URL + "/crm/?consult")
	s.Console.Click("dial-pad")
	s.Console.Fill("dial-number", "3855550121")
	s.Console.Click("consult")
	s.Console.Click("callee-answers")
	panel := s.Console.Frame(s.URL + "/crm/?consult")
	panel.Until(`[...bridge.contacts.values()].filter((c) => c.state === "active" || c.state === "held").length === 2`)
	panel.Do(`(parent.postMessage("behind its cards", "*"), 1)`)
	s.Await("the panel's last message", func() bool {
		received := s.Entries(journal.Received, "panel:701200346")
		return len(received) > 0 && string(received[len(received)-1].Payload) == `"behind its cards"`
	})

	require.Equal(t, []string{"Ines Duval of 701200345"}, s.cards("panel:701200345"), "in her own panel")
	require.Equal(t, []string{"Ines Duval of 701200345"}, s.cards("workspace"))
	require.Empty(t, s.cards("panel:701200346"), "the colleague is no customer")
	require.NotContains(t, harness.Eval[string](s.Console, harness.At("card-name")+`.textContent`), "Ines Duval")
	s.Console.Do(testbed.ContactElement("contact-row", testbed.FirstContact) + `.click()`)
	s.Console.AwaitText("card-name", "Ines Duval")
}

// cards lists the contact cards that a frame sent, each with its contact.
func (s *flow) cards(frame string) []string {
	s.T.Helper()
	var cards []string
	for _, e := range s.Entries(journal.Received, frame) {
		if !strings.Contains(string(e.Payload), "ContactCardData") {
			continue
		}
		card := harness.Decode[struct {
			ContactID       json.Number
			ContactCardData struct{ Name string }
		}](s.T, e)
		cards = append(cards, card.ContactCardData.Name+" of "+card.ContactID.String())
	}
	return cards
}
