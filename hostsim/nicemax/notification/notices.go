package notification

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// Notices are what the platform reports and what changes neither agent nor contacts.
type Notices struct{}

// PromiseKeeper reports a call-back that the agent owes somebody.
func (Notices) PromiseKeeper(in struct {
	CallbackID                  string
	CallbackTime, ExpireTime    string
	Number, FirstName, LastName string
	Notes, Skill                string
}, ch *acd.Change) error {
	via, err := contact.FindSkill(in.Skill, contact.Phone)
	if err != nil {
		return err
	}
	ch.Emit(event.NewPromiseKeeper(event.Callback{
		ID: in.CallbackID, Number: in.Number, Time: in.CallbackTime, Expires: in.ExpireTime,
		FirstName: in.FirstName, LastName: in.LastName, Notes: in.Notes, SkillID: via.ID,
	}, ch.Now))
	return nil
}

// PromiseKeeperStatus reports what became of a call-back.
func (Notices) PromiseKeeperStatus(in struct{ Status string }, ch *acd.Change) error {
	ch.Emit(event.NewPromiseKeeperStatus(in.Status))
	return nil
}

// CustomEvent carries what a script of the tenant sends. Two shapes have been seen: eventName with
// data, and Data alone; Bare asks for the latter.
func (Notices) CustomEvent(in struct {
	Name, Data string
	Bare       action.Flag
}, ch *acd.Change) error {
	if !isJSON(in.Data) {
		return errors.New("data is no JSON")
	}
	if in.Bare {
		ch.Emit(event.NewBareCustomEvent(in.Data))
		return nil
	}
	if in.Name == "" {
		return errors.New("no name")
	}
	ch.Emit(event.NewCustomEvent(in.Name, in.Data))
	return nil
}

func isJSON(text string) bool { return json.Valid([]byte(text)) }

// updates are what an Update event can be about.
var updates = []string{
	"Indicators", "Permissions", "UnavailableCodes", "Skills", "DialerCampaigns", "Messages",
	"Callbacks",
}

// Update reports that the console should fetch something anew.
func (Notices) Update(in struct{ What string }, ch *acd.Change) error {
	if !slices.Contains(updates, in.What) {
		return fmt.Errorf("nothing called %q is updated", in.What)
	}
	ch.Emit(event.NewUpdate(in.What))
	return nil
}

// HoursOfOperation reports the event of that name, whose one field is a flag.
func (Notices) HoursOfOperation(
	in struct{ ShowContinueReskill action.Flag }, ch *acd.Change,
) error {
	ch.Emit(event.NewHoursOfOperation(bool(in.ShowContinueReskill)))
	return nil
}

// NaturalCallingSkills reports whether the agent has skills of natural calling.
func (Notices) NaturalCallingSkills(in struct{ Empty action.Flag }, ch *acd.Change) error {
	ch.Emit(event.NewNaturalCallingSkills(bool(in.Empty)))
	return nil
}

// NetworkOffline is what the console makes up while the platform cannot be reached. Nothing else
// changes.
func (Notices) NetworkOffline(in struct {
	Requests action.Number
	Retry    string
}, ch *acd.Change) error {
	if in.Requests < 0 {
		return errors.New("requests is below zero")
	}
	ch.Emit(event.NewNetworkOffline(int64(in.Requests), in.Retry))
	return nil
}
