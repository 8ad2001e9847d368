package delivery

import "encoding/json"

// Send takes the next message, and returns what becomes of it and of others now, in order.
func (l *Line) Send(m Message) []Delivery {
	a := l.meet(m)
	if a == nil {
		return append([]Delivery{{Message: m}}, l.release(m.Frame)...)
	}
	d := Delivery{Message: m, Fault: a.Fault}
	switch a.Fault {
	case Reorder:
		l.held[m.Frame] = append(l.held[m.Frame], d)
		return nil
	case Delay:
		l.plan(milliseconds(a.Delay), d)
		return nil
	}
	return append(a.alter(d), l.release(m.Frame)...)
}

// release returns what waited for a message to the window.
func (l *Line) release(frame string) []Delivery {
	held := l.held[frame]
	delete(l.held, frame)
	return held
}

// alter returns what a rule makes of a message that it does not hold back.
func (a *active) alter(d Delivery) []Delivery {
	plain := Delivery{Message: d.Message}
	switch a.Fault {
	case Drop:
		d.Lost = true
	case Duplicate:
		return []Delivery{plain, d}
	case Replay:
		return a.replay(plain)
	case Unrelated:
		d.Payload, d.Undefined = json.RawMessage(`{"source":"another-widget","id":7}`), nil
		return []Delivery{d, plain}
	case Replace:
		d.Payload, d.Undefined = a.Payload, nil
	case Malformed:
		d.Payload, d.Undefined = half(d.Payload), nil
	case Oversized:
		d.Payload, d.Undefined = padded(d.Payload), nil
	case OtherWindow:
		d.Via = viaOtherWindow
	case OtherOrigin:
		d.Via = viaOtherOrigin
	}
	return []Delivery{d}
}

// replay posts a message, and behind it the last one to the same window that the rule chose. The
// first has none before it, and does not count.
func (a *active) replay(plain Delivery) []Delivery {
	before, has := a.before[plain.Frame]
	a.before[plain.Frame] = plain.Message
	if !has {
		a.Done--
		return []Delivery{plain}
	}
	return []Delivery{plain, {Message: before, Fault: Replay}}
}
