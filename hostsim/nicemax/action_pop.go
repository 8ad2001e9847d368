package nicemax

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// popActions are what scripts of the platform open, show or start. Their contact is the one named,
// else the current one, else none.
var popActions = []action.Action[run]{
	do("page-open", "Tells PageOpen.", signedIn, (*Console).pageOpen).Require("uri"),
	do("run-app", "Tells RunApp.", signedIn, (*Console).runApp).
		Require("actionType", "actionValue"),
	do("pop-url", "Tells PopURL.", signedIn, (*Console).popURL).Require("url"),
	do("indicator", "Tells Indicator, in either spelling of its fields.",
		signedIn, (*Console).indicator).Require("name", "actionType"),
	do("agent-assist", "Tells AgentAssist.", signedIn, (*Console).agentAssist).Require("appUri"),
}

// about returns the contact that a screen pop is for: the one named, else the current one, else none.
func (c *Console) about(contact id) (int64, error) {
	if contact == 0 {
		return c.current, nil
	}
	if c.contacts[int64(contact)] == nil {
		return 0, fmt.Errorf("no contact %d", contact)
	}
	return int64(contact), nil
}

// popNow tells an event about a contact at once. The console itself opens nothing: that is what the page is there for.
func (c *Console) popNow(contact id, ch *change, build func(contactID string) any) error {
	to, err := c.about(contact)
	if err != nil {
		return err
	}
	ch.tell(event{contactID: to, element: build(idText(to))})
	return nil
}

// pageOpen takes any address, so that a page can be shown what it must not open.
func (c *Console) pageOpen(in struct {
	Contact   id
	Verb, Uri string
}, ch *change) error {
	return c.popNow(in.Contact, ch, func(contactID string) any {
		return pageOpenEvent{Type: "PageOpen", origin: servers, Action: in.Verb, ContactID: contactID, PageUri: in.Uri}
	})
}

// appTypes are the values of RunApp.ActionType.
var appTypes = []string{"RunExe", "OpenURL", "ShowCustomForm"}

func (c *Console) runApp(in struct {
	Contact, WaitTimeout    id
	ActionType, ActionValue string
}, ch *change) error {
	if !slices.Contains(appTypes, in.ActionType) {
		return fmt.Errorf("no ActionType %q", in.ActionType)
	}
	if in.WaitTimeout < 0 {
		return errors.New("waitTimeout is below zero")
	}
	return c.popNow(in.Contact, ch, func(contactID string) any {
		return runAppEvent{
			Type: "RunApp", origin: servers, ActionType: in.ActionType, ActionValue: in.ActionValue, ContactId: contactID,
			WaitTimeout: idText(int64(in.WaitTimeout)),
		}
	})
}

func (c *Console) popURL(in struct {
	Contact, Height, Width id
	URL, Title             string
	Destination            string
	CloseWithContact       flag
}, ch *change) error {
	if in.Height < 0 || in.Width < 0 {
		return errors.New("a size is below zero")
	}
	return c.popNow(in.Contact, ch, func(contactID string) any {
		return popURLEvent{
			Type: "PopURL", origin: servers, ContactId: contactID, URL: in.URL, TabTitle: in.Title, PopDestination: in.Destination,
			PopoutWindowHeight: idText(int64(in.Height)), PopoutWindowWidth: idText(int64(in.Width)),
			ClosePopoutUponTermination: boolText(bool(in.CloseWithContact)),
		}
	})
}

// indicatorTypes are the values of Indicator.ActionType.
var indicatorTypes = []string{"SpawnScript", "SignalScript"}

// indicator shows or hides a light on the console. The platform has been seen with two spellings of its fields; Camel asks for the rarer one.
func (c *Console) indicator(in struct {
	Contact                     id
	Name, ActionType, ActionUri string
	ImageUri, ToolTip           string
	On, Camel                   flag
}, ch *change) error {
	if !slices.Contains(indicatorTypes, in.ActionType) {
		return fmt.Errorf("no ActionType %q", in.ActionType)
	}
	return c.popNow(in.Contact, ch, func(contactID string) any {
		if in.Camel {
			return camelIndicatorEvent{
				Type: "Indicator", origin: servers, SenderContactID: contactID, IndicatorName: in.Name, ActionType: in.ActionType,
				Action: in.ActionUri, ImageFile: in.ImageUri, ToolTip: in.ToolTip, Enable: boolText(bool(in.On)),
			}
		}
		return indicatorEvent{
			Type: "Indicator", origin: servers, ContactID: contactID, Name: in.Name, ActionType: in.ActionType, ActionUri: in.ActionUri,
			ImageUri: in.ImageUri, ToolTip: in.ToolTip, IndicatorState: onOff(in.On),
		}
	})
}

func onOff(on flag) string {
	if on {
		return "On"
	}
	return "Off"
}

func (c *Console) agentAssist(in struct {
	Contact          id
	AppUri, AppTitle string
	Config           string
}, ch *change) error {
	if in.Config == "" {
		in.Config = "{}"
	}
	if !isJSON(in.Config) {
		return errors.New("config is no JSON")
	}
	return c.popNow(in.Contact, ch, func(contactID string) any {
		return agentAssistEvent{
			Type: "AgentAssist", origin: servers, ContactId: contactID, AppUri: in.AppUri, AppTitle: in.AppTitle, AgentAssistAppConfigJson: in.Config,
		}
	})
}
