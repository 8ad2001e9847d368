package contract

// Exports are the functions of the module that JavaScript calls. Bytes go through
// the module's memory: those for the module are written to the inbox before the
// call, and those of the events that come of it, the JSON of a list of Event, are
// in the outbox after it, effects first. A function that returns a length returns how many.
type Exports struct {
	// Inbox makes room for size bytes, more or fewer than before, and returns the
	// address to write them to. It may grow the memory, which detaches every view
	// that JavaScript holds.
	Inbox func(size int32) int32 `json:"inbox"`
	// Outbox returns the address of the events of the last call.
	Outbox func() int32 `json:"outbox"`
	// Deliver takes a message of length bytes from the inbox, which came from the
	// given frame, was looked at at the given time and had waited for so long at
	// most, and returns a length.
	Deliver func(frame, length int32, at, waited float64) int32 `json:"deliver"`
	// Rejoin takes the page to the console anew, and returns a length.
	Rejoin func() int32 `json:"rejoin"`
	// Command takes a Command from the inbox, and returns a length.
	Command func(length int32) int32 `json:"command"`
	// Popped takes from the inbox the PopOutcome of a record that the page was
	// given, and returns a length.
	Popped func(length int32) int32 `json:"popped"`
	// Reloaded says that the given frame of the console was loaded anew at the given
	// time, and returns a length.
	Reloaded func(frame int32, at float64) int32 `json:"reloaded"`
	// Fired says that a timer ran out, and returns a length.
	Fired func(timer int32) int32 `json:"fired"`
	// HostClosed says that there was no window to post to, and returns a length.
	HostClosed func() int32 `json:"hostClosed"`
	// Stop leaves the console and lets go of the page, and returns a length.
	Stop func() int32 `json:"stop"`
	// End is called behind stop, once the outbox is read. It ends the program.
	End func() `json:"end"`
}

// PageName is the name of the Page in the module's own global scope.
const PageName = "ctibridge"

// Page is what JavaScript puts into the module's own global scope, under PageName,
// before the module starts.
type Page struct {
	// Config is the JSON of a Config.
	Config string `json:"config"`
	// Pop shows a record, of contact "" if that is not known, and has popped called
	// for it, later. Where to is the page's affair: it may be a frame, a tab or another
	// tab's frame.
	Pop func(id int, url, contactID string) `json:"pop"`
	// RecordAllowed says whether a record may have this origin. The list is the page's
	// own, and may hold patterns.
	RecordAllowed func(origin string) bool `json:"recordAllowed"`
	// EventsReady says that there are so many bytes of events in the outbox that no call
	// asked for.
	EventsReady func(length int) `json:"eventsReady"`
}

// Inputs are the forms that JavaScript sends as JSON; package decode reads them.
var Inputs = []any{Config{}, Command{}, PopOutcome{}}
