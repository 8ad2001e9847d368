package session

// Author of a message in a chat.
type Author string

// Who writes in a chat.
const (
	ByCustomer Author = "customer"
	ByAgent    Author = "agent"
)

// Message is one message of a chat.
type Message struct {
	From Author `json:"from"`
	Text string `json:"text"`
	// Rich means that the text carries markup.
	Rich bool `json:"rich"`
}

// End keeps what can still be read in the tab, and nothing that goes on.
func (s *Session) End() {
	s.State, s.Cobrowse, s.Transfer, s.VirtualAgent = Ended, nil, nil, nil
}
