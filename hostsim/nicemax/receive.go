package nicemax

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Receive takes a message from any window. What is no object, or has no messageType that the
// console knows, is nothing to it.
func (c *Console) Receive(received pagelink.Message) pagelink.Reply {
	m, ok := protocol.ReadMessage(received.Data)
	switch {
	case !ok:
		return pagelink.Reply{Refused: protocol.RefusedNoObject}
	case c.isClosedPanel(received.Frame):
		return pagelink.Reply{Refused: "the panel that sent it closed with its contact"}
	}
	reply, asked := protocol.Receive(c.messenger, received.Frame, m)
	if asked.Card != nil {
		reply.Refused = c.showCard(received.Frame, *asked.Card)
	}
	if asked.Button != "" {
		pressed := c.pressByCommand(asked.Button)
		reply.Posts = append(reply.Posts, pressed.Posts...)
		reply.Refused = pressed.Refused
	}
	return reply
}

// panelPrefix begins the page script's name for the frame of a contact panel; see assets/frames.js.
const panelPrefix = "panel:"

func panelFrame(contactID int64) string { return panelPrefix + strconv.FormatInt(contactID, 10) }

// panelContact is the id of the contact whose panel a frame is, nil for every other frame.
func (c *Console) panelContact(frame string) *int64 {
	k := c.state.Contacts.First(func(k *contact.Contact) bool { return frame == panelFrame(k.ID) })
	if k == nil {
		return nil
	}
	return &k.ID
}

// isClosedPanel is true for a message that a panel posted just before it was taken away with its
// contact.
func (c *Console) isClosedPanel(frame string) bool {
	return strings.HasPrefix(frame, panelPrefix) && c.panelContact(frame) == nil
}

// pressByCommand does what the button would do on a call, if the button could be pressed now; else
// nothing. The documentation speaks of calls throughout, so a command never takes or ends the chat
// that the agent happens to work on.
func (c *Console) pressByCommand(name string) pagelink.Reply {
	k, missing := c.state.Contacts.Focused(), "no contact is in focus"
	if name == "answer" || name == "refuse" {
		k, missing = c.channels.Calls.Offered(), "no call is offered"
	}
	switch {
	case k == nil:
		return pagelink.Reply{Refused: missing}
	case k.Channel != contact.Phone:
		return pagelink.Reply{Refused: fmt.Sprintf("contact %d, which is in focus, is no call", k.ID)}
	case !c.channels.CanPress(name, k):
		const text = "the button %q of call %d, which is %s, cannot be pressed now"
		return pagelink.Reply{Refused: fmt.Sprintf(text, name, k.ID, k.Status)}
	}
	ch := c.state.Begin()
	c.channels.Press(name, k, ch)
	return c.commit(ch)
}
