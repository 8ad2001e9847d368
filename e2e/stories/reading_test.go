package stories

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Sentences of the documentation that can be read in two ways, and session tokens
// that come at another time.
var readingStories = []story{
	{name: "a contactId filters by itself exactly if the page chose so, however the console reads it", profiles: every, act: contactIDFilters},
	{name: "the token goes to who asked for it by name, once, also where the console gives it to all", profiles: maxOnly, act: tokenForAll},
	{name: "a token that the console posts again later is emitted again, once", profiles: cxa, act: tokenAgain},
	{name: "the token of a session that starts later comes behind its first events", profiles: cxa, options: nicemax.Options{WithoutSession: true}, act: laterToken},
}

// contactIDFilters: each of the page's choices meets each of the console's, where
// it has a choice. Each needs a call of its own.
func contactIDFilters(s *flow) {
	consoles := []bool{false}
	if s.Profile == nicemax.ProfileMAX {
		consoles = []bool{false, true}
	}
	contact := testbed.FirstContact
	for _, console := range consoles {
		if console {
			s.Do("fault", "fault", "contact-id-filters", "on", "true")
		}
		for chosen, calls := range map[bool]int{false: 0, true: 1} {
			s.Rejoin(fmt.Sprintf(`{ contactId: "%d", subscriptionTypes: ["agent"], contactIdFilters: %t }`, contact, chosen))
			s.CRM.Do(testbed.ForgetEvents)
			s.TakeCall()
			s.Fence()
			require.Equal(s.T, calls, harness.Eval[int](s.CRM, `bridge.contacts.size`))
			require.Equal(s.T, 2*calls, harness.Count(harness.VendorEvents(s.CRM), "CallContactEvent"))
			require.Equal(s.T, "busy", harness.Eval[string](s.CRM, `bridge.agent.status`))
			s.Do("hangup")
			s.Do("complete-acw")
			s.Console.Until(harness.Visible(harness.At("idle")))
			contact++
		}
	}
}

func tokenForAll(s *flow) {
	s.Do("fault", "fault", "token-for-all", "on", "true")
	s.Rejoin(`{}`)
	s.AwaitMark()
	sent := s.Entries(journal.Sent, "workspace")
	require.Equal(s.T, 1, countIn(sent, `"sessionToken"`), "the console gives it to who asks for all")
	require.Equal(s.T, 0, harness.Eval[int](s.CRM, `tokens`))
	require.NotContains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "SessionInfo", "nor under the vendor's name")
	s.Rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	s.AwaitMark()
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `tokens`))
}

// countIn counts the entries whose payload has a text in it.
func countIn(entries []journal.Entry, text string) (n int) {
	for _, e := range entries {
		n += min(1, strings.Count(string(e.Payload), text))
	}
	return n
}

func tokenAgain(s *flow) {
	s.Rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	s.AwaitMark()
	before := harness.Eval[int](s.CRM, `tokens`)
	s.Do("join-session")
	s.AwaitMark()
	require.Equal(s.T, before+1, harness.Eval[int](s.CRM, `tokens`))
}

func laterToken(s *flow) {
	s.Rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	require.Equal(s.T, 0, harness.Eval[int](s.CRM, `tokens`))
	s.CRM.Do(`(bridge.on("session.token", () => emitted.push({ type: "session.token" })), 1)`)
	s.Do("sign-in")
	s.AwaitMark()
	types := harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`)
	require.Equal(s.T, 1, harness.Count(types, "session.token"))
	require.Contains(s.T, types, "AgentSessionStart")
	require.Greater(s.T, slices.Index(types, "session.token"), slices.Index(types, "AgentSessionStart"))
}
