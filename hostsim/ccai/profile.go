package ccai

// profile is the agent who signs in. It is invented.
type profile struct {
	ID       int
	CustomID string
	Email    string
	Name     string
}

var agent = profile{ID: 4102, CustomID: "A-0042", Email: "mira.holt@northwind.test", Name: "Mira Holt"}

// queue is where every simulated session comes from. Path segments are joined by " / ".
type queue struct {
	ID   int
	Path string
}

var (
	callQueue = queue{ID: 771, Path: "Billing / Disputes"}
	chatQueue = queue{ID: 802, Path: "Web / Returns"}
)

// Session types. The documentation prints one and the same chat in lower case while it lasts and in title case when it ends.
const (
	callSession      = "Voice Inbound (IVR)"
	chatSession      = "messaging inbound (web chat)"
	endedChatSession = "Messaging Inbound (Web Chat)"
)
