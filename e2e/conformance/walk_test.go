package conformance

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/conformance/walks"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// walksPerProfile is how many there are in a test; "make walk" goes further.
const (
	walksPerProfile  = 30
	seedsOfASlowPage = 15
)

// TestWalks goes at random through registrations, reloads, lost registrations and
// acknowledgements, returns from the browser's cache, whatever the agent and the
// platform can do, commands of the page, other windows, and doubled messages. After each step the page has been
// emitted what the console posted, all of it and once, and its folded state is what
// the console's words amount to.
func TestWalks(t *testing.T) {
	walks.Run(t, nicemax.Profiles, walksPerProfile, reaches, func(t *testing.T, p nicemax.Profile, seed uint64, tally *walks.Tally) {
		newWalk(t, p, seed, tally).run()
	})
}

// TestWalksOfASlowPage goes the same way with a page that looks at each message
// long after it came. That another window registers, or that a console begins to
// double, shows only in the next event that states something: both are left out.
func TestWalksOfASlowPage(t *testing.T) {
	for _, p := range nicemax.Profiles {
		for seed := range uint64(seedsOfASlowPage) {
			t.Run(fmt.Sprintf("%s, seed %d", p, seed), func(t *testing.T) {
				w := newWalk(t, p, seed, walks.NewTally())
				w.slow = true
				w.run()
			})
		}
	}
}

type walk struct {
	*testbed
	profile  nicemax.Profile
	random   *rand.Rand
	tally    *walks.Tally
	page     *crm
	hidden   bool
	commands int
	steps    []string
	// follows is the console's ContactAutoFocus.
	follows bool
	// misled says that the signs name another contact as focused than the console
	// has, because the agent clicked one and no event said so.
	misled bool
	// given are the commands of this page, by their ids.
	given map[int]given
}

func newWalk(t *testing.T, p nicemax.Profile, seed uint64, tally *walks.Tally) *walk {
	w := &walk{
		testbed: newTestbed(t, nicemax.Options{Profile: p}), profile: p, random: rand.New(rand.NewPCG(seed, 7)), tally: tally, follows: true,
	}
	w.testbed.reached = w.reach
	w.load()
	return w
}

// load opens the page anew; what was under way to the one before is lost.
func (w *walk) load() {
	w.page, w.hidden, w.commands, w.given = w.open("workspace"), false, 0, map[int]given{}
}

func (w *walk) run() {
	for range walks.Length {
		w.step()
		w.check()
		w.checkFocus()
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
	if w.misled && !w.hidden && w.random.IntN(2) == 0 {
		w.command() // while the page is wrong about the focus
		return
	}
	switch n := w.random.IntN(100); {
	case n < 55:
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
	`{"number":"7","caller":"3855550188","skill":"Billing EN","target":"Support FR","status":"open","state":"Available","contact":%s,"autoFocus":true,"message":"RemoteLogoff","url":"https://crm.test/a"}`,
	`{"number":"8","caller":"8005550164","target":"Back office","status":"closed","state":"Unavailable","reason":"Lunch","contact":%s,"autoFocus":false,"message":"SessionTimeout","url":"https://crm.test/b"}`,
}

// calling are the actions that give the agent several calls, so that half of
// all are of these.
var calling = map[string]bool{
	"ring": true, "answer": true, "consult": true, "ring-consult": true, "dial": true, "callee-answers": true, "hold": true,
	"focus": true, "complete-acw": true, "chat": true,
}

// ending are the actions that take calls from it, so that they are rare. The ends
// of sessions are rarer.
var ending = map[string]int{
	"hangup": 5, "caller-hangs-up": 5, "refuse": 5, "miss": 5, "transfer": 5, "complete-transfer": 5, "conference": 3, "choose-state": 5,
	"voicemail": 5, "agent-settings": 5, "sign-out": 30, "remote-session-end": 30, "session-conflict": 30,
}

func (w *walk) act() {
	names, one := w.possible(), w.random.IntN(2) == 0
	if calls := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !calling[name] }); one && len(calls) > 0 {
		names = calls
	}
	name := names[w.random.IntN(len(names))]
	n, contact := w.random.IntN(len(details)), w.anyContact()
	with := strings.Replace(details[n], "%s", contact, 1)
	w.note(fmt.Sprintf("%s %s (%d)", name, contact, n))
	if w.do(name, with) == nil { // one that is refused changes nothing
		w.noteFocus(name, with)
	}
}

// possible are the actions that the console allows now, but for the rare ones,
// mostly.
func (w *walk) possible() (names []string) {
	can := maps.Collect(w.view().Can.All())
	for _, name := range slices.Sorted(maps.Keys(can)) {
		if n := ending[name]; can[name] && (n == 0 || w.random.IntN(n) == 0) {
			names = append(names, name)
		}
	}
	return names
}

// anyContact is one that the console has, or else none.
func (w *walk) anyContact() string {
	all := slices.Sorted(maps.Keys(w.contacts()))
	if len(all) == 0 {
		return "0"
	}
	return all[w.random.IntN(len(all))]
}

func (w *walk) hideOrShow() {
	w.hidden = !w.hidden
	w.note(fmt.Sprintf("hidden %t", w.hidden))
	if w.hidden {
		w.page.step(bridge.Hidden{})
		return
	}
	w.page.away, w.page.returned = true, len(w.page.sent)
	w.page.sent = append(w.page.sent, element{shown: true})
	w.page.step(bridge.Shown{})
}

func (w *walk) otherWindow() {
	message := []string{
		`{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`,
		`{"messageType":"RegisterForClientEvents","subscriptionTypes":["nope"]}`,
		`{"messageType":"UnregisterFromClientEvents"}`, `{"messageType":"UnegisterFromClientEvents"}`, `null`,
	}[w.random.IntN(5)]
	w.note("other window: " + message)
	w.receive("window-1", message)
}

func (w *walk) check() {
	w.t.Helper()
	if w.hidden {
		return
	}
	require.Equal(w.t, contract.Connected, w.page.Connection().State, "%v", w.steps)
	news := w.page.news(w.profile)
	require.Equal(w.t, texts(news), w.page.events, "emitted: %v", w.steps)
	folded := make(map[string]string)
	for id, c := range w.page.Contacts() {
		folded[id] = c.VendorState
		require.Equal(w.t, w.page.isUnconfirmed(id), c.Unconfirmed, "%s: %v", id, w.steps)
		if want, known := neutral[c.VendorState]; known {
			require.Equal(w.t, want, c.State, "%s: %v", c.VendorState, w.steps)
			w.tally.Reached("how a contact stands")
		}
	}
	require.Equal(w.t, amount(news, w.profile), folded, "folded: %v", w.steps)
	state, muted := agentOf(news)
	require.Equal(w.t, state, agent(w.page).VendorState, "agent: %v", w.steps)
	require.Equal(w.t, muted, agent(w.page).Muted, "mute: %v", w.steps)
	w.checkMarks()
	if w.profile == nicemax.ProfileMAX {
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
