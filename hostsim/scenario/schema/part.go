package schema

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	ccaifaults "github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	maxfaults "github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// object is a part of a schema.
type object = map[string]any

// kind is a kind of console, and what can be done with it.
type kind struct {
	name    consoles.Kind
	about   string
	actions []action.Spec
	faults  fault.List
}

func kinds() []kind {
	return []kind{
		{consoles.MAX, "An action at the console of NICE MAX or CXone Agent.", nicemax.Actions(),
			maxfaults.All},
		{consoles.Call, "An action at the call adapter of CCAI Platform.",
			ccai.Actions(tenant.Call), ccaifaults.All},
		{consoles.Chat, "An action at the chat adapter of CCAI Platform.",
			ccai.Actions(tenant.Chat), ccaifaults.All},
	}
}

func ref(name string) object { return object{"$ref": "#/$defs/" + name} }

// described adds what an editor shows.
func described(about string, part object) object {
	part["description"] = about
	return part
}
