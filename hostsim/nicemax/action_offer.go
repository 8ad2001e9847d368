package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/channel"
)

// offerActions bring a contact.
var offerActions = []action.Action[run]{
	when((*agent.Agent).CanRing, theOffers, "ring",
		"A call rings: Regular, PersonalQueue or TakeOver.", (*channel.Offers).Ring),
	when((*agent.Agent).CanRing, theOffers, "transfer-in",
		"A transferred call rings, with the master of the last one sent away or of the one given.",
		(*channel.Offers).TransferIn),
	do(theOffers, "ring-consult", "Another agent calls for advice, also during a call.",
		(*channel.Offers).CanRingConsult, (*channel.Offers).RingConsult),
	when((*agent.Agent).CanRing, theOffers, "preview",
		"The dialler shows a number before it is dialled.", (*channel.Offers).Preview).Require("number"),
	when((*agent.Agent).CanRing, theOffers, "natural-call",
		"The dialler calls a number and listens who answers.", (*channel.Offers).NaturalCall).
		Require("number"),
	when((*agent.Agent).CanRing, theVoicemails, "voicemail", "A voicemail is offered.",
		(*channel.Voicemails).Offer),
	when((*agent.Agent).Reachable, theChats, "chat", "A chat begins as Incoming, Waiting or Inviting.",
		(*channel.Chats).Offer),
	when((*agent.Agent).Reachable, theWorkItems, "work-item", "A work item is offered.",
		(*channel.WorkItems).Offer),
	when((*agent.Agent).Reachable, theDigital, "digital",
		"A digital contact begins as new or Incoming.", (*channel.DigitalContacts).Offer),
}
