import type { CcaiEventMap } from "../vendor/ccai.js";
import type { MaxEventMap } from "../vendor/max.js";

/**
 * What a value of a field must be to be kept: an id, which becomes a number of the trace; a time; "True" or "False"; or one of
 * these words. A value that is none of it is left out, so that a console that puts a name where a word belongs leaks nothing.
 */
export type Kept = "id" | "time" | "flag" | readonly string[];

/** An event type that is added to the vendor's types does not compile until it has a row, if only an empty one. */
type Rows<EventMap> = { readonly [Type in keyof EventMap]: { readonly [Field in keyof Fields<EventMap[Type]>]?: Kept } };
type Fields<Event> = Event extends { data: infer Data } ? (Data extends object ? Data : never) : Event;

const contactStates = [
  "Incoming", "Ringing", "Dialing", "Active", "Holding", "Joined", "Masking", "Disconnected", "CallBackDisconnected", "Preview",
  "NaturalCallDialing", "NaturalCallAMD", "NaturalCallRinging", "Discarded", "Interrupted", "Transfer",
] as const;
const callTypes = [
  "Regular", "AgentLeg", "ReskillProxy", "Consult", "PersonalQueue", "Dialer", "TakeOver", "NaturalCalling", "Conference",
] as const;
const agentStates = [
  "Available", "Unavailable", "InboundContact", "OutboundContact", "InboundConsult", "OutboundConsult", "LoggedOut",
] as const;

const contact = { ContactID: "id", MasterID: "id", ParentContactId: "id", Status: contactStates, FinalState: "flag" } as const;
const times = { StartTime: "time", LastStateChangeTime: "time" } as const;
const timesUTC = { ...times, StartTimeUTC: "time", LastStateChangeTimeUTC: "time" } as const;
const text = { ...contact, ...times, IsActive: "flag", InFocus: "flag" } as const;

/** The fields of MAX and CXone Agent that a trace keeps. No row has what a person wrote, said or is called. */
export const maxFields: Rows<MaxEventMap> = {
  AgentSessionStart: { SessionId: "id" },
  AgentSessionEnd: { Success: "flag" },
  RemoteAgentSessionEnd: { Success: "flag", Message: ["RemoteLogoff", "SessionTimeout"] },
  AgentState: { CurrentState: agentStates, IsAcw: "flag", NextIsAcw: "flag", StartTimeUTC: "time", LastStateChangeTime: "time" },
  AgentLeg: { AgentLegId: "id", Status: contactStates, FinalState: "flag" },
  Mute: { AgentMuted: "flag" },
  CallContactEvent: { ...contact, ...timesUTC, CallType: callTypes, IsInbound: "flag", IsLogging: "flag", IsLinked: "flag" },
  VoiceMailContactEvent: { ...contact, ...times, IsInbound: "flag" },
  VoiceMailPlayBackEvent: { ContactId: "id", PlayBackPaused: "flag" },
  WorkItemContactEvent: { ...contact, ...timesUTC, InFocus: "flag" },
  TextContactEvent: text,
  ChatContactEvent: text,
  EmailContactEvent: { ContactID: "id", Status: contactStates, FinalState: "flag" },
  DigitalContactEvent: { ContactID: "id", Status: contactStates, StartTime: "time", StartTimeUTC: "time" },
  MchAgentSettingsChangeEvent: {},
  PageOpen: { ContactID: "id" },
  RunApp: { ContactId: "id", ActionType: ["RunExe", "OpenURL", "ShowCustomForm"] },
  PopURL: { ContactId: "id" },
  Indicator: { ContactID: "id", senderContactId: "id" },
  PromiseKeeper: {}, PromiseKeeperStatus: {}, CustomEvent: {},
  AgentAssist: { ContactId: "id" },
  Conference: {}, HoursOfOperation: {}, NaturalCallingSkillList: {}, NetworkOfflineEvent: {},
  UpdateIndicators: {}, UpdatePermissions: {}, UpdateUnavailableCodes: {}, UpdateSkills: {}, UpdateDialerCampaigns: {},
  UpdateMessages: {}, UpdateCallbacks: {}, AgentWorkflowConfiguration: {}, AgentWorkflowCreatePayload: {},
};

const agent = { agent_id: "id" } as const;
const call = { ...agent, call_id: "id", queue_id: "id" } as const;
const chat = { ...agent, chat_id: "id", queue_id: "id" } as const;
const either = { call_id: "id", chat_id: "id" } as const;
const transfer = { ...either, from_agent_id: "id", to_agent_id: "id", from_queue_id: "id", to_queue_id: "id" } as const;
const redaction = { ...agent, call_id: "id" } as const;
const party = ["agent", "end_user", "end-user", "api"] as const;
const changes = ["off", "requested", "rejected", "on"] as const;
const cobrowse = {
  ...either, ...agent, cobrowse_session_id: "id", cobrowse_session_requested_by: party, cobrowse_session_ended_by: party,
  cobrowse_session_remote_control: changes, cobrowse_session_full_device: changes,
} as const;
const assist = { ...agent, conversation_id: "id", session_id: "id", queue_id: "id", timestamp: "time" } as const;
const task = {
  ...either, virtual_agent_id: "id", participant_id: "id", conversation_id: "id", session_id: "id", timestamp: "time",
} as const;

/** The fields in the data of CCAI Platform's events that a trace keeps. */
export const ccaiFields: Rows<CcaiEventMap> = {
  Agent_Login: agent, Agent_Logout: agent,
  New_Call: call, End_Call: call,
  Call_Redaction_Started: redaction, Call_Redaction_Ended: redaction, Call_Redaction_Stopped: redaction,
  New_Chat: chat, Active_Chat: chat, Chat_Inbound_Message: chat, Chat_Outbound_Message: chat, End_Chat: chat, Dismissed_Chat: chat,
  Cobrowse_Session_Started: cobrowse, Cobrowse_Session_Remote_Control_Changed: cobrowse,
  Cobrowse_Session_Full_Device_Changed: cobrowse, Cobrowse_Session_Ended: cobrowse,
  Transfer_Call: transfer, Transfer_Chat: transfer,
  Party_Added: { ...either, ...agent, type: party, end_user_id: "id" },
  Agent_Joined_Call: call, Agent_Joined_Chat: chat,
  Agent_Assist_Started: assist, Agent_Assist_Added: assist,
  Task_VA_Joined: task, Task_VA_Left: task, Task_VA_Custom_Session_Variables_Received: task,
  CRM_Record_Pop: {},
};
