package ccai

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/conformance/walks"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// walksPerProfile is how many there are in a test; "make walk" goes further.
const walksPerProfile = 5

// TestWalks goes at random through whatever agent, customer and platform can do in
// both adapters, under faults that come and go, with adapters that lose everything
// in a reload, and with pages that start anew. After each step the page received
// what the adapters said, all of it and once, and its folded state is theirs. A
// walk begins with the faults of its profile, but for those that a page feels.
func TestWalks(t *testing.T) {
	walks.Run(t, faults.Profiles, walksPerProfile, compared, func(t *testing.T, p faults.Profile, seed uint64, tally *walks.Tally) {
		w := &walk{testbed: newTestbed(t, ccai.Options{Settings: event.Settings{ReportOwnJoin: seed%2 == 1}}), random: rand.New(rand.NewPCG(seed, stream(p))), tally: tally}
		w.enter(p)
		for range walks.Length {
			w.step()
			w.check()
		}
		w.wait(2 * frames.ReconcileTimeout)
		require.Zero(t, w.Timers())
	})
}

// stream gives each profile its own walks: most faults without effect change no
// step of them.
func stream(p faults.Profile) uint64 { return 11 + uint64(slices.Index(faults.Profiles, p)) }

// enter turns the faults of a profile on that no page is to feel.
func (w *walk) enter(p faults.Profile) {
	for frame := range w.adapters {
		w.must(frame, fmt.Sprintf(`profile {"profile":%q}`, p))
		for fault := range felt {
			w.must(frame, fmt.Sprintf(`fault {"fault":%q,"on":false}`, fault))
		}
	}
}

// compared is what the walks have to have come across, so that no comparison is
// one of nothing.
var compared = []string{
	"an ended session", "a redaction", "a queue", "an agent who joined", "a customer who was added", "a virtual agent", "a shared screen",
	"lines", "a record at the start", "an agent signed in", "an agent signed out",
}

type walk struct {
	*testbed
	random *rand.Rand
	tally  *walks.Tally
	steps  []string
	// record is the one that a session began with in this step, by contact.
	record map[string]string
}

func (w *walk) reach(what string, is bool) {
	if is {
		w.tally.Reached(what)
	}
}

func (w *walk) reachAll(s summary) {
	w.reach("an ended session", s.Ended)
	w.reach("a redaction", s.Masked)
	w.reach("a queue", s.Queue != "")
	w.reach("an agent who joined", s.Agents > 0)
	w.reach("a customer who was added", s.Customers > 0)
	w.reach("a virtual agent", s.Assistant > 0)
	w.reach("a shared screen", s.Screen.Active)
}

// wordless are actions that the protocol has no word for, so that no page can
// follow them, and those that this walk does in its own way.
var wordless = map[string]bool{
	"cancel-transfer": true, "reload": true, "fault": true, "profile": true, "settings": true, "name-event": true, "agent": true,
}

// rare are actions that end a session, or are always possible, so that they are
// taken rarely.
var rare = map[string]bool{
	"sign-out": true, "end-call": true, "end-chat": true, "caller-hangs-up": true, "customer-leaves": true, "decline": true,
	"dismiss-chat": true, "transfer": true, "complete-transfer": true, "pop-record": true,
}

var details = []string{
	`{"number":"+15550199","text":"ok","by":"agent","to":"on","party":"end_user","variables":{"a":1},"mode":"cold","toAgent":4177,"url":"https://crm.test/1"}`,
	`{"number":"+15550177","text":"yes","by":"end_user","to":"requested","party":"end_user","variables":{"b":2},"mode":"warm","toQueue":%d,"url":"https://crm.test/2","record":"https://crm.test/3"}`,
	`{"number":"+15550177","text":"no","by":"end_user","to":"off","party":"end_user","variables":{"b":2},"toAgent":4203,"url":"","queue":"none"}`,
}

func (w *walk) step() {
	frame := w.random.IntN(2)
	w.record = nil
	switch n := w.random.IntN(100); {
	case n < 90:
		w.act(frame)
	case n < 95:
		w.toggle(frame)
	case n < 96:
		w.lose(frame)
	case n < 97:
		w.leave()
	default:
		w.note("time passes")
		w.wait(10_000)
	}
}

func (w *walk) act(frame int) {
	view := w.view(frame)
	var names []string
	can := maps.Collect(view.Can.All())
	for _, name := range slices.Sorted(maps.Keys(can)) {
		if can[name] && !wordless[name] && (!rare[name] || w.random.IntN(12) == 0) {
			names = append(names, name)
		}
	}
	name := names[w.random.IntN(len(names))]
	with := strings.ReplaceAll(details[w.random.IntN(len(details))], "%d", fmt.Sprint(view.Queues[0].ID))
	if named[name] || w.random.IntN(4) == 0 {
		with = strings.Replace(with, "{", w.anySession(frame, view), 1)
	}
	w.note(fmt.Sprintf("%d %s %s", frame, name, with))
	said := len(w.said[frame])
	_ = w.do(frame, name+" "+with) // one that is refused changes nothing
	w.noteRecord(frame, w.said[frame][said:])
}

