package event

// pageOpenEvent is PageOpen.
type pageOpenEvent struct {
	Type string
	origin
	Action    string
	ContactID string
	PageUri   string
}

// NewPageOpen has any address, so that a page can be shown what it must not open.
func NewPageOpen(contactID int64, verb, uri string) Event {
	return Event{ContactID: contactID, Element: pageOpenEvent{
		Type: "PageOpen", origin: servers, Action: verb, ContactID: idText(contactID), PageUri: uri,
	}}
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

// App is what RunApp starts.
type App struct {
	ActionType, ActionValue string
	WaitTimeout             int64
}

// NewRunApp starts an application. A WaitTimeout of 0 is left out.
func NewRunApp(contactID int64, a App) Event {
	return Event{ContactID: contactID, Element: runAppEvent{
		Type: "RunApp", origin: servers, ActionType: a.ActionType, ActionValue: a.ActionValue,
		ContactId: idText(contactID), WaitTimeout: idText(a.WaitTimeout),
	}}
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

// Popup is what PopURL opens, and where.
type Popup struct {
	URL, Title, Destination string
	// A size of 0 is left to the console.
	Height, Width    int64
	CloseWithContact bool
}

// NewPopURL opens an address.
func NewPopURL(contactID int64, p Popup) Event {
	return Event{ContactID: contactID, Element: popURLEvent{
		Type: "PopURL", origin: servers, ContactId: idText(contactID), URL: p.URL, TabTitle: p.Title,
		PopDestination: p.Destination, PopoutWindowHeight: idText(p.Height),
		PopoutWindowWidth: idText(p.Width), ClosePopoutUponTermination: boolText(p.CloseWithContact),
	}}
}

// indicatorEvent is Indicator in the platform's usual spelling. Of IndicatorState only "On" is
// documented.
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

// Light is an indicator on the console, which is on or off.
type Light struct {
	Name, ActionType, ActionURI string
	ImageURI, ToolTip           string
	On                          bool
}

// NewIndicator switches an indicator, in the platform's usual spelling.
func NewIndicator(contactID int64, l Light) Event {
	state := "Off"
	if l.On {
		state = "On"
	}
	return Event{ContactID: contactID, Element: indicatorEvent{
		Type: "Indicator", origin: servers, ContactID: idText(contactID), Name: l.Name,
		ActionType: l.ActionType, ActionUri: l.ActionURI, ImageUri: l.ImageURI, ToolTip: l.ToolTip,
		IndicatorState: state,
	}}
}

// NewCamelIndicator has the same in the rarer spelling.
func NewCamelIndicator(contactID int64, l Light) Event {
	return Event{ContactID: contactID, Element: camelIndicatorEvent{
		Type: "Indicator", origin: servers, SenderContactID: idText(contactID),
		IndicatorName: l.Name, ActionType: l.ActionType, Action: l.ActionURI, ImageFile: l.ImageURI,
		ToolTip: l.ToolTip, Enable: boolText(l.On),
	}}
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

// AssistApp is an application that advises the agent. config is JSON.
type AssistApp struct {
	URI, Title, Config string
}

// NewAgentAssist opens an application that advises the agent.
func NewAgentAssist(contactID int64, a AssistApp) Event {
	return Event{ContactID: contactID, Element: agentAssistEvent{
		Type: "AgentAssist", origin: servers, ContactId: idText(contactID), AppUri: a.URI,
		AppTitle: a.Title, AgentAssistAppConfigJson: a.Config,
	}}
}
