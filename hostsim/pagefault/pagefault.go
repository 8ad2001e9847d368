// Package pagefault says what can go wrong with the page of a console, or with a window that it
// frames, whoever the vendor is. What goes wrong with single messages is in package delivery.
package pagefault

import (
	"fmt"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Name is what happens to a page.
type Name string

const (
	// FrameReload: the console loads a frame anew. An adapter is in a frame itself, and is loaded
	// anew.
	FrameReload Name = "frame-reload"
	// FrameRemoved: the console takes a frame out of its page.
	FrameRemoved Name = "frame-removed"
	// ConsoleReload: the page of the console, or of the adapter, is loaded anew.
	ConsoleReload Name = "console-reload"
	// ConsoleGone: the window of the console closes. A browser keeps a window that no script opened,
	// and a frame; there an empty page takes the place of the console's.
	ConsoleGone Name = "console-gone"
)

// About is a fault, described for documents and people.
type About struct {
	Name Name `json:"name"`
	// About is one sentence.
	About string `json:"about"`
}

// All lists every fault.
var All = []About{
	{FrameReload, "The console loads a frame anew; an adapter is loaded anew in its frame."},
	{FrameRemoved, "The console takes a frame out of its page."},
	{ConsoleReload, "The page of the console, or of the adapter, is loaded anew."},
	{ConsoleGone, "The window of the console closes, or an empty page takes the place of its page."},
}

// Of lists the faults that the consoles of a vendor can have: the frame of an adapter belongs to the
// page around it, which alone can remove it.
func Of(vendor journal.Source) (list []About) {
	for _, a := range All {
		if a.Name != FrameRemoved || vendor != journal.CCAI {
			list = append(list, a)
		}
	}
	return list
}

// DefaultFrame is the window that a fault of a frame happens to unless it names one.
const DefaultFrame = "workspace"

// Fault is a fault, and the window that it happens to.
type Fault struct {
	Fault Name `json:"fault" enum:"frame-reload,frame-removed,console-reload,console-gone"`
	// Frame is for the faults of a frame, at a console that frames pages.
	Frame string `json:"frame,omitempty" doc:"The console's name for the frame; the first workspace if it is left out." example:"workspace"`
}

// Error means that the consoles of a vendor have no such fault; nothing has changed.
type Error struct {
	// Field is the name of the fault's field, as in JSON.
	Field  string
	Reason string
}

func (e *Error) Error() string { return e.Field + " " + e.Reason }

// At returns the fault with the window that it happens to at a console of the vendor, or an *Error.
func (f Fault) At(vendor journal.Source) (Fault, error) {
	if !f.known(vendor) {
		return f, &Error{"fault", fmt.Sprintf("%q is none of %s", f.Fault, names(vendor))}
	}
	framed := vendor != journal.CCAI && (f.Fault == FrameReload || f.Fault == FrameRemoved)
	switch {
	case !framed && f.Frame != "":
		return f, &Error{"frame", fmt.Sprintf("is not for the fault %s here: it happens to the page itself",
			f.Fault)}
	case framed && f.Frame == "":
		f.Frame = DefaultFrame
	}
	return f, nil
}

func (f Fault) known(vendor journal.Source) bool {
	for _, a := range Of(vendor) {
		if a.Name == f.Fault {
			return true
		}
	}
	return false
}

func names(vendor journal.Source) string {
	var list []string
	for _, a := range Of(vendor) {
		list = append(list, string(a.Name))
	}
	return strings.Join(list, ", ")
}
