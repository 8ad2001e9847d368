package nicemax

import "github.com/ctibridge/ctibridge/hostsim/action"

// offerActions bring a contact.
var offerActions = []action.Action[run]{
	when((*agent).canRing, theOffers, "ring",
		"A call rings: Regular, PersonalQueue or TakeOver.", (*offers).ring),
	when((*agent).canRing, theOffers, "transfer-in",
		"A transferred call rings, with the master of the last one sent away or of the one given.",
		(*offers).transferIn),
	do(theOffers, "ring-consult", "Another agent calls for advice, also during a call.",
		(*offers).canRingConsult, (*offers).ringConsult),
	when((*agent).canRing, theOffers, "preview",
		"The dialler shows a number before it is dialled.", (*offers).preview).Require("number"),
	when((*agent).canRing, theOffers, "natural-call",
		"The dialler calls a number and listens who answers.", (*offers).naturalCall).
		Require("number"),
	when((*agent).canRing, theVoicemails, "voicemail", "A voicemail is offered.",
		(*voicemails).offer),
	when((*agent).reachable, theChats, "chat", "A chat begins as Incoming, Waiting or Inviting.",
		(*chats).offer),
	when((*agent).reachable, theWorkItems, "work-item", "A work item is offered.",
		(*workItems).offer),
	when((*agent).reachable, theDigital, "digital",
		"A digital contact begins as new or Incoming.", (*digitalContacts).offer),
}
