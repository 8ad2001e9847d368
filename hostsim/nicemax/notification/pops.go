package notification

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// ScreenPops are what scripts of the platform open, show or start. The console itself opens
// nothing: that is what the page is there for.
type ScreenPops struct{ contacts *contact.List }

// NewScreenPops returns the screen pops about contacts of a list.
func NewScreenPops(contacts *contact.List) *ScreenPops { return &ScreenPops{contacts: contacts} }

// emit adds an event about the contact that is named, else about the focused one, else about none.
func (p *ScreenPops) emit(
	named action.Number, ch *acd.Change, build func(contactID int64) event.Event,
) error {
	id := int64(named)
	if id == 0 {
		id = p.contacts.FocusedID()
	} else if p.contacts.Get(id) == nil {
		return fmt.Errorf("no contact %d", named)
	}
	ch.Emit(build(id))
	return nil
}

// PageOpen takes any address.
func (p *ScreenPops) PageOpen(in struct {
	Contact   action.Number
	Verb, Uri string
}, ch *acd.Change) error {
	return p.emit(in.Contact, ch, func(id int64) event.Event {
		return event.NewPageOpen(id, in.Verb, in.Uri)
	})
}

// appTypes are the values of RunApp.ActionType.
var appTypes = []string{"RunExe", "OpenURL", "ShowCustomForm"}

// RunApp starts an application.
func (p *ScreenPops) RunApp(in struct {
	Contact, WaitTimeout    action.Number
	ActionType, ActionValue string
}, ch *acd.Change) error {
	if !slices.Contains(appTypes, in.ActionType) {
		return fmt.Errorf("no ActionType %q", in.ActionType)
	}
	if in.WaitTimeout < 0 {
		return errors.New("waitTimeout is below zero")
	}
	return p.emit(in.Contact, ch, func(id int64) event.Event {
		return event.NewRunApp(id, event.App{
			ActionType: in.ActionType, ActionValue: in.ActionValue, WaitTimeout: int64(in.WaitTimeout),
		})
	})
}

// PopURL opens an address.
func (p *ScreenPops) PopURL(in struct {
	Contact, Height, Width action.Number
	URL, Title             string
	Destination            string
	CloseWithContact       action.Flag
}, ch *acd.Change) error {
	if in.Height < 0 || in.Width < 0 {
		return errors.New("a size is below zero")
	}
	return p.emit(in.Contact, ch, func(id int64) event.Event {
		return event.NewPopURL(id, event.Popup{
			URL: in.URL, Title: in.Title, Destination: in.Destination, Height: int64(in.Height),
			Width: int64(in.Width), CloseWithContact: bool(in.CloseWithContact),
		})
	})
}

// indicatorTypes are the values of Indicator.ActionType.
var indicatorTypes = []string{"SpawnScript", "SignalScript"}

// Indicator shows or hides a light on the console. The platform has been seen with two spellings of
// its fields; Camel asks for the rarer one.
func (p *ScreenPops) Indicator(in struct {
	Contact                     action.Number
	Name, ActionType, ActionUri string
	ImageUri, ToolTip           string
	On, Camel                   action.Flag
}, ch *acd.Change) error {
	if !slices.Contains(indicatorTypes, in.ActionType) {
		return fmt.Errorf("no ActionType %q", in.ActionType)
	}
	build := event.NewIndicator
	if in.Camel {
		build = event.NewCamelIndicator
	}
	return p.emit(in.Contact, ch, func(id int64) event.Event {
		return build(id, event.Light{
			Name: in.Name, ActionType: in.ActionType, ActionURI: in.ActionUri,
			ImageURI: in.ImageUri, ToolTip: in.ToolTip, On: bool(in.On),
		})
	})
}

// AgentAssist opens an application that advises the agent.
func (p *ScreenPops) AgentAssist(in struct {
	Contact          action.Number
	AppUri, AppTitle string
	Config           string
}, ch *acd.Change) error {
	if in.Config == "" {
		in.Config = "{}"
	}
	if !isJSON(in.Config) {
		return errors.New("config is no JSON")
	}
	return p.emit(in.Contact, ch, func(id int64) event.Event {
		return event.NewAgentAssist(id, event.AssistApp{
			URI: in.AppUri, Title: in.AppTitle, Config: in.Config,
		})
	})
}
