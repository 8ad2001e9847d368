package delivery

import (
	"math/rand/v2"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Listed is a rule of a line.
type Listed struct {
	// ID is its number on this line, from 1.
	ID int `json:"id"`
	Rule
	// Done is how many messages it has acted on.
	Done int `json:"done"`
}

// Line is the way from one console to its windows. Its owner locks it.
type Line struct {
	clock clock.Clock
	// due is called by the clock, without the owner's lock, for each message that was delayed.
	due   func(number int)
	rules []*active
	// added and planned count the rules and the delayed messages.
	added, planned int
	// held are the messages that wait for the next one, by window, and delayed those that wait for
	// the clock, by number.
	held    map[string][]Delivery
	delayed map[int]delayed
}

// active is a rule, and what it needs to know of the messages so far.
type active struct {
	Listed
	end    time.Time // zero for never
	random *rand.Rand
	// before is the last message to each window that the rule chose: what Replay repeats.
	before map[string]Message
}

type delayed struct {
	Delivery
	stop func() bool
}

// New returns a line without rules. Due is called by the clock for each message that was delayed:
// it locks the line and takes the message with Take.
func New(c clock.Clock, due func(number int)) *Line {
	return &Line{clock: c, due: due, held: map[string][]Delivery{}, delayed: map[int]delayed{}}
}

// Add adds a rule behind the others and returns its number. An error is a *RuleError.
func (l *Line) Add(r Rule) (id int, err error) {
	if err := r.Check(); err != nil {
		return 0, err
	}
	l.added++
	a := &active{
		Listed: Listed{ID: l.added, Rule: r},
		random: rand.New(rand.NewPCG(r.Seed, 0)), before: map[string]Message{},
	}
	if r.For > 0 {
		a.end = l.clock.Now().Add(milliseconds(r.For))
	}
	l.rules = append(l.rules, a)
	return a.ID, nil
}

// Rules lists the rules, in the order in which they were added. One that acts no more is left out.
func (l *Line) Rules() []Listed {
	l.expire()
	list := []Listed{}
	for _, a := range l.rules {
		list = append(list, a.Listed)
	}
	return list
}

// Remove takes a rule out, and reports whether there was one. What it holds back still comes.
func (l *Line) Remove(id int) bool {
	before := len(l.rules)
	l.rules = slices.DeleteFunc(l.rules, func(a *active) bool { return a.ID == id })
	return len(l.rules) < before
}

// Clear forgets all rules, and returns the messages that they hold back: none of them comes.
func (l *Line) Clear() (lost []Delivery) {
	for _, d := range l.delayed {
		d.stop()
		lost = append(lost, d.Delivery)
	}
	for _, held := range l.held {
		lost = append(lost, held...)
	}
	for i := range lost {
		lost[i].Lost = true
	}
	clear(l.delayed)
	clear(l.held)
	l.rules = nil
	return lost
}

// expire removes the rules that act no more.
func (l *Line) expire() {
	now := l.clock.Now()
	l.rules = slices.DeleteFunc(l.rules, func(a *active) bool {
		return !a.end.IsZero() && !now.Before(a.end) || a.Count > 0 && a.Done == a.Count
	})
}

// meet returns the rule that acts on a message, nil if none does.
func (l *Line) meet(m Message) *active {
	if len(l.rules) == 0 {
		return nil
	}
	l.expire()
	entry := journal.Entry{Frame: m.Frame, Payload: m.Payload}
	for _, a := range l.rules {
		if a.filter().Match(entry) && (a.Share == 0 || a.random.Float64() < a.Share) {
			a.Done++
			return a
		}
	}
	return nil
}
