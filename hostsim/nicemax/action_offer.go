package nicemax

import "github.com/ctibridge/ctibridge/hostsim/action"

// offers bring a contact.
var offers = []action.Action[run]{
	do("ring", "A call rings: Regular, PersonalQueue or TakeOver.",
		(*Console).canRing, (*Console).ring),
	do("transfer-in", "A transferred call rings, with the master of the last one sent away or of "+
		"the one given.", (*Console).canRing, (*Console).transferIn),
	do("ring-consult", "Another agent calls for advice, also during a call.",
		(*Console).canRingConsult, (*Console).ringConsult),
	do("preview", "The dialler shows a number before it is dialled.",
		(*Console).canRing, (*Console).previewCall).Require("number"),
	do("natural-call", "The dialler calls a number and listens who answers.",
		(*Console).canRing, (*Console).naturalCall).Require("number"),
	do("voicemail", "A voicemail is offered.", (*Console).canRing, (*Console).offerVoicemail),
	do("chat", "A chat begins as Incoming, Waiting or Inviting.",
		(*Console).reachable, (*Console).offerChat),
	do("work-item", "A work item is offered.", (*Console).reachable, (*Console).offerWorkItem),
	do("digital", "A digital contact begins as new or Incoming.",
		(*Console).reachable, (*Console).offerDigital),
}
