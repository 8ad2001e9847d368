package nicemax

// pageOpenEvent is PageOpen.
type pageOpenEvent struct {
	Type string
	origin
	Action    string
	ContactID string
	PageUri   string
}

// runAppEvent is RunApp.
type runAppEvent struct {
	Type string
	origin
	ActionType  string
	ActionValue string
	ContactId   string
	WaitTimeout string
}

// popURLEvent is PopURL.
type popURLEvent struct {
	Type string
	origin
	ContactId                  string
	URL                        string
	TabTitle                   string
	PopDestination             string
	PopoutWindowHeight         string
	PopoutWindowWidth          string
	ClosePopoutUponTermination string
}

// indicatorEvent is Indicator in the platform's usual spelling. Of IndicatorState only "On" is documented.
type indicatorEvent struct {
	Type string
	origin
	ContactID      string
	Name           string
	ActionType     string
	ActionUri      string
	ImageUri       string
	ToolTip        string
	IndicatorState string
}

// camelIndicatorEvent is Indicator in its other spelling.
type camelIndicatorEvent struct {
	Type string
	origin
	Action          string `json:"action"`
	ActionType      string `json:"actionType"`
	ImageFile       string `json:"imageFile"`
	IndicatorName   string `json:"indicatorName"`
	SenderContactID string `json:"senderContactId"`
	ToolTip         string `json:"toolTip"`
	Enable          string `json:"enable"`
}

// agentAssistEvent is AgentAssist.
type agentAssistEvent struct {
	Type string
	origin
	ContactId                string
	AppUri                   string
	AppTitle                 string
	AgentAssistAppConfigJson string
}
