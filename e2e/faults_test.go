package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Who tries a page by hand switches the console's faults on its page. A
// page that is loaded then meets them, and one that was there before does not.
func TestTheSwitchesOfTheConsoleChangeWhatANewPageGets(t *testing.T) {
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25}, func(s *scene) {
		s.talk()
		s.console.click("play-session")
		snapshot := []string{"AgentState", "CallContactEvent"}
		require.Equal(s.t, snapshot, s.newcomer())
		s.toggle("references", false)
		s.console.click("hold")
		s.console.pressed("hold", true)
		if s.profile == nicemax.ProfileMAX {
			replay := s.newcomer()
			require.Subset(s.t, replay, []string{"AgentSessionStart", "AgentLeg", "MchAgentSettingsChangeEvent"})
			require.Equal(s.t, 2, count(replay, "CallContactEvent"), "as it was, and as it became")
		} else {
			require.Empty(s.t, s.newcomer(), "no AgentState was seen, so there is no first state")
			for _, id := range []string{"bare-session-info", "contact-id-filters", "token-for-all", "fractional-contact-id"} {
				require.True(s.t, eval[bool](s.console, at(id)+`.disabled`), "only MAX may do so: %s", id)
			}
		}
		s.toggle("references", true)
		require.Equal(s.t, snapshot, s.newcomer())
		require.Equal(s.t, 3, s.told("workspace", "CallContactEvent"), "the page before is told nothing twice")
	})
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX}, func(s *scene) {
		s.console.click("play-session")
		require.Equal(s.t, []int{1, 0}, s.tokens("sessioninfo"))
		s.toggle("bare-session-info", true)
		require.Equal(s.t, []int{0, 1}, s.tokens("sessioninfo"))
		s.toggle("bare-session-info", false)
		require.Equal(s.t, []int{1, 0}, s.tokens("sessioninfo"))
		require.NotContains(s.t, s.newcomerGot(), "sessionToken")
		s.toggle("token-for-all", true)
		require.Equal(s.t, []int{1, 0}, s.tokens("all"))
	})
}

// newcomer lists the events that a page which is loaded now gets when it
// registers.
func (s *scene) newcomer() []string {
	s.t.Helper()
	p := s.naive("all")
	defer s.dismiss()
	return eval[[]string](p, gotTypes)
}

// newcomerGot is all that a page which is loaded now gets, as JSON.
func (s *scene) newcomerGot() string {
	s.t.Helper()
	p := s.naive("all")
	defer s.dismiss()
	return eval[string](p, `JSON.stringify(got)`)
}

// tokens counts the session tokens that a page which is loaded now gets: within
// envelopes, and as messages of their own.
func (s *scene) tokens(subscription string) []int {
	s.t.Helper()
	p := s.naive(subscription)
	defer s.dismiss()
	p.until(`JSON.stringify(got).includes("sessionToken")`)
	return eval[[]int](p, `[got.flatMap((m) => m.events ?? []), got].map((list) => list.filter((m) => m.messageType === "SessionInfo").length)`)
}

// dismiss takes the naive page away, so that the next is not taken for it.
func (s *scene) dismiss() {
	s.t.Helper()
	s.console.do(`naive.remove()`)
	awaitGone(s.t, "iframe", s.url+"/listener/")
}

// toggle clicks a switch. The console obeys it before it hears of any page that
// is loaded afterwards, for both go the same way.
func (s *scene) toggle(id string, on bool) {
	s.t.Helper()
	s.console.click(id)
	require.Equal(s.t, on, eval[bool](s.console, at(id)+`.checked`))
}
