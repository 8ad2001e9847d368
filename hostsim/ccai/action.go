package ccai

import (
	"encoding/json"
	"fmt"
	"maps"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// move is an action: whether it is possible now, and what it does. It changes nothing if it returns an error.
type move struct {
	possible func(*Adapter) bool
	make     func(*Adapter, pagelink.Action) error
}

// take makes a move of a function that reads its details into an In.
func take[In any](possible func(*Adapter) bool, do func(*Adapter, In) error) move {
	return move{possible, func(a *Adapter, action pagelink.Action) error {
		if !possible(a) {
			return notNow(action.Name)
		}
		in, err := read[In](action)
		if err != nil {
			return err
		}
		return do(a, in)
	}}
}

// in makes a move that is about one session: the one that the details name, else the one that usual picks.
func in[In any](usual func(*Adapter) *session, possible func(*session) bool, do func(*Adapter, *session, In) error) move {
	can := func(s *session) bool { return s != nil && possible(s) }
	return move{
		func(a *Adapter) bool { return can(usual(a)) },
		func(a *Adapter, action pagelink.Action) error {
			s, err := a.named(action, usual)
			if err != nil {
				return err
			}
			if !can(s) {
				return notNow(action.Name)
			}
			details, err := read[In](action)
			if err != nil {
				return err
			}
			return do(a, s, details)
		},
	}
}

func read[In any](action pagelink.Action) (details In, err error) {
	if err := json.Unmarshal(action.Details, &details); err != nil {
		return details, fmt.Errorf("%s: %w", action.Name, err)
	}
	return details, nil
}

// named reads "call" in the call adapter and "chat" in the chat adapter.
func (a *Adapter) named(action pagelink.Action, usual func(*Adapter) *session) (*session, error) {
	to, err := read[struct{ Call, Chat id }](action)
	if err != nil {
		return nil, err
	}
	mine, other := to.Call, to.Chat
	if a.kind == Chat {
		mine, other = other, mine
	}
	if other != 0 {
		return nil, fmt.Errorf("%s: the %s adapter names its sessions by %q", action.Name, a.kind, a.kind)
	}
	if mine == 0 {
		return usual(a), nil
	}
	s := a.find(int64(mine))
	if s == nil {
		return nil, fmt.Errorf("%s: there is no %s %d", action.Name, a.kind, mine)
	}
	return s, nil
}

// moves are the actions of each adapter.
var moves = map[Type]map[string]move{Call: merge(deskMoves, sessionMoves, callMoves), Chat: merge(deskMoves, sessionMoves, chatMoves)}

func merge(groups ...map[string]move) map[string]move {
	all := map[string]move{}
	for _, group := range groups {
		maps.Copy(all, group)
	}
	return all
}

func (a *Adapter) act(action pagelink.Action) error {
	m, known := moves[a.kind][action.Name]
	if !known {
		return fmt.Errorf("the %s adapter has no action %q", a.kind, action.Name)
	}
	return m.make(a, action)
}

func notNow(action string) error {
	return fmt.Errorf("%q is not possible in the present state", action)
}
