package max

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/page"
)

// panelPrefix begins the page script's name for the frame of a contact panel; see assets/frames.js.
const panelPrefix = "panel:"

func panelFrame(contactID int64) string { return panelPrefix + strconv.FormatInt(contactID, 10) }

// Console is one agent's MAX window: the agent, the contacts and the windows that registered. It implements page.Machine.
type Console struct {
	clock  clock.Clock
	nextID func() int64

	agent agent
	// contacts holds every contact that is not yet in its final state.
	contacts map[int64]*contact
	// current is the contact that the agent works on and that commands act on, 0 if there is none. The documentation names no contact in a
	// command, so it is whatever the console considers current.
	current int64
	// transferred is the master of the last call that was transferred away, 0 if none was; a call that is transferred in continues it.
	transferred int64
	// conferences counts them, for ConferenceNo.
	conferences int

	subscriptions []subscription
}

var _ page.Machine = (*Console)(nil)

// New returns a console whose agent has signed in and is available. nextID gives the id of each new contact.
func New(c clock.Clock, nextID func() int64) *Console {
	return &Console{
		clock: c, nextID: nextID, contacts: map[int64]*contact{},
		agent: newAgent(c.Now()),
	}
}

// Hear takes a message from any window. What is no object, or has no messageType that MAX knows, is nothing to MAX.
func (c *Console) Hear(heard page.Heard) page.Reply {
	message, ok := readObject(heard.Data)
	if !ok || c.closedPanel(heard.Frame) {
		return page.Reply{}
	}
	messageType, _ := readString(message["messageType"])
	switch messageType {
	case "RegisterForClientEvents":
		return c.register(heard.Frame, message)
	case "UnregisterFromClientEvents":
		c.unregister(heard.Frame)
		return page.Reply{}
	case "ContactCardData":
		c.showCard(heard.Frame, message)
		return page.Reply{}
	}
	return c.command(messageType)
}

// register answers a RegisterForClientEvents message. A window that is subscribed already gets no answer whatever it sends; the documentation
// puts no condition on that.
func (c *Console) register(frame string, message map[string]json.RawMessage) page.Reply {
	r := readRegistration(message)
	if c.subscribed(frame) {
		return page.Reply{Warnings: []string{warnAlreadySubscribed(r.issuer)}}
	}
	contactID := r.contactID
	if contactID == nil {
		contactID = c.panelContact(frame)
	}
	if r.reason != "" {
		if r.reason == reasonInvalidContactID {
			contactID = nil
		}
		return page.Reply{
			Posts:    []page.Post{newPost(frame, contactID, []any{newAcknowledgement(contactID, "ERROR", r.reason)})},
			Warnings: typeWarnings(r),
		}
	}
	s := subscription{frame: frame, contactID: contactID, types: r.types}
	c.subscriptions = append(c.subscriptions, s)
	first := []any{newAcknowledgement(contactID, "OK", reasonSuccess)}
	return page.Reply{
		Posts:    []page.Post{newPost(frame, contactID, append(first, c.snapshot(s)...))},
		Warnings: typeWarnings(r),
	}
}

func typeWarnings(r registration) []string {
	var warnings []string
	for _, value := range r.unknown {
		warnings = append(warnings, warnInvalidType(r.issuer, value))
	}
	return warnings
}

// unregister is never answered.
func (c *Console) unregister(frame string) {
	c.subscriptions = slices.DeleteFunc(c.subscriptions, func(s subscription) bool { return s.frame == frame })
}

func (c *Console) subscribed(frame string) bool {
	return slices.ContainsFunc(c.subscriptions, func(s subscription) bool { return s.frame == frame })
}

// panelContact finds the contact whose panel holds the window; nil for the workspace and for windows of their own.
func (c *Console) panelContact(frame string) *int64 {
	for id := range c.contacts {
		if frame == panelFrame(id) {
			return &id
		}
	}
	return nil
}

// closedPanel is true for a message that a panel posted just before it was taken away with its contact.
func (c *Console) closedPanel(frame string) bool {
	return strings.HasPrefix(frame, panelPrefix) && c.panelContact(frame) == nil
}

// deliver turns what one action changed into one envelope for each window that wants any of it, then forgets contacts that are over.
func (c *Console) deliver(batch []event) page.Reply {
	var reply page.Reply
	for _, s := range c.subscriptions {
		if elements := s.filter(batch); len(elements) > 0 {
			reply.Posts = append(reply.Posts, newPost(s.frame, s.contactID, elements))
		}
	}
	for id, contact := range c.contacts {
		if contact.final {
			c.forget(id)
		}
	}
	return reply
}

// forget closes the panel together with its contact; the window in it is gone, and its subscription with it.
func (c *Console) forget(id int64) {
	c.unregister(panelFrame(id))
	delete(c.contacts, id)
	if c.current == id {
		c.current = 0
	}
}
