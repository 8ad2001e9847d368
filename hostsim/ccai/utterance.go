package ccai

import "github.com/ctibridge/ctibridge/hostsim/pagelink"

// parent is the page's name for the window an adapter posts to.
const parent = "parent"

// utterance is an event on its way to the parent. Faults work on it, in the order of their list.
type utterance struct {
	// name is the event as this package calls it, whatever is posted in the end.
	name string
	// as is the type string that is posted.
	as   string
	data fields
	// session is nil for what names none.
	session *session
	// atStart marks the pop of a record when its session starts, rich a message with markup.
	atStart, rich bool

	// times is how often it is posted: 1, unless a fault says otherwise.
	times int
	// bare leaves the envelope away, object posts the envelope itself instead of its text, and foreign a message of another protocol before it.
	bare, object, foreign bool
	// spoil turns the text into what is posted.
	spoil func(text string) string
}

// tell posts an event, as the faults that are on leave it.
func (a *Adapter) tell(u utterance) {
	u.as, u.times = a.settings.typeOf(u.name), 1
	for _, f := range alterations {
		if f.alter != nil && a.faults[f.name] {
			f.alter(a, &u)
		}
	}
	for range u.times {
		if u.foreign {
			a.tellForeign()
		}
		a.said = append(a.said, u.post())
	}
}

// post wraps an event as the adapters do: MessageEvent.data is a string of JSON.
func (u utterance) post() pagelink.Post {
	text := pagelink.Encode(u.body())
	if u.spoil != nil {
		text = []byte(u.spoil(string(text)))
	}
	if u.object {
		return pagelink.Post{Frame: parent, Payload: text}
	}
	return pagelink.Post{Frame: parent, Payload: pagelink.Encode(string(text))}
}

func (u utterance) body() fields {
	if u.bare {
		return u.data
	}
	return fields{{"type", u.as}, {"data", u.data}}
}

// tellForeign posts what the same adapter says to a host of another integration: a call of a method, as an object and without a type. The names of
// the keys are known, the values are invented.
func (a *Adapter) tellForeign() {
	a.foreign++
	call := fields{{"index", a.foreign}, {"method", "get"}, {"args", []string{"currentUser"}}}
	a.said = append(a.said, pagelink.Post{Frame: parent, Payload: pagelink.Encode(call)})
}
