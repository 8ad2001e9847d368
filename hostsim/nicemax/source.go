package nicemax

// hostSource is what a messenger may ask of the console.
type hostSource struct{ console *Console }

var _ source = hostSource{}

func (s hostSource) firstPoll() []event { return s.console.session.firstPoll() }

func (s hostSource) agentEvent() event { return s.console.state.agentEvent() }

func (s hostSource) contactEvents() []event { return s.console.state.contactEvents() }

func (s hostSource) panelContact(frame string) *int64 { return s.console.panelContact(frame) }

func (s hostSource) hasSession() bool { return s.console.state.agent.signedIn }
