package nicemax

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// platformActions are everything else that the platform reports.
var platformActions = []action.Action[run]{
	do("promise-keeper", "Tells PromiseKeeper: a call-back that the agent owes somebody.",
		signedIn, (*Console).promiseKeeper).Require("callbackId", "number"),
	do("promise-keeper-status", "Tells PromiseKeeperStatus.",
		signedIn, (*Console).promiseKeeperStatus).Require("status"),
	do("custom-event", "Tells CustomEvent; data is JSON, and bare is without a name.",
		signedIn, (*Console).customEvent).Require("data"),
	do("update", "Tells the console to fetch something anew.",
		signedIn, (*Console).update).Require("what"),
	do("hours-of-operation", "Tells HoursOfOperation.", signedIn, (*Console).hoursOfOperation),
	do("natural-calling-skills", "Tells NaturalCallingSkillList.",
		signedIn, (*Console).naturalCallingSkills),
	do("network-offline", "Tells NetworkOfflineEvent; nothing else changes.",
		always, (*Console).networkOffline),
}

// promiseKeeper tells of a call-back that the agent owes somebody. CallbackTime and the other times are as given, ISO 8601 by the platform's habit.
func (c *Console) promiseKeeper(in struct {
	CallbackID                  string
	CallbackTime, ExpireTime    string
	Number, FirstName, LastName string
	Notes, Skill                string
}, ch *change) error {
	via, err := findSkill(in.Skill, phone)
	if err != nil {
		return err
	}
	ch.tell(event{element: promiseKeeperEvent{
		Type: "PromiseKeeper", origin: servers, AgentId: agentID, CallbackId: in.CallbackID, CallbackTime: in.CallbackTime,
		CallbackExpireTime: in.ExpireTime, DeliveryTime: timeText(ch.now), DialNumber: in.Number, OrigNumber: in.Number, FirstName: in.FirstName,
		LastName: in.LastName, Notes: in.Notes, SkillId: via.ID,
	}})
	return nil
}

func (c *Console) promiseKeeperStatus(in struct{ Status string }, ch *change) error {
	ch.tell(event{element: promiseKeeperStatusEvent{Type: "PromiseKeeperStatus", origin: servers, Status: in.Status}})
	return nil
}

// customEvent carries what a script of the tenant sends. Two shapes have been seen: eventName with data, and Data alone; Bare asks for the latter.
func (c *Console) customEvent(in struct {
	Name, Data string
	Bare       flag
}, ch *change) error {
	if !isJSON(in.Data) {
		return errors.New("data is no JSON")
	}
	if in.Bare {
		ch.tell(event{element: bareCustomEvent{Type: "CustomEvent", origin: servers, Data: in.Data}})
		return nil
	}
	if in.Name == "" {
		return errors.New("no name")
	}
	ch.tell(event{element: customEventEvent{Type: "CustomEvent", origin: servers, EventName: in.Name, Data: in.Data}})
	return nil
}

// updates are what an Update event can be about.
var updates = []string{"Indicators", "Permissions", "UnavailableCodes", "Skills", "DialerCampaigns", "Messages", "Callbacks"}

// update tells that the console should fetch something anew. The event says no more than that.
func (c *Console) update(in struct{ What string }, ch *change) error {
	if !slices.Contains(updates, in.What) {
		return fmt.Errorf("nothing called %q is updated", in.What)
	}
	ch.tell(event{element: updateEvent{Type: "Update" + in.What, origin: servers}})
	return nil
}

func (c *Console) hoursOfOperation(in struct{ ShowContinueReskill flag }, ch *change) error {
	ch.tell(event{element: hoursOfOperationEvent{
		Type: "HoursOfOperation", origin: servers, ShowContinueReskill: boolText(bool(in.ShowContinueReskill)),
	}})
	return nil
}

func (c *Console) naturalCallingSkills(in struct{ Empty flag }, ch *change) error {
	ch.tell(event{element: naturalCallingEvent{Type: "NaturalCallingSkillList", origin: servers, Empty: boolText(bool(in.Empty))}})
	return nil
}

// networkOffline is what the console makes up while the platform cannot be reached. Nothing else changes.
func (c *Console) networkOffline(in struct {
	Requests id
	Retry    string
}, ch *change) error {
	if in.Requests < 0 {
		return errors.New("requests is below zero")
	}
	ch.tell(event{element: networkOfflineEvent{Type: "NetworkOfflineEvent", Requests: int64(in.Requests), RetryStatus: in.Retry}})
	return nil
}
