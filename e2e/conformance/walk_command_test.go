package conformance

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// reaches is what the walks of each profile have to come to.
var reaches = []string{
	"how a contact stands", "what of the agent is confirmed",
	"a command changed the call that was meant",
	"of several calls a command changed the one that was meant",
	"a command changed another call, after a silent click",
	"of several calls the signs name the focused one",
	"of several calls the signs name another, after a silent click",
	"refused: CONTACT_AMBIGUOUS", "refused: CONTACT_NOT_FOCUSED", "refused: COMMAND_UNAVAILABLE", "refused: STATE_UNCONFIRMED",
	"sent, to one of several", "sent, to the only one", "nothing to send",
	"done, and so it stands: hold", "done, and so it stands: mask", "done, and so it stands: mute",
	"done with several calls, and so it stands: hold", "done with several calls, and so it stands: mask",
}

// given is a command as the page gave it.
type given struct {
	name contract.CommandName
	// contact is the one that it is about; empty if it could be about several.
	contact string
	// unsure says that it waits for the console, and is about what is there then.
	unsure bool
}

// command gives a command, or several before the console has received the first.
func (w *walk) command() {
	if w.losing == "" && !w.hidden && w.random.IntN(3) > 0 {
		if w.random.IntN(2) == 0 {
			w.page.wait(timeout) // nothing stays open of what the console passed over
		}
		w.single(w.anyCommand())
		return
	}
	c := w.anyCommand()
	for range 2 {
		w.give(c)
		c.ID, c.On = w.commands, w.random.IntN(2) == 0
	}
	w.page.carry()
}

// anyCommand names a contact, mostly: one that is there, or the one that the signs
// name. With several calls it is more often one that could reach each of them.
func (w *walk) anyCommand() contract.Command {
	c := commandOf(w.commands, contract.CommandNames[w.random.IntN(len(contract.CommandNames))], w.random.IntN(2) == 0)
	n := w.random.IntN(6)
	if w.several() && n < 3 {
		c.Name = atFocus[w.random.IntN(len(atFocus))]
	}
	switch n {
	case 0, 1, 2:
		c.ContactID = w.signs().front
	case 3, 4:
		c.ContactID = w.anyContact()
	}
	return c
}

// give gives a command and carries nothing.
func (w *walk) give(c contract.Command) {
	w.note(fmt.Sprintf("page: %s %t %s", c.Name, c.On, c.ContactID))
	g := given{name: c.Name, contact: w.target(c), unsure: w.losing != "" || w.hidden}
	w.given[w.commands] = g
	w.commands++
	w.page.Step(bridge.Commanded{Command: c})
}

// target is the contact that a command is about: the one it names, or the only one.
func (w *walk) target(c contract.Command) string {
	if all := w.candidates(c.Name); c.ContactID == "" && len(all) == 1 {
		return all[0]
	}
	return c.ContactID
}

// single gives a command and checks what the bridge makes of it, and that a
// switch that it reports done stands so at the console.
func (w *walk) single(c contract.Command) {
	open, _ := w.meant(c.Name)
	isAlone := len(open) == 0 && !w.isQueued()
	want, isSure := w.expected(c), w.stands(c)
	several, posted := len(w.candidates(c.Name)) > 1, len(w.page.Posts)
	w.give(c)
	w.page.carry()
	if isAlone {
		w.checkAnswer(c, want, posted)
	}
	if after := w.stands(c); w.page.outcome(c.ID) == "done" && isSure.known && after.known {
		require.Equal(w.t, c.On, after.on, "%s of %s: %v", c.Name, w.given[c.ID].contact, w.steps)
		w.tally.Reached("done, and so it stands: " + string(c.Name))
		if several && c.Name != contract.Mute {
			w.tally.Reached("done with several calls, and so it stands: " + string(c.Name))
		}
	}
}

// checkAnswer compares what the bridge made of a command with what it should: send
// it, find it done, or refuse it.
func (w *walk) checkAnswer(c contract.Command, want string, posted int) {
	w.t.Helper()
	if want == sent {
		require.Len(w.t, w.page.Posts, posted+1, "%v", w.steps)
		if len(w.candidates(c.Name)) > 1 {
			w.tally.Reached("sent, to one of several")
		} else {
			w.tally.Reached("sent, to the only one")
		}
		return
	}
	require.Len(w.t, w.page.Posts, posted, "expected %s, signs %+v: %v", want, w.signs(), w.steps)
	require.Equal(w.t, want, w.page.outcome(c.ID), "%v", w.steps)
	if want == "done" {
		w.tally.Reached("nothing to send")
	} else {
		w.tally.Reached("refused: " + want)
	}
}

// standing is how a switch stands at the console.
type standing struct{ on, known bool }

// stands says how a switch stands, where the page knows the console's state: one
// that loaded or came back where nothing is posted to it may not. A call on hold does
// not show whether it was masked.
func (w *walk) stands(c contract.Command) standing {
	view, id := w.view(), w.target(c)
	if g, known := w.given[c.ID]; known {
		id = g.contact
	}
	if c.Name == contract.Mute {
		return standing{view.Agent.Muted, agent(w.page).Muted == view.Agent.Muted}
	}
	call, there := w.contacts()[id]
	known := there && call.Channel == "call" && w.isKnown(id, view)
	switch c.Name {
	case contract.Hold:
		return standing{call.Status == "Holding", known}
	case contract.Mask:
		return standing{call.Status == "Masking", known && call.Status != "Holding"}
	}
	return standing{}
}
