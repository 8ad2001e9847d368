package conformance

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/max"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

const (
	seedsPerProfile = 15
	stepsPerWalk    = 200
)

// TestWalks goes at random through registrations, reloads, lost registrations and
// acknowledgements, returns from the browser's cache, whatever the agent and the
// platform can do, commands of the page, other windows, and doubled messages. After each step the page has been
// told what the console said, all of it and once, and its folded state is what
// the console's words amount to.
func TestWalks(t *testing.T) {
	for _, p := range max.Profiles {
		for seed := range uint64(seedsPerProfile) {
			t.Run(fmt.Sprintf("%s, seed %d", p, seed), func(t *testing.T) { newWalk(t, p, seed).run(stepsPerWalk) })
		}
	}
}

// TestWalksThatFoundADefect goes again where longer runs failed.
func TestWalksThatFoundADefect(t *testing.T) {
	for name, row := range map[string]struct {
		profile max.Profile
		seed    uint64
		steps   int
	}{
		"hold was reported done on a state that nobody had confirmed": {max.ProfileCXAOld, 20031, 300},
		"a chat that ended while the page was away stayed":            {max.ProfileMAX, 17, 300},
	} {
		t.Run(name, func(t *testing.T) { newWalk(t, row.profile, row.seed).run(row.steps) })
	}
}

// TestWalksOfASlowPage goes the same way with a page that looks at each message
// long after it came. That another window registers, or that a console begins to
// double, shows only in the next event that states something: both are left out.
func TestWalksOfASlowPage(t *testing.T) {
	for _, p := range max.Profiles {
		for seed := range uint64(seedsPerProfile) {
			t.Run(fmt.Sprintf("%s, seed %d", p, seed), func(t *testing.T) {
				w := newWalk(t, p, seed)
				w.slow = true
				w.run(stepsPerWalk)
			})
		}
	}
}

type walk struct {
	*desk
	profile  max.Profile
	random   *rand.Rand
	page     *crm
	hidden   bool
	commands int
	steps    []string
}

func newWalk(t *testing.T, p max.Profile, seed uint64) *walk {
	w := &walk{desk: newDesk(t, max.Options{Profile: p}), profile: p, random: rand.New(rand.NewPCG(seed, 7))}
	w.load()
	return w
}

// load opens the page anew; what was under way to the one before is lost.
func (w *walk) load() {
	w.page, w.hidden, w.commands = w.open("workspace"), false, 0
}

func (w *walk) run(steps int) {
	for range steps {
		w.step()
		w.check()
	}
	w.leave()
}

// leave checks that every promise of the page settles in time, once.
func (w *walk) leave() {
	w.t.Helper()
	w.page.Advance(3 * timeout)
	for id := range w.commands {
		require.NotContains(w.t, []string{"open", "settled 2 times"}, w.page.outcome(id), "command %d: %v", id, w.steps)
	}
	require.Zero(w.t, w.page.Timers())
}

func (w *walk) step() {
	switch n := w.random.IntN(100); {
	case n < 62:
		w.act()
	case n < 80:
		w.command()
	case n < 84:
		w.reload()
	case n < 89:
		w.hideOrShow()
	case n < 98 && w.slow:
		w.act()
	case n < 95:
		w.otherWindow()
	case n < 98:
		w.doubled = !w.doubled
		w.note(fmt.Sprintf("doubled %t", w.doubled))
	default:
		w.note("time passes")
		w.page.wait(timeout)
	}
}

// reload may lose the page's first words, or the console's answer to them; the
// page asks again when half its time is over.
func (w *walk) reload() {
	w.losing = []string{"", "", toConsole, toPages}[w.random.IntN(4)]
	w.note("reload, losing " + w.losing)
	w.leave()
	w.load()
	if w.losing != "" {
		w.command() // which has to wait
		w.losing = ""
		w.page.wait(timeout / 2)
	}
}

func (w *walk) note(step string) { w.steps = append(w.steps, step) }

// details fit every action at once; each reads its own keys.
var details = []string{
	`{"number":"7","caller":"3855550188","skill":"Billing EN","target":"Support FR","status":"open","state":"Available","contact":701200346,"message":"RemoteLogoff","url":"https://crm.test/a"}`,
	`{"number":"8","caller":"8005550164","target":"Back office","status":"closed","state":"Unavailable","reason":"Lunch","contact":701200347,"message":"SessionTimeout","url":"https://crm.test/b"}`,
}

func (w *walk) act() {
	view := w.view()
	var names []string
	for _, name := range slices.Sorted(maps.Keys(view.Can)) {
		rare := strings.Contains(name, "session") || strings.HasPrefix(name, "sign-out")
		if view.Can[name] && (!rare || w.random.IntN(30) == 0) {
			names = append(names, name)
		}
	}
	name := names[w.random.IntN(len(names))]
	w.note(name)
	_ = w.do(name, details[w.random.IntN(len(details))]) // one that is refused changes nothing
}

func (w *walk) hideOrShow() {
	w.hidden = !w.hidden
	w.note(fmt.Sprintf("hidden %t", w.hidden))
	if w.hidden {
		w.page.step(bridge.Hidden{})
		return
	}
	w.page.away, w.page.returned = true, len(w.page.sent)
	w.page.step(bridge.Shown{})
}

func (w *walk) otherWindow() {
	message := []string{
		`{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`,
		`{"messageType":"RegisterForClientEvents","subscriptionTypes":["nope"]}`,
		`{"messageType":"UnregisterFromClientEvents"}`, `{"messageType":"UnegisterFromClientEvents"}`, `null`,
	}[w.random.IntN(5)]
	w.note("other window: " + message)
	w.hear("window-1", message)
}

func (w *walk) check() {
	w.t.Helper()
	if w.hidden {
		return
	}
	require.Equal(w.t, wire.Connected, w.page.Connection().State, "%v", w.steps)
	news := w.page.news(w.profile)
	require.Equal(w.t, texts(news), w.page.events, "told: %v", w.steps)
	folded := make(map[string]string)
	for id, c := range w.page.Contacts() {
		folded[id] = c.VendorState
		require.Equal(w.t, w.page.isUnconfirmed(id), c.Unconfirmed, "%s: %v", id, w.steps)
		if want, known := neutral[c.VendorState]; known {
			require.Equal(w.t, want, c.State, "%s: %v", c.VendorState, w.steps)
		}
	}
	require.Equal(w.t, amount(news, w.profile), folded, "folded: %v", w.steps)
	state, muted := agentOf(news)
	require.Equal(w.t, state, agent(w.page).VendorState, "agent: %v", w.steps)
	require.Equal(w.t, muted, agent(w.page).Muted, "mute: %v", w.steps)
	w.checkMarks()
	if w.profile == max.ProfileMAX {
		require.Equal(w.t, w.shown(), folded, "shown: %v", w.steps)
		if w.view().Agent.SignedIn {
			require.Equal(w.t, w.view().Agent.State, state, "agent shown: %v", w.steps)
		}
	}
}

// shown is what the console's own screen shows.
func (w *walk) shown() map[string]string {
	contacts := make(map[string]string)
	for _, c := range w.view().Contacts {
		contacts[fmt.Sprint(c.ID)] = string(c.Status)
	}
	return contacts
}
