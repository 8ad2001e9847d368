/** Events that CCAI Platform adapters post, with the fields of the documentation. Null means absent, wherever a field may be. */

type Id = number | string;
type Maybe<T> = T | null;

interface AgentFields {
  agent_id: Id;
  agent_custom_id?: Maybe<string>;
  agent_email: string;
}

interface QueueFields {
  queue_id?: Maybe<Id>;
  queue_path?: Maybe<string>;
}

interface CampaignFields {
  campaign_id?: Maybe<Id>;
  campaign_name?: Maybe<string>;
}

/** The documentation names these and shows none of their shapes, so they are left open. */
interface CustomFields {
  virtual_agent_id?: Maybe<Id>;
  va_data_parameters?: unknown;
  session_variable?: unknown;
  custom_sip_headers?: unknown;
  custom_data_secured?: unknown;
  custom_data_not_secured?: unknown;
}

interface SessionFields extends CampaignFields, QueueFields, CustomFields {
  session_type: string;
}

/** The data of an event of a call. */
export type CallData = SessionFields & AgentFields & { call_id: Id };
/** The data of an event of a chat. */
export type ChatData = SessionFields & AgentFields & { chat_id: Id };
/** The address of the agent is there only if the chat came from a queue. */
export type ChatMessageData = Omit<ChatData, "agent_email"> & { agent_email?: Maybe<string>; message: string };
type EitherSession = { call_id?: Maybe<Id>; chat_id?: Maybe<Id> };

/** A transfer to a queue names no agent to go to. */
export type TransferData = SessionFields & EitherSession & {
  from_agent_id: Id;
  from_agent_custom_id?: Maybe<string>;
  from_agent_email: string;
  to_agent_id?: Maybe<Id>;
  to_agent_custom_id?: Maybe<string>;
  to_agent_email?: Maybe<string>;
  from_queue_id?: Maybe<Id>;
  from_queue_path?: Maybe<string>;
  to_queue_id?: Maybe<Id>;
  to_queue_path?: Maybe<string>;
};

/** The documentation writes it in both ways. */
type EndUser = "end_user" | "end-user";

/** The inner type is the participant's, not the event's. */
export type PartyData = SessionFields & Partial<AgentFields> & EitherSession & {
  type: "agent" | EndUser;
  end_user_id?: Maybe<Id>;
};

type Switch = "off" | "requested" | "rejected" | "on";

/** The data of an event of co-browse. */
export interface CobrowseData extends EitherSession {
  agent_id: Id;
  cobrowse_session_id: string;
  cobrowse_session_requested_by?: Maybe<"agent" | EndUser>;
  cobrowse_session_ended_by?: Maybe<"agent" | EndUser | "api">;
  cobrowse_session_remote_control?: Maybe<Switch>;
  cobrowse_session_full_device?: Maybe<Switch>;
  custom_data_secured?: unknown;
  custom_data_not_secured?: unknown;
}

/** The data of an event of Agent Assist. */
export interface AgentAssistData {
  conversation_id: string;
  queue_id?: Maybe<Id>;
  agent_id: Id;
  session_id: string;
  queue_language_id?: Maybe<string>;
  timestamp: string;
}

/** Of a virtual agent that does one task with the customer. */
export type TaskAssistantData = QueueFields & CampaignFields & EitherSession & {
  virtual_agent_id: Id;
  virtual_agent_name: string;
  participant_id: Id;
  queue_language_id?: Maybe<string>;
  session_type: string;
  /** With a conversation profile; without one there is session_id. */
  conversation_id?: Maybe<string>;
  /** Opaque, and no call or chat. */
  session_id?: Maybe<string>;
  timestamp: string;
  /** What was handed to the virtual agent. The documentation shows no form of it. */
  data_parameters?: unknown;
  /** What it handed back. */
  session_variable?: unknown;
};

/** The data of an event of a call's redaction. */
export interface RedactionData {
  agent_id: Id;
  call_id: Id;
}

interface Envelope<Type extends string, Data> {
  type: Type;
  data: Data;
}

/** By the vendor's names; the ones that no document prints follow its naming rule. */
interface DataByName {
  Agent_Login: AgentFields;
  Agent_Logout: AgentFields;
  New_Call: CallData;
  End_Call: CallData;
  Call_Redaction_Started: RedactionData;
  Call_Redaction_Ended: RedactionData;
  Call_Redaction_Stopped: RedactionData;
  New_Chat: ChatData;
  Active_Chat: ChatData;
  Chat_Inbound_Message: ChatMessageData;
  Chat_Outbound_Message: ChatMessageData;
  End_Chat: ChatData;
  Dismissed_Chat: ChatData;
  Cobrowse_Session_Started: CobrowseData;
  Cobrowse_Session_Remote_Control_Changed: CobrowseData;
  Cobrowse_Session_Full_Device_Changed: CobrowseData;
  Cobrowse_Session_Ended: CobrowseData;
  Transfer_Call: TransferData;
  Transfer_Chat: TransferData;
  Party_Added: PartyData;
  Agent_Joined_Call: CallData;
  Agent_Joined_Chat: ChatData;
  Agent_Assist_Started: AgentAssistData;
  Agent_Assist_Added: AgentAssistData;
  Task_VA_Joined: TaskAssistantData;
  Task_VA_Left: TaskAssistantData;
  Task_VA_Custom_Session_Variables_Received: TaskAssistantData;
  CRM_Record_Pop: { recordUrl?: Maybe<string> };
}

/** The events of CCAI Platform's adapters, by type. */
export type CcaiEventMap = { [Name in keyof DataByName]: Envelope<Name, DataByName[Name]> };
