package nicemax

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// notices are what the platform reports and what changes neither agent nor contacts.
type notices struct{}

// promiseKeeper reports a call-back that the agent owes somebody.
func (notices) promiseKeeper(in struct {
	CallbackID                  string
	CallbackTime, ExpireTime    string
	Number, FirstName, LastName string
	Notes, Skill                string
}, ch *change) error {
	via, err := findSkill(in.Skill, phone)
	if err != nil {
		return err
	}
	ch.emit(newPromiseKeeper(callback{
		id: in.CallbackID, number: in.Number, time: in.CallbackTime, expires: in.ExpireTime,
		firstName: in.FirstName, lastName: in.LastName, notes: in.Notes, skillID: via.ID,
	}, ch.now))
	return nil
}

func (notices) promiseKeeperStatus(in struct{ Status string }, ch *change) error {
	ch.emit(newPromiseKeeperStatus(in.Status))
	return nil
}

// customEvent carries what a script of the tenant sends. Two shapes have been seen: eventName with
// data, and Data alone; Bare asks for the latter.
func (notices) customEvent(in struct {
	Name, Data string
	Bare       action.Flag
}, ch *change) error {
	if !isJSON(in.Data) {
		return errors.New("data is no JSON")
	}
	if in.Bare {
		ch.emit(newBareCustomEvent(in.Data))
		return nil
	}
	if in.Name == "" {
		return errors.New("no name")
	}
	ch.emit(newCustomEvent(in.Name, in.Data))
	return nil
}

func isJSON(text string) bool { return json.Valid([]byte(text)) }

// updates are what an Update event can be about.
var updates = []string{
	"Indicators", "Permissions", "UnavailableCodes", "Skills", "DialerCampaigns", "Messages",
	"Callbacks",
}

// update reports that the console should fetch something anew.
func (notices) update(in struct{ What string }, ch *change) error {
	if !slices.Contains(updates, in.What) {
		return fmt.Errorf("nothing called %q is updated", in.What)
	}
	ch.emit(newUpdate(in.What))
	return nil
}

func (notices) hoursOfOperation(in struct{ ShowContinueReskill action.Flag }, ch *change) error {
	ch.emit(newHoursOfOperation(bool(in.ShowContinueReskill)))
	return nil
}

func (notices) naturalCallingSkills(in struct{ Empty action.Flag }, ch *change) error {
	ch.emit(newNaturalCallingSkills(bool(in.Empty)))
	return nil
}

// networkOffline is what the console makes up while the platform cannot be reached. Nothing else
// changes.
func (notices) networkOffline(in struct {
	Requests action.Number
	Retry    string
}, ch *change) error {
	if in.Requests < 0 {
		return errors.New("requests is below zero")
	}
	ch.emit(newNetworkOffline(int64(in.Requests), in.Retry))
	return nil
}
