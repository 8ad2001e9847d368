import type { Bridge } from "../../src/api.js";
import type { Agent, CommandName, Contact } from "../../src/wire.gen.js";

/** What a command may act on. No command names a contact: the console acts on the call that it has in front. */
export interface Calls {
  readonly ringing: Contact | undefined;
  readonly dialing: Contact | undefined;
  /** Connected, on hold or not. */
  readonly live: Contact | undefined;
  readonly agent: Agent;
}

/** A call command as the page offers it. */
export interface Command {
  readonly name: Exclude<CommandName, "contactCard">;
  /** For messages: "Hold failed: ...". */
  readonly title: string;
  readonly allowed: (calls: Calls) => boolean;
  /** Present for those that are switched on and off. */
  readonly isOn?: (calls: Calls) => boolean;
  readonly send: (bridge: Bridge, on: boolean) => Promise<void>;
}

const isLive = (calls: Calls): boolean => calls.live !== undefined;

export const commands: readonly Command[] = [
  { name: "answer", title: "Answer", allowed: (calls) => calls.ringing !== undefined, send: (bridge) => bridge.answer() },
  { name: "refuse", title: "Refuse", allowed: (calls) => calls.ringing !== undefined, send: (bridge) => bridge.refuse() },
  {
    name: "hold",
    title: "Hold",
    allowed: isLive,
    isOn: (calls) => calls.live?.state === "held",
    send: (bridge, on) => bridge.hold(on),
  },
  { name: "mute", title: "Mute", allowed: isLive, isOn: (calls) => calls.agent.muted, send: (bridge, on) => bridge.mute(on) },
  {
    name: "mask",
    title: "Mask",
    allowed: isLive,
    isOn: (calls) => calls.live?.masked === true,
    send: (bridge, on) => bridge.mask(on),
  },
  {
    name: "record",
    title: "Record",
    // No message stops a recording, so one that runs cannot be asked for again.
    allowed: (calls) => calls.live?.recording === false,
    send: (bridge) => bridge.record(),
  },
  {
    name: "hangup",
    title: "Hang up",
    allowed: (calls) => isLive(calls) || calls.dialing !== undefined,
    send: (bridge) => bridge.hangup(),
  },
];

/**
 * Sorts the calls at this desk by what may be done with them. The console acts on the call that it has in front, so a page in a panel offers
 * commands only while that is the call of its panel.
 */
export function callsOf(bridge: Bridge): Calls {
  const voice = [...bridge.contacts.values()].filter((contact) => contact.channel === "voice");
  const panel = bridge.connection.contactId;
  const own = (call: Contact | undefined): Contact | undefined => (panel === undefined || call?.id === panel ? call : undefined);
  return {
    ringing: own(voice.find((call) => call.state === "offered")),
    dialing: own(voice.find((call) => call.state === "dialing")),
    live: own(voice.find((call) => call.state === "active") ?? voice.find((call) => call.state === "held")),
    agent: bridge.agent,
  };
}
