package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// faultActions are a table of their own: a fault is nothing that happens to the agent, so no state
// follows from it.
var faultActions = action.NewTable("MAX console", []action.Action[switching]{
	action.New("fault", "Switches a fault.", func(switching) bool { return true },
		func(s switching, in fault.Switch) (err error) {
			s.reply.Posts, err = s.console.switchFault(in)
			return err
		}).Require("fault", "on"),
})

// switching is a fault that is being switched.
type switching struct {
	console *Console
	reply   *pagelink.Reply
}
