package ccai

import "github.com/ctibridge/ctibridge/hostsim/page"

// Event types. The two of redaction are printed nowhere; they follow the rule by which the others are named.
const (
	agentLogin          = "Agent_Login"
	agentLogout         = "Agent_Logout"
	newCall             = "New_Call"
	endCall             = "End_Call"
	redactionStarted    = "Call_Redaction_Started"
	redactionEnded      = "Call_Redaction_Ended"
	newChat             = "New_Chat"
	activeChat          = "Active_Chat"
	chatInboundMessage  = "Chat_Inbound_Message"
	chatOutboundMessage = "Chat_Outbound_Message"
	endChat             = "End_Chat"
	dismissedChat       = "Dismissed_Chat"
	crmRecordPop        = "CRM_Record_Pop"
)

// parent is the page's name for the window an adapter posts to.
const parent = "parent"

type envelope struct {
	Type string `json:"type"`
	Data any    `json:"data"`
}

// post wraps an event as the adapters do: MessageEvent.data is a string of JSON.
func post(eventType string, data any) page.Post {
	text := page.Encode(envelope{Type: eventType, Data: data})
	return page.Post{Frame: parent, Payload: page.Encode(string(text))}
}

func say(eventType string, data any) page.Reply {
	return page.Reply{Posts: []page.Post{post(eventType, data)}}
}

// The structs below are the data of each event, keys in the order of the printed examples. Fields that the documentation calls optional and
// whose example leaves them out are left out here.

type agentData struct {
	AgentID       int    `json:"agent_id"`
	AgentCustomID string `json:"agent_custom_id"`
	AgentEmail    string `json:"agent_email"`
}

func newAgentData() agentData {
	return agentData{AgentID: agent.ID, AgentCustomID: agent.CustomID, AgentEmail: agent.Email}
}

// callData belongs to New_Call and End_Call.
type callData struct {
	agentData
	QueueID     int    `json:"queue_id"`
	QueuePath   string `json:"queue_path"`
	CallID      int64  `json:"call_id"`
	SessionType string `json:"session_type"`
}

func newCallData(id int64) callData {
	return callData{
		agentData: newAgentData(), QueueID: callQueue.ID, QueuePath: callQueue.Path, CallID: id, SessionType: callSession,
	}
}

type redactionData struct {
	AgentID int   `json:"agent_id"`
	CallID  int64 `json:"call_id"`
}

// sessionData is the whole of Dismissed_Chat and the beginning of every other chat event.
type sessionData struct {
	ChatID      int64  `json:"chat_id"`
	SessionType string `json:"session_type"`
	AgentID     int    `json:"agent_id"`
	AgentEmail  string `json:"agent_email"`
}

func newSessionData(id int64, sessionType string) sessionData {
	return sessionData{ChatID: id, SessionType: sessionType, AgentID: agent.ID, AgentEmail: agent.Email}
}

// chatData belongs to New_Chat and Active_Chat.
type chatData struct {
	sessionData
	QueueID   int    `json:"queue_id"`
	QueuePath string `json:"queue_path"`
}

func newChatData(id int64) chatData {
	return chatData{
		sessionData: newSessionData(id, chatSession), QueueID: chatQueue.ID, QueuePath: chatQueue.Path,
	}
}

// endedChatData belongs to End_Chat, whose three last fields are null in the printed example although the chat came from a queue.
type endedChatData struct {
	sessionData
	QueueID       *int    `json:"queue_id"`
	QueuePath     *string `json:"queue_path"`
	AgentCustomID *string `json:"agent_custom_id"`
}

// messageData belongs to the two message events.
type messageData struct {
	chatData
	Message string `json:"message"`
}

type recordData struct {
	RecordURL string `json:"recordUrl"`
}
