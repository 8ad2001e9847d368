package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// changeSettings takes any of the settings but the names; what is left out stays.
func changeSettings(a *Adapter, in struct {
	PopAtStart, CaseDrift, EndFields, OutboundStart string
	WarmTransferAt, TransferEnd, JoinedAgent        string
	PopOnActive, ReportEndings, ReportOwnJoin       action.Optional[action.Flag]
}) error {
	next := a.settings.Clone()
	next.SetTexts(event.Settings{
		PopAtStart: in.PopAtStart, CaseDrift: in.CaseDrift, EndFields: in.EndFields,
		OutboundStart: in.OutboundStart, WarmTransferAt: in.WarmTransferAt,
		TransferEnd: in.TransferEnd, JoinedAgent: in.JoinedAgent,
	})
	in.PopOnActive.Set((*action.Flag)(&next.PopOnActive))
	in.ReportEndings.Set((*action.Flag)(&next.ReportEndings))
	in.ReportOwnJoin.Set((*action.Flag)(&next.ReportOwnJoin))
	if err := next.Check(); err != nil {
		return err
	}
	a.settings = next
	return nil
}

// nameEvent chooses the type string of an event that no source prints; "" goes back to the default.
func nameEvent(a *Adapter, in struct{ Event, As string }) error {
	next := a.settings.Clone()
	if in.As == "" {
		in.As = in.Event
	}
	next.Names[in.Event] = in.As
	if err := next.Check(); err != nil {
		return err
	}
	a.settings = next
	return nil
}

func chooseProfile(a *Adapter, in struct{ Profile faults.Profile }) error {
	return a.outbox.Enter(in.Profile)
}

func switchFault(a *Adapter, in fault.Switch) error { return faults.All.Do(a.outbox.On, in) }

// reload is what the platform makes of a frame that loads anew. The sessions are the platform's and
// go on; nothing is posted again, as no source mentions a replay.
func reload(a *Adapter, _ struct{}) error {
	if !a.outbox.On[faults.LostEnd] {
		return nil
	}
	a.sessions = session.List{}
	return nil
}
