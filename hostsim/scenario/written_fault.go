package scenario

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

// writtenFault is a fault of a console, of the delivery or of a page: its name says which.
type writtenFault struct {
	Max  string `json:"max"`
	Call string `json:"call"`
	Chat string `json:"chat"`
	On   *bool  `json:"on"`

	Frame    string  `json:"frame"`
	Type     string  `json:"type"`
	Contains string  `json:"contains"`
	Count    int     `json:"count"`
	Share    float64 `json:"share"`
	Seed     *uint64 `json:"seed"`
	For      string  `json:"for"`
	Delay    string  `json:"delay"`
	Payload  any     `json:"payload"`
}

func (w writtenFault) command() Command {
	kind, name := w.console()
	switch {
	case isDelivery(name):
		return &Rule{
			Console: kind, Rule: w.rule(name), Seed: w.Seed, Payload: w.Payload, Off: !w.isOn(),
		}
	case isOfPage(name):
		return &PageFault{
			Console: kind, Fault: pagefault.Fault{Fault: pagefault.Name(name), Frame: w.Frame},
		}
	}
	// This is the action by which every console switches its own faults.
	return &Action{
		Console: kind, Name: "fault", Fields: map[string]any{"fault": name, "on": w.isOn()},
	}
}

func (w writtenFault) console() (kind consoles.Kind, name string) {
	switch {
	case w.Max != "":
		return consoles.MAX, w.Max
	case w.Call != "":
		return consoles.Call, w.Call
	}
	return consoles.Chat, w.Chat
}

func (w writtenFault) isOn() bool { return w.On == nil || *w.On }

func (w writtenFault) rule(name string) delivery.Rule {
	return delivery.Rule{
		Fault: delivery.Fault(name), Frame: w.Frame, Type: w.Type, Contains: w.Contains,
		Count: w.Count, Share: w.Share,
		For: duration(w.For, 0).Milliseconds(), Delay: duration(w.Delay, 0).Milliseconds(),
	}
}

func isDelivery(name string) bool {
	return slices.ContainsFunc(delivery.All, func(a delivery.About) bool {
		return string(a.Name) == name
	})
}

func isOfPage(name string) bool {
	return slices.ContainsFunc(pagefault.All, func(a pagefault.About) bool {
		return string(a.Name) == name
	})
}
