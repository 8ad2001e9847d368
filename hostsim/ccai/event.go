package ccai

// Event types. Those in the list "unprinted" follow the rule by which the others are named.
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
	transferCall        = "Transfer_Call"
	transferChat        = "Transfer_Chat"
	partyAdded          = "Party_Added"
	agentJoinedCall     = "Agent_Joined_Call"
	agentJoinedChat     = "Agent_Joined_Chat"
	cobrowseStarted     = "Cobrowse_Session_Started"
	cobrowseControl     = "Cobrowse_Session_Remote_Control_Changed"
	cobrowseDevice      = "Cobrowse_Session_Full_Device_Changed"
	cobrowseEnded       = "Cobrowse_Session_Ended"
	agentAssistStarted  = "Agent_Assist_Started"
	taskVAJoined        = "Task_VA_Joined"
	taskVALeft          = "Task_VA_Left"
	taskVAVariables     = "Task_VA_Custom_Session_Variables_Received"
	crmRecordPop        = "CRM_Record_Pop"
)

// event picks the event type of the adapter.
func (t Type) event(call, chat string) string {
	if t == Chat {
		return chat
	}
	return call
}
