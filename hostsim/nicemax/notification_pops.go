package nicemax

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// screenPops are what scripts of the platform open, show or start. The console itself opens
// nothing: that is what the page is there for.
type screenPops struct{ contacts *list }

// newScreenPops returns the screen pops about contacts of a list.
func newScreenPops(contacts *list) *screenPops { return &screenPops{contacts: contacts} }

// emit adds an event about the contact that is named, else about the focused one, else about none.
func (p *screenPops) emit(named action.Number, ch *change, build func(contactID int64) event) error {
	id := int64(named)
	if id == 0 {
		id = p.contacts.focusedID()
	} else if p.contacts.get(id) == nil {
		return fmt.Errorf("no contact %d", named)
	}
	ch.emit(build(id))
	return nil
}

// pageOpen takes any address.
func (p *screenPops) pageOpen(in struct {
	Contact   action.Number
	Verb, Uri string
}, ch *change) error {
	return p.emit(in.Contact, ch, func(id int64) event { return newPageOpen(id, in.Verb, in.Uri) })
}

// appTypes are the values of RunApp.ActionType.
var appTypes = []string{"RunExe", "OpenURL", "ShowCustomForm"}

func (p *screenPops) runApp(in struct {
	Contact, WaitTimeout    action.Number
	ActionType, ActionValue string
}, ch *change) error {
	if !slices.Contains(appTypes, in.ActionType) {
		return fmt.Errorf("no ActionType %q", in.ActionType)
	}
	if in.WaitTimeout < 0 {
		return errors.New("waitTimeout is below zero")
	}
	return p.emit(in.Contact, ch, func(id int64) event {
		return newRunApp(id, app{
			actionType: in.ActionType, actionValue: in.ActionValue, waitTimeout: int64(in.WaitTimeout),
		})
	})
}

func (p *screenPops) popURL(in struct {
	Contact, Height, Width action.Number
	URL, Title             string
	Destination            string
	CloseWithContact       action.Flag
}, ch *change) error {
	if in.Height < 0 || in.Width < 0 {
		return errors.New("a size is below zero")
	}
	return p.emit(in.Contact, ch, func(id int64) event {
		return newPopURL(id, popup{
			url: in.URL, title: in.Title, destination: in.Destination, height: int64(in.Height),
			width: int64(in.Width), closeWithContact: bool(in.CloseWithContact),
		})
	})
}

// indicatorTypes are the values of Indicator.ActionType.
var indicatorTypes = []string{"SpawnScript", "SignalScript"}

// indicator shows or hides a light on the console. The platform has been seen with two spellings of
// its fields; Camel asks for the rarer one.
func (p *screenPops) indicator(in struct {
	Contact                     action.Number
	Name, ActionType, ActionUri string
	ImageUri, ToolTip           string
	On, Camel                   action.Flag
}, ch *change) error {
	if !slices.Contains(indicatorTypes, in.ActionType) {
		return fmt.Errorf("no ActionType %q", in.ActionType)
	}
	build := newIndicator
	if in.Camel {
		build = newCamelIndicator
	}
	return p.emit(in.Contact, ch, func(id int64) event {
		return build(id, light{
			name: in.Name, actionType: in.ActionType, actionURI: in.ActionUri,
			imageURI: in.ImageUri, toolTip: in.ToolTip, on: bool(in.On),
		})
	})
}

func (p *screenPops) agentAssist(in struct {
	Contact          action.Number
	AppUri, AppTitle string
	Config           string
}, ch *change) error {
	if in.Config == "" {
		in.Config = "{}"
	}
	if !isJSON(in.Config) {
		return errors.New("config is no JSON")
	}
	return p.emit(in.Contact, ch, func(id int64) event {
		return newAgentAssist(id, assistApp{uri: in.AppUri, title: in.AppTitle, config: in.Config})
	})
}
