package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// agentJoins connects another agent. In a warm transfer to an agent it is the agent it goes to.
func agentJoins(a *Adapter, s *session.Session, in struct{ Agent action.Number }) error {
	if in.Agent == 0 && s.Transfer != nil && s.Transfer.Joined == 0 && s.Transfer.Agent != nil {
		in.Agent = action.Number(s.Transfer.Agent.ID)
	}
	who, err := s.AbsentColleague(in.Agent)
	if err != nil {
		return err
	}
	joins := session.Participant{Type: session.PartyAgent, ID: who.ID, Name: who.Name}
	s.Participants = append(s.Participants, joins)
	if s.Transfer != nil && s.Transfer.Expects(who) {
		s.Transfer.Joined = who.ID
	}
	if a.settings.JoinedAgent == "handling" {
		who = a.agent
	}
	postJoined(a, s, who)
	return nil
}

// reportOwnJoin posts that the signed-in agent has connected, if the settings say so. Who handles
// the session is the same agent.
func reportOwnJoin(a *Adapter, s *session.Session) {
	if a.settings.ReportOwnJoin {
		postJoined(a, s, a.agent)
	}
}

func postJoined(a *Adapter, s *session.Session, named tenant.Agent) {
	name := a.kind.Pick(event.AgentJoinedCall, event.AgentJoinedChat)
	a.postOf(s, name, a.shape().Joined(s, named))
}