// named are actions that need a session's name.
var named = map[string]bool{"show-chat": true, "customer-send": true, "switch-call": true}

func (w *walk) anySession(frame int, view ccai.View) string {
	if len(view.Sessions) == 0 {
		return "{"
	}
	any := view.Sessions[w.random.IntN(len(view.Sessions))]
	return fmt.Sprintf(`{%q:%d,`, [2]string{"call", "chat"}[frame], any.ID)
}

// toggle switches a fault that no page is to feel.
func (w *walk) toggle(frame int) {
	f := faults.All[w.random.IntN(len(faults.All))]
	if felt[f.Name] {
		return
	}
	on := w.random.IntN(2) == 0
	w.note(fmt.Sprintf("%d fault %s %t", frame, f.Name, on))
	w.must(frame, fmt.Sprintf(`fault {"fault":%q,"on":%t}`, f.Name, on))
}

// lose reloads an adapter that loses its sessions by it.
func (w *walk) lose(frame int) {
	w.note(fmt.Sprintf("%d loses all", frame))
	w.must(frame, `fault {"fault":"lost-end","on":true}`)
	w.reload(frame)
	w.must(frame, `fault {"fault":"lost-end","on":false}`)
	w.wait(frames.ReconcileTimeout)
}

// leave signs the agent out of both adapters, which needs them to be empty.
func (w *walk) leave() {
	for frame := range w.adapters {
		w.lose(frame)
		if !w.view(frame).SignedIn {
			w.must(frame, "sign-in")
		}
		w.note(fmt.Sprintf("%d sign-out", frame))
		w.must(frame, "sign-out")
	}
}

func (w *walk) note(step string) { w.steps = append(w.steps, step) }

func (w *walk) check() {
	w.t.Helper()
	require.Equal(w.t, w.news, w.vendor(), "emitted: %v", w.steps)
	truth := w.truth()
	require.Equal(w.t, truth, w.folded(), "folded: %v", w.steps)
	for _, s := range truth {
		w.reachAll(s)
	}
	w.checkLines()
	w.checkRecords()
	w.checkAdapters()
}

// summary is what can be known of a session on both sides: of one that ended, that
// it did.
type summary struct {
	Kind, Queue                  string
	Ended, Masked, Focused       bool
	Agents, Customers, Assistant int
	Screen                       contract.Cobrowse
}

func (w *walk) truth() map[string]summary {
	all := map[string]summary{}
	for frame := range w.adapters {
		view := w.view(frame)
		for _, s := range view.Sessions {
			if s.State != "active" && s.State != "ended" {
				continue
			}
			one := summary{Kind: strings.ToLower(s.SessionType), Ended: s.State == "ended", Masked: s.Redacting}
			one.Focused = frame == chat && view.Front == s.ID
			if one.Ended {
				all[contactID(frame, s.ID)] = one
				continue
			}
			if s.Queue != nil {
				one.Queue = s.Queue.Path
			}
			for _, p := range s.Participants[2:] {
				if p.Type == "agent" {
					one.Agents++
				} else {
					one.Customers++
				}
			}
			if s.VirtualAgent != nil {
				one.Assistant = 1
			}
			if c := s.Cobrowse; c != nil {
				one.Screen = contract.Cobrowse{ID: c.ID, ContactID: contactID(frame, s.ID), Active: true, RequestedBy: contract.CobrowseParty(c.RequestedBy),
					RemoteControl: contract.CobrowseSwitch(c.RemoteControl), FullDevice: contract.CobrowseSwitch(c.FullDevice)}
			}
			all[contactID(frame, s.ID)] = one
		}
	}
	return all
}

func (w *walk) folded() map[string]summary {
	all := map[string]summary{}
	for id, c := range w.Contacts() {
		one := summary{Kind: strings.ToLower(c.SessionType), Ended: c.State == contract.Ended, Masked: c.Masked, Focused: c.Focused}
		if one.Ended {
			all[id] = one
			continue
		}
		one.Queue = c.Queue
		if c.Participants != nil {
			for _, p := range *c.Participants {
				switch p.Kind {
				case contract.AgentParticipant:
					one.Agents++
				case contract.CustomerParticipant:
					one.Customers++
				case contract.VirtualAgent:
					one.Assistant++
				}
			}
		}
		if c.Cobrowse != nil && c.Cobrowse.Active {
			one.Screen = *c.Cobrowse
		}
		all[id] = one
	}
	return all
}
