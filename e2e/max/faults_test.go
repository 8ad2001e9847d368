package max

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Who tries a page by hand switches the console's faults on its page. A
// page that is loaded then meets them, and one that was there before does not.
func TestTheSwitchesOfTheConsoleChangeWhatANewPageGets(t *testing.T) {
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25}, func(s *flow) {
		s.TakeCall()
		s.Console.Click("play-session")
		snapshot := []string{"AgentState", "CallContactEvent"}
		require.Equal(s.T, snapshot, s.newcomer())
		s.Toggle("references", false)
		s.Console.Click("hold")
		s.Console.AwaitPressed("hold", true)
		if s.Profile == nicemax.ProfileMAX {
			replay := s.newcomer()
			require.Subset(s.T, replay, []string{"AgentSessionStart", "AgentLeg", "MchAgentSettingsChangeEvent"})
			require.Equal(s.T, 2, harness.Count(replay, "CallContactEvent"), "as it was, and as it became")
		} else {
			require.Empty(s.T, s.newcomer(), "no AgentState was seen, so there is no first state")
			for _, id := range []string{"bare-session-info", "contact-id-filters", "token-for-all", "fractional-contact-id"} {
				require.True(s.T, harness.Eval[bool](s.Console, harness.At(id)+`.disabled`), "only MAX may do so: %s", id)
			}
		}
		s.Toggle("references", true)
		require.Equal(s.T, snapshot, s.newcomer())
		require.Equal(s.T, 3, s.CountSent("workspace", "CallContactEvent"), "the page before receives nothing twice")
	})
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX}, func(s *flow) {
		s.Console.Click("play-session")
		require.Equal(s.T, []int{1, 0}, s.tokens("sessioninfo"))
		s.Toggle("bare-session-info", true)
		require.Equal(s.T, []int{0, 1}, s.tokens("sessioninfo"))
		s.Toggle("bare-session-info", false)
		require.Equal(s.T, []int{1, 0}, s.tokens("sessioninfo"))
		require.NotContains(s.T, s.newcomerGot(), "sessionToken")
		s.Toggle("token-for-all", true)
		require.Equal(s.T, []int{1, 0}, s.tokens("all"))
	})
}

// newcomer lists the events that a page which is loaded now gets when it
// registers.
func (s *flow) newcomer() []string {
	s.T.Helper()
	p := s.openSamplePage("all")
	defer s.dismiss()
	return harness.Eval[[]string](p, gotTypes)
}

// newcomerGot is all that a page which is loaded now gets, as JSON.
func (s *flow) newcomerGot() string {
	s.T.Helper()
	p := s.openSamplePage("all")
	defer s.dismiss()
	return harness.Eval[string](p, `JSON.stringify(got)`)
}

// tokens counts the session tokens that a page which is loaded now gets: within
// envelopes, and as messages of their own.
func (s *flow) tokens(subscription string) []int {
	s.T.Helper()
	p := s.openSamplePage(subscription)
	defer s.dismiss()
	p.Until(`JSON.stringify(got).includes("sessionToken")`)
	return harness.Eval[[]int](p, `[got.flatMap((m) => m.events ?? []), got].map((list) => list.filter((m) => m.messageType === "SessionInfo").length)`)
}

// dismiss takes the naive page away, so that the next is not taken for it.
func (s *flow) dismiss() {
	s.T.Helper()
	s.Console.Do(`naive.remove()`)
	harness.AwaitGone(s.T, "iframe", s.URL+"/listener/")
}
