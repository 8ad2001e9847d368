package e2e

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Sentences of the documentation that can be read in two ways, and session tokens
// that come at another time.
var readingStories = []story{
	{name: "a contactId filters by itself exactly if the page chose so, however the console reads it", profiles: every, act: contactIDFilters},
	{name: "the token goes to who asked for it by name, once, also where the console gives it to all", profiles: maxOnly, act: tokenForAll},
	{name: "a token that the console hands out again later is told again, once", profiles: cxa, act: tokenAgain},
	{name: "the token of a session that starts later comes behind its first events", profiles: cxa, options: nicemax.Options{WithoutSession: true}, act: laterToken},
}

// contactIDFilters: each of the page's choices meets each of the console's, where
// it has a choice. Each needs a call of its own.
func contactIDFilters(s *scene) {
	s.console.click("play-session")
	consoles := []bool{false}
	if s.profile == nicemax.ProfileMAX {
		consoles = []bool{false, true}
	}
	contact := firstContact
	for _, console := range consoles {
		if console {
			s.toggle("contact-id-filters", true)
		}
		for chosen, calls := range map[bool]int{false: 0, true: 1} {
			s.rejoin(fmt.Sprintf(`{ contactId: "%d", subscriptionTypes: ["agent"], contactIdFilters: %t }`, contact, chosen))
			s.crm.do(forget)
			s.talk()
			s.fence()
			require.Equal(s.t, calls, eval[int](s.crm, `bridge.contacts.size`))
			require.Equal(s.t, 2*calls, count(vendorEvents(s.crm), "CallContactEvent"))
			require.Equal(s.t, "busy", eval[string](s.crm, `bridge.agent.status`))
			s.console.click("hangup")
			s.console.click("complete-acw")
			s.console.until(visible(at("idle")))
			contact++
		}
	}
}

func tokenForAll(s *scene) {
	s.console.click("play-session")
	s.toggle("token-for-all", true)
	s.rejoin(`{}`)
	s.mark()
	said := s.entries(journal.Sent, "workspace")
	require.Equal(s.t, 1, countIn(said, `"sessionToken"`), "the console gives it to who asks for all")
	require.Equal(s.t, 0, eval[int](s.crm, `tokens`))
	require.NotContains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "SessionInfo", "nor under the vendor's name")
	s.rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	s.mark()
	require.Equal(s.t, 1, eval[int](s.crm, `tokens`))
}

// countIn counts the entries whose payload has a text in it.
func countIn(entries []journal.Entry, text string) (n int) {
	for _, e := range entries {
		n += min(1, strings.Count(string(e.Payload), text))
	}
	return n
}

func tokenAgain(s *scene) {
	s.console.click("play-session")
	s.rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	s.mark()
	before := eval[int](s.crm, `tokens`)
	s.console.click("join-session")
	s.mark()
	require.Equal(s.t, before+1, eval[int](s.crm, `tokens`))
}

func laterToken(s *scene) {
	s.console.click("play-session")
	s.rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	require.Equal(s.t, 0, eval[int](s.crm, `tokens`))
	s.crm.do(`(bridge.on("session.token", () => told.push({ type: "session.token" })), 1)`)
	s.console.click("sign-in")
	s.mark()
	types := eval[[]string](s.crm, `told.map((e) => e.type)`)
	require.Equal(s.t, 1, count(types, "session.token"))
	require.Contains(s.t, types, "AgentSessionStart")
	require.Greater(s.t, slices.Index(types, "session.token"), slices.Index(types, "AgentSessionStart"))
}
