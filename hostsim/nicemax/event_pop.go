package nicemax

// pageOpenEvent is PageOpen.
type pageOpenEvent struct {
	Type string
	origin
	Action    string
	ContactID string
	PageUri   string
}

// newPageOpen has any address, so that a page can be shown what it must not open.
func newPageOpen(contactID int64, verb, uri string) event {
	return event{contactID: contactID, element: pageOpenEvent{
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

// app is what RunApp starts.
type app struct {
	actionType, actionValue string
	waitTimeout             int64
}

func newRunApp(contactID int64, a app) event {
	return event{contactID: contactID, element: runAppEvent{
		Type: "RunApp", origin: servers, ActionType: a.actionType, ActionValue: a.actionValue,
		ContactId: idText(contactID), WaitTimeout: idText(a.waitTimeout),
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

// popup is what PopURL opens, and where.
type popup struct {
	url, title, destination string
	// A size of 0 is left to the console.
	height, width    int64
	closeWithContact bool
}

func newPopURL(contactID int64, p popup) event {
	return event{contactID: contactID, element: popURLEvent{
		Type: "PopURL", origin: servers, ContactId: idText(contactID), URL: p.url, TabTitle: p.title,
		PopDestination: p.destination, PopoutWindowHeight: idText(p.height),
		PopoutWindowWidth: idText(p.width), ClosePopoutUponTermination: boolText(p.closeWithContact),
	}}
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

// light is an indicator on the console, which is on or off.
type light struct {
	name, actionType, actionURI string
	imageURI, toolTip           string
	on                          bool
}

func newIndicator(contactID int64, l light) event {
	state := "Off"
	if l.on {
		state = "On"
	}
	return event{contactID: contactID, element: indicatorEvent{
		Type: "Indicator", origin: servers, ContactID: idText(contactID), Name: l.name,
		ActionType: l.actionType, ActionUri: l.actionURI, ImageUri: l.imageURI, ToolTip: l.toolTip,
		IndicatorState: state,
	}}
}

// newCamelIndicator has the same in the rarer spelling.
func newCamelIndicator(contactID int64, l light) event {
	return event{contactID: contactID, element: camelIndicatorEvent{
		Type: "Indicator", origin: servers, SenderContactID: idText(contactID),
		IndicatorName: l.name, ActionType: l.actionType, Action: l.actionURI, ImageFile: l.imageURI,
		ToolTip: l.toolTip, Enable: boolText(l.on),
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

// assistApp is an application that advises the agent. config is JSON.
type assistApp struct {
	uri, title, config string
}

func newAgentAssist(contactID int64, a assistApp) event {
	return event{contactID: contactID, element: agentAssistEvent{
		Type: "AgentAssist", origin: servers, ContactId: idText(contactID), AppUri: a.uri,
		AppTitle: a.title, AgentAssistAppConfigJson: a.config,
	}}
}
