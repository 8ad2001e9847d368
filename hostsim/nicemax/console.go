package nicemax

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// panelPrefix begins the page script's name for the frame of a contact panel; see assets/frames.js.
const panelPrefix = "panel:"

// closedWindow is the page script's name for a window that was gone when its message arrived.
const closedWindow = "closed-window"

func panelFrame(contactID int64) string { return panelPrefix + strconv.FormatInt(contactID, 10) }

// Console is one agent's console window: the agent, the contacts and the windows that registered. It implements pagelink.Machine.
type Console struct {
	clock  clock.Clock
	nextID func() int64

	agent agent
	// contacts holds every contact that is not yet in its final state.
	contacts map[int64]*contact
	// strangers are calls that the platform reports and that are none of the agent's, one of each type.
	strangers map[callType]*stranger
	// current is the contact that the agent works on and that commands act on, 0 if there is none. The documentation names no contact in a
	// command, so it is whatever the console considers current.
	current int64
	// transferred is the master of the last call that was transferred away, 0 if none was; a call that is transferred in continues it.
	transferred int64
	// conferences counts them, for ConferenceNo.
	conferences int

	faults  fault.Set
	profile Profile
	// messenger speaks with the windows that register.
	messenger messenger
}

var _ pagelink.Machine = (*Console)(nil)

// Options of a console. Clock and NextID are needed.
type Options struct {
	// Profile is whose protocol the console speaks; empty is ProfileMAX.
	Profile Profile
	// Clock is the only source of time.
	Clock clock.Clock
	// NextID gives the id of each new contact.
	NextID func() int64
	// WithoutSession opens the console without an ACD session, and so without a token; the action "sign-in" starts one.
	WithoutSession bool
	// Faults are on from the start.
	Faults []fault.Name
}

// New returns a console whose agent has signed in and is available. It panics if there is no such profile or fault.
func New(o Options) *Console {
	if o.Profile == "" {
		o.Profile = ProfileMAX
	}
	if err := Faults.Check(o.Faults...); err != nil {
		panic("nicemax: " + err.Error())
	}
	c := &Console{
		clock: o.Clock, nextID: o.NextID, contacts: map[int64]*contact{}, strangers: map[callType]*stranger{}, profile: o.Profile,
		agent: newAgent(o.Clock.Now()), faults: fault.SetOf(o.Faults...),
	}
	if o.WithoutSession {
		c.agent = nobody(o.Clock.Now())
	}
	c.messenger = o.Profile.messenger(c)
	// Nobody has registered: this reaches what the messenger stores and no window.
	c.messenger.publish(c.opening())
	if c.has(FaultNoReferences) {
		c.messenger.references(false)
	}
	return c
}

// Receive takes a message from any window. What is no object, or has no messageType that the console knows, is nothing to it.
func (c *Console) Receive(heard pagelink.Message) pagelink.Reply {
	message, ok := readObject(heard.Data)
	if !ok || c.closedPanel(heard.Frame) {
		return pagelink.Reply{}
	}
	messageType, _ := readString(message["messageType"])
	reply := c.obey(heard.Frame, messageType, message)
	reply.Warnings = append(reply.Warnings, c.profile.neighbourWarnings(messageType, message)...)
	return reply
}

func (c *Console) obey(frame, messageType string, message map[string]json.RawMessage) pagelink.Reply {
	switch messageType {
	case "RegisterForClientEvents":
		if frame == closedWindow {
			return pagelink.Reply{} // nobody is left to be answered; the name is no window's, the next one to close has it too
		}
		return c.messenger.register(frame, message)
	case "UnregisterFromClientEvents":
		c.messenger.unregister(frame)
		return pagelink.Reply{}
	case "ContactCardData":
		if c.profile.showsCards() {
			c.showCard(frame, message)
		}
		return pagelink.Reply{}
	}
	return c.command(messageType)
}

// closedPanel is true for a message that a panel posted just before it was taken away with its contact.
func (c *Console) closedPanel(frame string) bool {
	return strings.HasPrefix(frame, panelPrefix) && c.panelContact(frame) == nil
}

// deliver turns what one action changed into one envelope for each window that wants any of it, then forgets contacts that are over.
func (c *Console) deliver(batch []event) pagelink.Reply {
	reply := pagelink.Reply{Posts: c.messenger.publish(batch)}
	for id, contact := range c.contacts {
		if contact.final {
			c.forget(id)
		}
	}
	return reply
}

// forget closes the panel together with its contact; the window in it is gone, and its subscription with it.
func (c *Console) forget(id int64) {
	c.messenger.close(panelFrame(id))
	delete(c.contacts, id)
	if c.current == id {
		c.current = 0
	}
}
