package nicemax

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

// promiseKeeperStatusEvent is PromiseKeeperStatus.
type promiseKeeperStatusEvent struct {
	Type string
	origin
	Status string
}

// customEventEvent is CustomEvent with a name; Data is JSON in a string.
type customEventEvent struct {
	Type string
	origin
	EventName string `json:"eventName"`
	Data      string `json:"data"`
}

// bareCustomEvent is CustomEvent in its other shape.
type bareCustomEvent struct {
	Type string
	origin
	Data string
}

// updateEvent is every Update event.
type updateEvent struct {
	Type string
	origin
}

// hoursOfOperationEvent is HoursOfOperation.
type hoursOfOperationEvent struct {
	Type string
	origin
	ShowContinueReskill string
}

// naturalCallingEvent is NaturalCallingSkillList.
type naturalCallingEvent struct {
	Type string
	origin
	Empty string
}

// networkOfflineEvent is NetworkOfflineEvent. The console's script makes it, not the platform: it names no servers, and its count is a number.
type networkOfflineEvent struct {
	Type        string
	Requests    int64  `json:"totalNetworkRequestExecuted"`
	RetryStatus string `json:"retryStatus"`
}
