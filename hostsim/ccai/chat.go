package ccai

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

// author of a line in a chat.
type author string

const (
	byCustomer author = "customer"
	byAgent    author = "agent"
)

type line struct {
	From author `json:"from"`
	Text string `json:"text"`
}

// chat is a session the agent has taken. It keeps its tab after its end, until the agent dismisses it.
type chat struct {
	id    int64
	lines []line
	ended bool
}

type chatAdapter struct {
	desk
	nextID func() int64

	// waiting holds the ids of chats that nobody has taken, oldest first.
	waiting []int64
	// chats are the tabs from left to right.
	chats []*chat
	// front is the chat whose tab is in front, 0 if none is.
	front int64
}

// Do takes what the agent and the customer do.
func (a *chatAdapter) Do(action page.Action) (page.Reply, error) {
	switch action.Name {
	case "sign-in":
		return a.signIn()
	case "sign-out":
		return a.signOut(len(a.waiting)+len(a.chats) > 0)
	case "pop-record":
		return a.popRecord(action.Details)
	case "new-chat":
		return a.offer()
	case "take-chat":
		return a.take()
	case "show-chat", "customer-send", "send":
		return a.doInChat(action)
	case "end-chat":
		return a.end()
	case "dismiss-chat":
		return a.dismiss()
	}
	return page.Reply{}, fmt.Errorf("the chat adapter has no action %q", action.Name)
}

func (a *chatAdapter) doInChat(action page.Action) (page.Reply, error) {
	var details struct {
		Chat int64
		Text string
	}
	if err := json.Unmarshal(action.Details, &details); err != nil {
		return page.Reply{}, fmt.Errorf("%s: %w", action.Name, err)
	}
	switch action.Name {
	case "show-chat":
		return a.show(details.Chat)
	case "customer-send":
		return a.write(details.Chat, byCustomer, details.Text)
	default:
		return a.write(a.front, byAgent, details.Text)
	}
}

// offer says nothing: the protocol has no event for a chat that waits.
func (a *chatAdapter) offer() (page.Reply, error) {
	if !a.signedIn {
		return notNow("new-chat")
	}
	a.waiting = append(a.waiting, a.nextID())
	return page.Reply{}, nil
}

// take accepts the oldest waiting chat. It does not take the front from another chat; the vendor changed that in version 3.39.
func (a *chatAdapter) take() (page.Reply, error) {
	if len(a.waiting) == 0 {
		return notNow("take-chat")
	}
	id := a.waiting[0]
	a.waiting = slices.Delete(a.waiting, 0, 1)
	a.chats = append(a.chats, &chat{id: id})
	if a.front == 0 {
		a.front = id
	}
	return say(newChat, newChatData(id)), nil
}

func (a *chatAdapter) show(id int64) (page.Reply, error) {
	if a.find(id) == nil {
		return notNow("show-chat")
	}
	if id == a.front {
		return page.Reply{}, nil
	}
	a.front = id
	return say(activeChat, newChatData(id)), nil
}

func (a *chatAdapter) write(id int64, from author, text string) (page.Reply, error) {
	c := a.find(id)
	if c == nil || c.ended || text == "" {
		return notNow(string(from) + " writes")
	}
	c.lines = append(c.lines, line{From: from, Text: text})
	eventType := chatInboundMessage
	if from == byAgent {
		eventType = chatOutboundMessage
	}
	return say(eventType, messageData{chatData: newChatData(id), Message: text}), nil
}

func (a *chatAdapter) end() (page.Reply, error) {
	c := a.find(a.front)
	if c == nil || c.ended {
		return notNow("end-chat")
	}
	c.ended = true
	return say(endChat, endedChatData{sessionData: newSessionData(c.id, endedChatSession)}), nil
}

// dismiss closes the tab in front. No other tab comes forward by itself: whether the platform then reports an Active_Chat is not documented, so
// the agent chooses the next one.
func (a *chatAdapter) dismiss() (page.Reply, error) {
	c := a.find(a.front)
	if c == nil || !c.ended {
		return notNow("dismiss-chat")
	}
	a.chats = slices.DeleteFunc(a.chats, func(other *chat) bool { return other == c })
	a.front = 0
	return say(dismissedChat, newSessionData(c.id, endedChatSession)), nil
}

func (a *chatAdapter) find(id int64) *chat {
	for _, c := range a.chats {
		if c.id == id {
			return c
		}
	}
	return nil
}
