import assert from "node:assert/strict";
import { test } from "node:test";

import type { CcaiEventMap } from "./ccai.js";

// This file does not compile if an event or a field of the specification is missing from the types, if one that may be
// absent is demanded, or if one that is always there may be left out.

const agent = { agent_id: 4102, agent_custom_id: "A-0042", agent_email: "mira.holt@northwind.test" };
const queue = { queue_id: 771, queue_path: "Billing / Disputes" };
const campaign = { campaign_id: 5, campaign_name: "Spring" };
const call = { call_id: 990017, session_type: "Voice Inbound (IVR)" };
const chat = { chat_id: 880231, session_type: "Messaging Inbound (Web Chat)" };
const data = { custom_data_secured: { a: 1 }, custom_data_not_secured: [1] };
const custom = { ...data, virtual_agent_id: 12, va_data_parameters: { a: 1 }, session_variable: [1], custom_sip_headers: { "X-Branch": "Oslo" } };
const transfer = {
  from_agent_id: 4102, from_agent_custom_id: "A-0042", from_agent_email: "mira.holt@northwind.test",
  to_agent_id: 4177, to_agent_custom_id: "A-0077", to_agent_email: "otto.vale@northwind.test",
  from_queue_id: 802, from_queue_path: "Web / Returns", to_queue_id: 803, to_queue_path: "Web / Claims",
};
const screen = { agent_id: 4102, cobrowse_session_id: "Qv7-9sLxT0aEr2_dKp4mZw" };
const assist = {
  conversation_id: "c-77120", queue_id: "802", agent_id: "4102", session_id: "9Q2XK41", queue_language_id: "en", timestamp: "14:05:09",
};
const virtual = {
  virtual_agent_id: 12, virtual_agent_name: "Card collector", participant_id: 33010, queue_language_id: "en", timestamp: "2026-03-02T14:05:09Z",
};

/** The properties of each type, one by one: an object that is put together from parts is not checked for strange ones. */
type Shape<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;
type Data = { [Name in keyof CcaiEventMap]: Shape<CcaiEventMap[Name]["data"]> };
type Key<T> = T extends unknown ? keyof T : never;

/** Every field that an event may have, with its value; all at once, so that none can be missing from the type. */
function all<Name extends keyof CcaiEventMap>() {
  return <T extends Data[Name]>(value: T & Record<Exclude<keyof T, Key<Data[Name]>>, never>): Data[Name] => value;
}

