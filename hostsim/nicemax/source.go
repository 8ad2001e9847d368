package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// hostSource is what a messenger may ask of the console.
type hostSource struct{ console *Console }

var _ protocol.Source = hostSource{}

func (s hostSource) FirstPoll() []event.Event { return s.console.session.FirstPoll() }

func (s hostSource) AgentEvent() event.Event { return s.console.state.AgentEvent() }

func (s hostSource) ContactEvents() []event.Event { return s.console.state.ContactEvents() }

func (s hostSource) PanelContact(frame string) *int64 { return s.console.panelContact(frame) }

func (s hostSource) HasSession() bool { return s.console.state.Agent.SignedIn }
