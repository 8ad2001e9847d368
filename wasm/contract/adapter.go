package contract

// AdapterState says whether an adapter posts messages, and whether an agent is signed in to it.
type AdapterState string

const (
	// AdapterSilent: it has posted nothing since it was loaded, or its frame is
	// in the page no more. Whether anybody is signed in is not known.
	AdapterSilent AdapterState = "silent"
	// AdapterResponding: it speaks, and whether anybody is signed in is not known.
	AdapterResponding AdapterState = "responding"
	// AdapterSignedIn: an agent is signed in, as it posted or as a contact shows.
	AdapterSignedIn AdapterState = "signedIn"
	// AdapterSignedOut: the agent signed out.
	AdapterSignedOut AdapterState = "signedOut"
)

// Adapter is the state of one adapter.
type Adapter struct {
	// Index is the frame's place in the option adapters.
	Index int `json:"index"`
	// State says whether it posts messages, and whether an agent is signed in.
	State AdapterState `json:"state"`
}
