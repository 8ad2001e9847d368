package faults

import (
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Outbox posts the events of an adapter, as the faults that are on leave them.
type Outbox struct {
	// On are the faults that are on.
	On fault.Set
	// Profile is the one that was chosen last; faults may have been switched since.
	Profile Profile
	// Foreign counts the messages of another protocol, for their index.
	Foreign int
	// Posts are those of the action under way.
	Posts []pagelink.Post
}

// Post posts an event.
func (o *Outbox) Post(e event.Event) {
	for _, f := range alterations {
		if f.alter != nil && o.On[f.name] {
			f.alter(&e)
		}
	}
	for range e.Times {
		if e.Foreign {
			o.postForeign()
		}
		o.Posts = append(o.Posts, e.Post())
	}
}

// postForeign posts what the same adapter posts to a host of another integration: a call of a
// method, as an object and without a type. The names of the keys are known, the values are
// invented.
func (o *Outbox) postForeign() {
	o.Foreign++
	call := event.Fields(nil).With("index", o.Foreign).With("method", "get").
		With("args", []string{"currentUser"})
	o.Posts = append(o.Posts, pagelink.Post{Frame: event.Parent, Payload: pagelink.Encode(call)})
}

// Enter has exactly the faults of the profile on.
func (o *Outbox) Enter(name Profile) error {
	name, err := ParseProfile(string(name))
	if err != nil {
		return err
	}
	for _, p := range profiles {
		if p.name == name {
			o.Profile, o.On = name, fault.SetOf(p.faults...)
		}
	}
	return nil
}
