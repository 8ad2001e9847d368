package ccai

// deskMoves are about the adapter as a whole; both have them.
var deskMoves = map[string]move{
	"sign-in":    take(signedOut, (*Adapter).signIn),
	"sign-out":   take(idle, (*Adapter).signOut),
	"agent":      take(signedOut, (*Adapter).changeAgent),
	"settings":   take(always, (*Adapter).changeSettings),
	"name-event": take(always, (*Adapter).nameEvent),
	"profile":    take(always, (*Adapter).chooseProfile),
	"fault":      take(always, (*Adapter).switchFault),
	"reload":     take(always, (*Adapter).reload),
	"pop-record": take(signedIn, (*Adapter).popRecord),
}

// sessionMoves are what both calls and chats know.
var sessionMoves = map[string]move{
	"transfer":          in(front, transferable, (*Adapter).startTransfer),
	"complete-transfer": in(front, completable, (*Adapter).completeTransfer),
	"cancel-transfer":   in(front, cancellable, (*Adapter).cancelTransfer),
	"agent-joins":       in(front, live, (*Adapter).agentJoins),
	"add-party":         in(front, live, (*Adapter).addParty),
	"start-cobrowse":    in(front, unshared, (*Adapter).startCobrowse),
	"remote-control":    in(front, shared, (*Adapter).setRemoteControl),
	"full-device":       in(front, shared, (*Adapter).setFullDevice),
	"end-cobrowse":      in(front, shared, (*Adapter).endCobrowse),
	"start-assist":      in(front, unassisted, (*Adapter).startAssist),
	"va-joins":          in(front, withoutVA, (*Adapter).vaJoins),
	"va-variables":      in(front, withVA, (*Adapter).vaVariables),
	"va-leaves":         in(front, withVA, (*Adapter).vaLeaves),
}

var callMoves = map[string]move{
	"ring":            take((*Adapter).canRing, (*Adapter).ring),
	"dial":            take((*Adapter).canDial, (*Adapter).dial),
	"callee-answers":  in(dialled, isDialled, (*Adapter).calleeAnswers),
	"answer":          in(offered, isOffered, (*Adapter).answer),
	"decline":         in(offered, isOffered, (*Adapter).decline),
	"switch-call":     in(behind, taken, (*Adapter).switchCall),
	"redact":          in(front, live, (*Adapter).redact),
	"end-call":        in(front, hasOtherSide, (*Adapter).endCall),
	"caller-hangs-up": in(frontOrOffered, anyState, (*Adapter).endCall),
}

var chatMoves = map[string]move{
	"new-chat":        take(signedIn, (*Adapter).offerChat),
	"start-chat":      take(signedIn, (*Adapter).startChat),
	"take-chat":       in(offered, isOffered, (*Adapter).takeChat),
	"show-chat":       in(behind, taken, (*Adapter).showChat),
	"customer-send":   in(front, live, (*Adapter).customerSends),
	"send":            in(front, live, (*Adapter).agentSends),
	"end-chat":        in(front, live, (*Adapter).endChat),
	"customer-leaves": in(front, open, (*Adapter).endChat),
	"dismiss-chat":    in(front, isEnded, (*Adapter).dismissChat),
}

func always(*Adapter) bool { return true }

func signedIn(a *Adapter) bool { return a.signedIn }

func signedOut(a *Adapter) bool { return !a.signedIn }

func idle(a *Adapter) bool { return a.signedIn && len(a.sessions) == 0 }

func front(a *Adapter) *session { return a.find(a.front) }

// frontOrOffered is the call whose other side may go: a caller may be tired of waiting.
func frontOrOffered(a *Adapter) *session {
	if s := front(a); s != nil {
		return s
	}
	return offered(a)
}

func offered(a *Adapter) *session { return a.oldest(sessionOffered) }

func dialled(a *Adapter) *session { return a.oldest(sessionDialing) }

// behind is the first session that the agent has taken and that is not in front: the one to turn to.
func behind(a *Adapter) *session {
	for _, s := range a.sessions {
		if s.id != a.front && taken(s) {
			return s
		}
	}
	return nil
}
