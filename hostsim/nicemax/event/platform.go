package event

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

// Callback is a call-back that the agent owes somebody. Its times are as given, ISO 8601 by the
// platform's habit.
type Callback struct {
	ID, Number          string
	Time, Expires       string
	FirstName, LastName string
	Notes, SkillID      string
}

// NewPromiseKeeper reminds the agent of a call-back.
func NewPromiseKeeper(c Callback, delivered time.Time) Event {
	return Event{Element: promiseKeeperEvent{
		Type: "PromiseKeeper", origin: servers, AgentId: agentID, CallbackId: c.ID,
		CallbackTime: c.Time, CallbackExpireTime: c.Expires, DeliveryTime: timeText(delivered),
		DialNumber: c.Number, OrigNumber: c.Number, FirstName: c.FirstName, LastName: c.LastName,
		Notes: c.Notes, SkillId: c.SkillID,
	}}
}

// promiseKeeperStatusEvent is PromiseKeeperStatus.
type promiseKeeperStatusEvent struct {
	Type string
	origin
	Status string
}

// NewPromiseKeeperStatus has the status of a call-back, as given.
func NewPromiseKeeperStatus(status string) Event {
	return Event{Element: promiseKeeperStatusEvent{
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

// NewCustomEvent has a name and any data.
func NewCustomEvent(name, data string) Event {
	return Event{Element: customEventEvent{
		Type: "CustomEvent", origin: servers, EventName: name, Data: data,
	}}
}

// bareCustomEvent is CustomEvent in its other shape.
type bareCustomEvent struct {
	Type string
	origin
	Data string
}

// NewBareCustomEvent has data without a name.
func NewBareCustomEvent(data string) Event {
	return Event{Element: bareCustomEvent{Type: "CustomEvent", origin: servers, Data: data}}
}

// updateEvent is every Update event.
type updateEvent struct {
	Type string
	origin
}

// NewUpdate says that the console should fetch something anew, and no more than that.
func NewUpdate(what string) Event {
	return Event{Element: updateEvent{Type: "Update" + what, origin: servers}}
}

// hoursOfOperationEvent is HoursOfOperation.
type hoursOfOperationEvent struct {
	Type string
	origin
	ShowContinueReskill string
}

// NewHoursOfOperation has its one field.
func NewHoursOfOperation(showContinueReskill bool) Event {
	return Event{Element: hoursOfOperationEvent{
		Type: "HoursOfOperation", origin: servers, ShowContinueReskill: boolText(showContinueReskill),
	}}
}

// naturalCallingEvent is NaturalCallingSkillList.
type naturalCallingEvent struct {
	Type string
	origin
	Empty string
}

// NewNaturalCallingSkills reports whether the list of those skills is empty.
func NewNaturalCallingSkills(empty bool) Event {
	return Event{Element: naturalCallingEvent{
		Type: "NaturalCallingSkillList", origin: servers, Empty: boolText(empty),
	}}
}

// networkOfflineEvent is NetworkOfflineEvent. The console's script makes it, not the platform: it
// names no servers, and its count is a number.
type networkOfflineEvent struct {
	Type        string
	Requests    int64  `json:"totalNetworkRequestExecuted"`
	RetryStatus string `json:"retryStatus"`
}

// NewNetworkOffline has how many requests were made, and what the console does about it.
func NewNetworkOffline(requests int64, retryStatus string) Event {
	return Event{Element: networkOfflineEvent{
		Type: "NetworkOfflineEvent", Requests: requests, RetryStatus: retryStatus,
	}}
}
