package nicemax

import (
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// maxID leaves room for the ids that come after it, within what JavaScript counts exactly.
const maxID = 1 << 52

// check returns a *pagelink.StateError for what no console can be in.
func (s Saved) check() error {
	if _, has := ParseProfile(string(s.Profile)); !has || s.Profile == "" {
		return wrong("profile", "there is no profile %q. The profiles are: %s", s.Profile, Profiles)
	}
	if err := faults.All.Check(s.Faults...); err != nil {
		return wrong("faults", "%v", err)
	}
	if err := checkAgent(s.Agent); err != nil {
		return err
	}
	if err := s.checkContacts(); err != nil {
		return err
	}
	for i, k := range s.Memory.SystemCalls {
		if !k.Valid() {
			return wrong(fmt.Sprintf("memory.systemCalls[%d]", i), "no such call can be under way")
		}
	}
	if s.Memory.Conferences < 0 {
		return wrong("memory.conferences", "%d is below zero", s.Memory.Conferences)
	}
	if lowest, highest := slices.Min(s.ids()), slices.Max(s.ids()); lowest < 0 || highest > maxID {
		return wrong("contacts", "an id is below zero or above %d", maxID)
	}
	return nil
}

func checkAgent(a agent.Agent) error {
	switch {
	case !hasState(a.Now):
		return wrong("agent.now", "there is no such state: %q, %q", a.Now.State, a.Now.Reason)
	case !a.Next.Valid():
		return wrong("agent.next", "the state menu has no %q, %q", a.Next.State, a.Next.Reason)
	case !slices.Contains([]contact.Status{contact.Active, contact.Dialing, contact.Disconnected}, a.Leg.Status):
		return wrong("agent.leg.status", "it is %q, and takes Active, Dialing or Disconnected", a.Leg.Status)
	case a.Sessions < 0 || a.Leg.Number < 0:
		return wrong("agent", "a number is below zero")
	}
	return nil
}

func (s Saved) checkContacts() error {
	ids := map[int64]bool{}
	for i, k := range s.Contacts {
		at := fmt.Sprintf("contacts[%d].", i)
		switch {
		case k.ID <= 0 || ids[k.ID]:
			return wrong(at+"id", "%d is no id, or that of another contact", k.ID)
		case !k.Channel.Exists():
			return wrong(at+"channel", "there is no channel %q", k.Channel)
		case !k.Channel.Has(k.Status):
			return wrong(at+"status", "a contact of the channel %s is never %q", k.Channel, k.Status)
		}
		ids[k.ID] = true
	}
	if s.Current != 0 && !ids[s.Current] || s.Current == 0 && len(ids) > 0 {
		return wrong("current", "%d is none of the contacts", s.Current)
	}
	return nil
}

func wrong(field, format string, about ...any) error {
	return &pagelink.StateError{Field: field, Reason: fmt.Sprintf(format, about...)}
}