const full: Data = {
  Agent_Login: all<"Agent_Login">()(agent),
  Agent_Logout: all<"Agent_Logout">()(agent),
  New_Call: all<"New_Call">()({ ...call, ...agent, ...queue, ...campaign, ...custom }),
  End_Call: all<"End_Call">()({ ...call, ...agent, ...queue, ...campaign, ...custom }),
  Call_Redaction_Started: all<"Call_Redaction_Started">()({ agent_id: 4102, call_id: 990017 }),
  Call_Redaction_Ended: all<"Call_Redaction_Ended">()({ agent_id: 4102, call_id: 990017 }),
  Call_Redaction_Stopped: all<"Call_Redaction_Stopped">()({ agent_id: 4102, call_id: 990017 }),
  New_Chat: all<"New_Chat">()({ ...chat, ...agent, ...queue, ...data, ...campaign }),
  Active_Chat: all<"Active_Chat">()({ ...chat, ...agent, ...queue, ...data, ...campaign }),
  Chat_Inbound_Message: all<"Chat_Inbound_Message">()({ ...chat, ...agent, ...queue, ...data, ...campaign, message: "My parcel came open" }),
  Chat_Outbound_Message: all<"Chat_Outbound_Message">()({ ...chat, ...agent, ...queue, ...data, ...campaign, message: "Sorry" }),
  End_Chat: all<"End_Chat">()({ ...chat, ...agent, ...queue, ...data, ...campaign }),
  Dismissed_Chat: all<"Dismissed_Chat">()({ ...chat, ...agent, ...queue, ...data, ...campaign }),
  Cobrowse_Session_Started: all<"Cobrowse_Session_Started">()({
    ...screen, ...data, chat_id: 880231, cobrowse_session_requested_by: "end-user", cobrowse_session_remote_control: "off", cobrowse_session_full_device: "off",
  }),
  Cobrowse_Session_Remote_Control_Changed: all<"Cobrowse_Session_Remote_Control_Changed">()({
    ...screen, ...data, call_id: 990017, cobrowse_session_remote_control: "requested",
  }),
  Cobrowse_Session_Full_Device_Changed: all<"Cobrowse_Session_Full_Device_Changed">()({ ...screen, ...data, cobrowse_session_full_device: "rejected" }),
  Cobrowse_Session_Ended: all<"Cobrowse_Session_Ended">()({
    ...screen, ...data, cobrowse_session_requested_by: "agent", cobrowse_session_ended_by: "api",
    cobrowse_session_remote_control: "on", cobrowse_session_full_device: "on",
  }),
  Transfer_Call: all<"Transfer_Call">()({ ...call, ...transfer, ...campaign, ...custom }),
  Transfer_Chat: all<"Transfer_Chat">()({ ...chat, ...transfer, ...campaign, ...custom }),
  Party_Added: all<"Party_Added">()({ ...call, ...agent, ...queue, ...campaign, ...custom, type: "end_user", end_user_id: 55120 }),
  Agent_Joined_Call: all<"Agent_Joined_Call">()({ ...call, ...agent, ...queue, ...campaign, ...custom }),
  Agent_Joined_Chat: all<"Agent_Joined_Chat">()({ ...chat, ...agent, ...queue, ...campaign, ...custom }),
  Agent_Assist_Started: all<"Agent_Assist_Started">()(assist),
  Agent_Assist_Added: all<"Agent_Assist_Added">()(assist),
  Task_VA_Joined: all<"Task_VA_Joined">()({ ...chat, ...virtual, ...queue, ...campaign, conversation_id: "c-77121", data_parameters: { tier: "gold" } }),
  Task_VA_Left: all<"Task_VA_Left">()({ ...call, ...virtual, ...queue, ...campaign, session_id: "9Q2XK41", data_parameters: [1] }),
  Task_VA_Custom_Session_Variables_Received: all<"Task_VA_Custom_Session_Variables_Received">()({ ...chat, ...virtual, session_variable: { card: "ok" } }),
  CRM_Record_Pop: all<"CRM_Record_Pop">()({ recordUrl: "https://crm.northwind.test/#Case/view/66f0c1" }),
};

/** The least that an event may have: a field that is demanded without need does not compile, nor does a null that is not taken. */
const least: Partial<Data> = {
  New_Call: { ...call, agent_id: "4102", agent_email: "mira.holt@northwind.test" },
  End_Chat: { ...chat, agent_id: 4102, agent_custom_id: null, agent_email: "mira.holt@northwind.test", queue_id: null, queue_path: null, campaign_id: null, campaign_name: null },
  Chat_Inbound_Message: { ...chat, agent_id: 4102, agent_email: null, message: "ok" },
  Cobrowse_Session_Full_Device_Changed: screen,
  Transfer_Call: { ...call, from_agent_id: 4102, from_agent_email: "mira.holt@northwind.test", to_queue_id: 803, to_queue_path: "Web / Claims" },
  Party_Added: { ...chat, type: "agent" },
  Agent_Assist_Started: { conversation_id: "c-77120", agent_id: "4102", session_id: "9Q2XK41", timestamp: "14:05:09" },
  Task_VA_Joined: { ...call, virtual_agent_id: 12, virtual_agent_name: "Card collector", participant_id: 1, timestamp: "14:05:09" },
  CRM_Record_Pop: {},
};

// The matching cases: what is always there must be given, and what nobody documents is no field.
// @ts-expect-error a call has an id
all<"New_Call">()({ session_type: "Voice Outbound", ...agent });
// @ts-expect-error a message has a text
all<"Chat_Inbound_Message">()({ ...chat, ...agent });
// @ts-expect-error the event names no session
all<"CRM_Record_Pop">()({ recordUrl: "https://crm.northwind.test/", call_id: 990017 });
// @ts-expect-error redaction has two fields and no more
all<"Call_Redaction_Started">()({ agent_id: 4102, call_id: 990017, session_type: "Voice Outbound" });

test("every event of the catalogue has its type, 28 with the aliases", () => {
  assert.equal(Object.keys(full).length, 28);
  assert.ok(Object.keys(least).every((name) => Object.hasOwn(full, name)));
});
