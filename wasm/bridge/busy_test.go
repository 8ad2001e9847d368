package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A post is a message of batches: a lower-case element states how something
// stands, and "mute" may well be said again.
type post struct {
	raw        string
	at, waited float64
}

// say returns a message that came at a time that is known.
func say(raw string, at float64) post { return post{raw, at, 0} }

// late returns a message that the page looked at when it had been busy since 0.
func late(raw string, at float64) post { return post{raw, at, at} }

// A busy page looks at what came meanwhile in one go, or late one by one: time does
// not tell copies from what was said twice, and so their number does.
func TestABusyPageKeepsCopiesApartFromASecondEvent(t *testing.T) {
	for name, row := range map[string]struct {
		posts []post
		want  []string
	}{
		"a console that posts once, blocked": {
			[]post{say("a", -900), say("b", -500), late("mute", 300), late("mute", 301)}, []string{"a", "b", "mute", "mute"}},
		"a console that posts once, three times the same": {
			[]post{say("a", -900), late("mute", 300), late("mute", 301), late("mute", 302)}, []string{"a", "mute", "mute", "mute"}},
		"a console that posts twice, with slow handlers": {
			[]post{say("a", -900), say("a", -900), late("mute", 0), late("mute", 160)}, []string{"a", "mute"}},
		"a console that posts four times, with slow handlers": {
			[]post{late("a", 0), late("a", 160), late("a", 161), late("a", 162),
				late("mute", 163), late("mute", 323), late("mute", 324), late("mute", 325)}, []string{"a", "mute"}},
		"a console that posts twice, said twice": {
			[]post{say("a", -900), say("a", -900), late("mute", 300), late("mute", 301), late("mute", 302), late("mute", 303)},
			[]string{"a", "mute", "mute"}},
		"a console that posts twice, said three times": {
			[]post{say("a", -900), say("a", -900), late("mute", 300), late("mute", 301), late("mute", 302), late("mute", 303),
				late("mute", 304), late("mute", 305)},
			[]string{"a", "mute", "mute", "mute"}},
		"another window registers, and there is a third copy": {
			[]post{say("a", -900), say("a", -900), late("mute", 300), late("mute", 301), late("mute", 302)}, []string{"a", "mute"}},
		"with another message in between it was said twice": {
			[]post{say("a", -900), late("mute", 300), late("b", 301), late("mute", 402)}, []string{"a", "mute", "b", "mute"}},
		"how many there are is not known, and all are copies": {
			[]post{late("mute", 300), late("mute", 301), late("mute", 461)}, []string{"mute"}},
		"the last whole run is what counts": {
			[]post{say("a", -900), say("b", -800), say("b", -800), late("mute", 0), late("mute", 160)}, []string{"a", "b", "mute"}},
		"what came clearly later is news, however many copies there are": {
			[]post{say("a", -900), say("a", -900), say("mute", 0), say("mute", 0), {"mute", 400, 300}}, []string{"a", "mute", "mute"}},
		"what came clearly at once is a copy, however few there are": {
			[]post{say("a", -900), say("mute", 0), {"mute", 99, 0}}, []string{"a", "mute"}},
		"two states that undo each other, with slow handlers": {
			[]post{late("a,b", 0), late("a,b", 320), late("a,b", 321)}, []string{"a", "b"}},
		"a message with one that may be said again": {
			[]post{say("a", -900), late("b,mute", 300), late("b,mute", 460)}, []string{"a", "b", "mute", "mute"}},
		"the same, of a console that posts twice": {
			[]post{say("a", -900), say("a", -900), late("b,mute", 300), late("b,mute", 460)}, []string{"a", "b", "mute"}},
		"lines of a chat are all emitted": {
			[]post{say("a", -900), say("a", -900), late("A", 300), late("A", 301)}, []string{"a", "A", "A"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPageOf(&batches{})
			d.Forget()
			for _, p := range row.posts {
				d.Step(bridge.Delivered{Raw: []byte(p.raw), At: p.at, Waited: p.waited})
			}
			require.Equal(t, row.want, d.Types())
		})
	}
}

// A registration may make the console post everything once more often.
func TestAfterARegistrationTheNumberOfCopiesIsNotKnown(t *testing.T) {
	d := newPageOf(&batches{script{registers: true}})
	d.Step(bridge.Delivered{Raw: []byte("a")})
	d.Step(bridge.Delivered{Raw: []byte("b"), At: 1})
	d.Step(bridge.Shown{})
	d.Forget()
	d.Step(bridge.Delivered{Raw: []byte("mute"), At: 300, Waited: 200})
	d.Step(bridge.Delivered{Raw: []byte("mute"), At: 460, Waited: 360})
	require.Equal(t, []string{"mute"}, d.Types())
}

// Of a console that makes one more copy with each registration, one copy shows
// only that no other window had registered yet.
func TestOneCopyOfAConsoleThatMakesMoreAndMoreShowsNothing(t *testing.T) {
	for name, row := range map[string]struct {
		ack  dialect.Acknowledged
		want []string
	}{
		"it makes more and more": {dialect.Acknowledged{OK: true, Repeats: true}, []string{"mute"}},
		"it does not":            {dialect.Acknowledged{OK: true}, []string{"mute", "mute"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPageOf(&batches{script{says: map[string][]dialect.Fact{"C": {row.ack}, "D": {dialect.Acknowledged{Repeats: !row.ack.Repeats}}}}})
			for _, raw := range []string{"C", "D", "a"} {
				d.Step(bridge.Delivered{Raw: []byte(raw)})
			}
			d.Forget()
			d.Step(bridge.Delivered{Raw: []byte("mute"), At: 300})
			d.Step(bridge.Delivered{Raw: []byte("mute"), At: 460, Waited: 160})
			require.Equal(t, row.want, d.Types())
		})
	}
}

// The form that does not say its phase comes right behind the one that does. With
// a slow handler the page looks at it late, and must not take it for a change.
func TestABusyPageTakesTheTwoFormsOfARedactionForOne(t *testing.T) {
	for name, row := range map[string]struct {
		waited float64
		masked bool
	}{
		"looked at late, it is the same thing": {160, true},
		"it came later, and is the end":        {0, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, &script{says: map[string][]dialect.Fact{
				"call": contact("1", contract.Active), "start": {dialect.RedactionChanged{ContactID: "1", Paused: dialect.Yes}}, "bare": {dialect.RedactionChanged{ContactID: "1"}},
			}})
			d.Step(bridge.Delivered{Raw: []byte("call")})
			d.Step(bridge.Delivered{Raw: []byte("start"), At: 1000})
			d.Step(bridge.Delivered{Raw: []byte("bare"), At: 1160, Waited: row.waited})
			require.Equal(t, row.masked, d.Contacts()["1"].Masked)
		})
	}
}
