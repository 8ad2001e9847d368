package ccai

import "github.com/ctibridge/ctibridge/hostsim/action"

// agentJoins connects another agent. In a warm transfer to an agent it is the agent it goes to.
func (a *Adapter) agentJoins(s *session, in struct{ Agent action.Number }) error {
	if in.Agent == 0 && s.transfer != nil && s.transfer.joined == 0 && s.transfer.agent != nil {
		in.Agent = action.Number(s.transfer.agent.ID)
	}
	who, err := s.absentColleague(in.Agent)
	if err != nil {
		return err
	}
	s.participants = append(s.participants, participant{Type: partyAgent, ID: who.ID, Name: who.Name})
	if s.transfer != nil && s.transfer.expects(who) {
		s.transfer.joined = who.ID
	}
	if a.settings.JoinedAgent == "handling" {
		who = a.agent
	}
	a.tellJoined(s, who)
	return nil
}

// reportOwnJoin tells that the signed-in agent has connected, if the settings say so. Who handles the session is the same agent.
func (a *Adapter) reportOwnJoin(s *session) {
	if a.settings.ReportOwnJoin {
		a.tellJoined(s, a.agent)
	}
}

func (a *Adapter) tellJoined(s *session, named Agent) {
	a.tell(utterance{name: a.kind.event(agentJoinedCall, agentJoinedChat), session: s, data: join(a.idFields(s), s.campaignFields(),
		agentFields(named), s.queueFields(), a.typeFields(s), s.sharedTail())})
}
