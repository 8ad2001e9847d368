package nicemax_test

var snapshotCXARules = []rule{
	{"7", "the order is agent, contacts, token, acknowledgement", niceCode, cxa25, registered(`"subscriptionTypes":["sessioninfo","contacts","agent"]`,
		`workspace null: AgentState InboundContact, CallContactEvent Holding 701200345, SessionInfo, ack OK "Success" undefined`)},
	{"7", "the order is agent, contact by id, token, acknowledgement", niceCode, cxa25,
		registered(`"contactId":701200345,"subscriptionTypes":["sessioninfo","contact","agent"]`,
			`workspace 701200345: AgentState InboundContact, CallContactEvent Holding 701200345, SessionInfo, ack OK "Success" 701200345`)},
	{"7", "all gets the agent's state, every call, voicemail and work item, and the token", ran, cxa25, func(r *rig) {
		r.console.Deliver(call, voicemail, workItem, rawCall)
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: AgentState Available, CallContactEvent Active 5, VoiceMailContactEvent Active 7, `+
			`WorkItemContactEvent Active 8, CallContactEvent Active 4005150003, SessionInfo, ack OK "Success" undefined`)
	}},
	{"7", "contact gets its contact by number", ran, cxa25, registered(`"contactId":701200345,"subscriptionTypes":["contact"]`,
		`workspace 701200345: CallContactEvent Holding 701200345, ack OK "Success" 701200345`)},
	{"7", "contact gets its contact by string", ran, cxa25, registered(`"contactId":"701200345","subscriptionTypes":["contact"]`,
		`workspace "701200345": CallContactEvent Holding 701200345, ack OK "Success" "701200345"`)},
	{"7", "a contactId brings its contact whatever the types", ran, cxa25, func(r *rig) {
		r.talk()
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["agent"]`),
			`workspace 701200345: AgentState InboundContact, CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-1", `"contactId":701200345,"subscriptionTypes":["agentassist"]`),
			`window-1 701200345: CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-2", `"contactId":701200345`), `window-2 701200345: CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-3", `"contactId":55,"subscriptionTypes":["agent"]`),
			`window-3 55: AgentState InboundContact, ack OK "Success" 55`)
	}},
	{"7", "a contactId brings its contact without any voice contact", ran, cxa25, func(r *rig) {
		r.console.Deliver(workItem)
		r.expect(r.register("workspace", `"contactId":8,"subscriptionTypes":["contacts"]`),
			`workspace 8: WorkItemContactEvent Active 8, ack OK "Success" 8`)
	}},
	{"7", "a contactId brings its contact once, beside contacts and beside all", ran, cxa25, func(r *rig) {
		r.talk()
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["contacts","contact"]`),
			`workspace 701200345: CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-1", `"contactId":701200345,"subscriptionTypes":["all"]`),
			`window-1 701200345: AgentState InboundContact, CallContactEvent Active 701200345, SessionInfo, ack OK "Success" 701200345`)
	}},
	{"7", "a contactId brings nothing before an AgentState has been seen", ran, cxa25, opened(unready, func(r *rig) {
		r.ring()
		r.set("no-references", false)
		r.set("no-references", true)
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["contact"]`), `workspace 701200345: ack OK "Success" 701200345`)
	})},
	{"7", "sessioninfo gets the token alone", ran, cxa25, registered(`"subscriptionTypes":["sessioninfo"]`,
		`workspace null: SessionInfo, ack OK "Success" undefined`)},
	{"7", "before an AgentState has been seen there is the acknowledgement alone, although there is a token", ran, cxa25, opened(unready, func(r *rig) {
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" undefined`)
		r.expect(r.set("no-references", false), `workspace null: AgentState Available`)
		r.expect(r.subscribe("window-1", `["all"]`), `window-1 null: AgentState Available, SessionInfo, ack OK "Success" undefined`)
	})},
}
