package nicemax

import "time"

// promiseKeeperEvent is PromiseKeeper.
type promiseKeeperEvent struct {
	Type string
	origin
	AgentId            string
	CallbackId         string
	CallbackTime       string
	CallbackExpireTime string
	DeliveryTime       string
	DialNumber         string
	OrigNumber         string
	FirstName          string
	LastName           string
	Notes              string
	SkillId            string
	TargetType         string
}

// callback is a call-back that the agent owes somebody. Its times are as given, ISO 8601 by the
// platform's habit.
type callback struct {
	id, number          string
	time, expires       string
	firstName, lastName string
	notes, skillID      string
}

func newPromiseKeeper(c callback, delivered time.Time) event {
	return event{element: promiseKeeperEvent{
		Type: "PromiseKeeper", origin: servers, AgentId: agentID, CallbackId: c.id,
		CallbackTime: c.time, CallbackExpireTime: c.expires, DeliveryTime: timeText(delivered),
		DialNumber: c.number, OrigNumber: c.number, FirstName: c.firstName, LastName: c.lastName,
		Notes: c.notes, SkillId: c.skillID,
	}}
}

// promiseKeeperStatusEvent is PromiseKeeperStatus.
type promiseKeeperStatusEvent struct {
	Type string
	origin
	Status string
}

func newPromiseKeeperStatus(status string) event {
	return event{element: promiseKeeperStatusEvent{
		Type: "PromiseKeeperStatus", origin: servers, Status: status,
	}}
}

// customEventEvent is CustomEvent with a name; Data is JSON in a string.
type customEventEvent struct {
	Type string
	origin
	EventName string `json:"eventName"`
	Data      string `json:"data"`
}

func newCustomEvent(name, data string) event {
	return event{element: customEventEvent{
		Type: "CustomEvent", origin: servers, EventName: name, Data: data,
	}}
}

// bareCustomEvent is CustomEvent in its other shape.
type bareCustomEvent struct {
	Type string
	origin
	Data string
}

func newBareCustomEvent(data string) event {
	return event{element: bareCustomEvent{Type: "CustomEvent", origin: servers, Data: data}}
}

// updateEvent is every Update event.
type updateEvent struct {
	Type string
	origin
}

// newUpdate says that the console should fetch something anew, and no more than that.
func newUpdate(what string) event {
	return event{element: updateEvent{Type: "Update" + what, origin: servers}}
}

// hoursOfOperationEvent is HoursOfOperation.
type hoursOfOperationEvent struct {
	Type string
	origin
	ShowContinueReskill string
}

func newHoursOfOperation(showContinueReskill bool) event {
	return event{element: hoursOfOperationEvent{
		Type: "HoursOfOperation", origin: servers, ShowContinueReskill: boolText(showContinueReskill),
	}}
}

// naturalCallingEvent is NaturalCallingSkillList.
type naturalCallingEvent struct {
	Type string
	origin
	Empty string
}

func newNaturalCallingSkills(empty bool) event {
	return event{element: naturalCallingEvent{
		Type: "NaturalCallingSkillList", origin: servers, Empty: boolText(empty),
	}}
}

// networkOfflineEvent is NetworkOfflineEvent. The console's script makes it, not the platform: it names no servers, and its count is a number.
type networkOfflineEvent struct {
	Type        string
	Requests    int64  `json:"totalNetworkRequestExecuted"`
	RetryStatus string `json:"retryStatus"`
}

func newNetworkOffline(requests int64, retryStatus string) event {
	return event{element: networkOfflineEvent{
		Type: "NetworkOfflineEvent", Requests: requests, RetryStatus: retryStatus,
	}}
}
