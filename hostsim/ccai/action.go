package ccai

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Actions lists what can be done with an adapter of the type.
func Actions(t tenant.Type) []action.Spec { return actions[t].Specs() }

// actions are those of each adapter.
var actions = map[tenant.Type]*action.Table[*Adapter]{
	tenant.Call: action.NewTable("call adapter",
		adapterActions, sessionActions(tenant.Call), callActions),
	tenant.Chat: action.NewTable("chat adapter",
		adapterActions, sessionActions(tenant.Chat), chatActions),
}

// Do takes what the agent, the customer and the platform do. An error is an *action.Error, and
// nothing has changed then.
func (a *Adapter) Do(r action.Request) (pagelink.Reply, error) {
	a.outbox.Posts = nil
	if err := actions[a.kind].Do(a, r); err != nil {
		return pagelink.Reply{}, err
	}
	return pagelink.Reply{Posts: a.outbox.Posts}, nil
}

// do makes an action that is about the adapter as a whole.
func do[In any](
	name, about string, possible func(*Adapter) bool, handle func(*Adapter, In) error,
) action.Action[*Adapter] {
	return action.New(name, about, possible, handle)
}

// pick returns the session that an action is usually about, nil if there is none.
type pick = func(*session.List) *session.Session

// in makes an action that is about one session: the one that the fields name, else the one that
// usual picks.
func in[In any](
	t tenant.Type, name, about string, usual pick, possible func(*session.Session) bool,
	handle func(*Adapter, *session.Session, In) error,
) action.Action[*Adapter] {
	part := action.Part[*Adapter, *session.Session]{
		Field: action.Field{Name: string(t), Kind: action.KindNumber},
		Usual: func(a *Adapter) *session.Session { return usual(&a.sessions) },
		Find: func(a *Adapter, r action.Request) (*session.Session, error) {
			return a.named(r, usual)
		},
	}
	can := func(s *session.Session) bool { return s != nil && possible(s) }
	return action.Of(name, about, part, can, handle)
}

// named reads "call" in the call adapter and "chat" in the chat adapter.
func (a *Adapter) named(r action.Request, usual pick) (*session.Session, error) {
	to, err := action.Read[struct{ Call, Chat action.Number }](r)
	if err != nil {
		return nil, err
	}
	mine, other := to.Call, to.Chat
	if a.kind == tenant.Chat {
		mine, other = other, mine
	}
	if other != 0 {
		return nil, fmt.Errorf("the %s adapter names its sessions by %q", a.kind, a.kind)
	}
	if mine == 0 {
		return usual(&a.sessions), nil
	}
	s := a.sessions.Find(int64(mine))
	if s == nil {
		return nil, fmt.Errorf("there is no %s %d", a.kind, mine)
	}
	return s, nil
}
