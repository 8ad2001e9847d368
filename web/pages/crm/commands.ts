import type { Agent, Bridge, CommandName, CommandOptions, Contact } from "/sdk/ctibridge.js";

/** What the commands on a contact's card may act on. */
export interface Calls {
  readonly ringing: Contact | undefined;
  readonly dialing: Contact | undefined;
  /** Connected, on hold or not. */
  readonly live: Contact | undefined;
  /** Any connected call of the agent: they share the agent's line. */
  readonly anyLive: Contact | undefined;
  readonly agent: Agent;
  /** The card is of a call, and so the commands on it are about that one. */
  readonly named: boolean;
}

/** A call command as the page offers it. */
export interface Command {
  readonly name: Exclude<CommandName, "contactCard">;
  /** For messages: "Hold failed: ...". */
  readonly title: string;
  /** The call that it would act on; undefined where it cannot be given. */
  readonly target: (calls: Calls) => Contact | undefined;
  /** Present for those that are switched on and off. */
  readonly isOn?: (calls: Calls) => boolean;
  readonly send: (bridge: Bridge, on: boolean, options: CommandOptions) => Promise<void>;
}

const live = (calls: Calls): Contact | undefined => calls.live;
const ringing = (calls: Calls): Contact | undefined => calls.ringing;

export const commands: readonly Command[] = [
  { name: "answer", title: "Answer", target: ringing, send: (bridge, _on, options) => bridge.answer(options) },
  { name: "refuse", title: "Refuse", target: ringing, send: (bridge, _on, options) => bridge.refuse(options) },
  {
    name: "hold",
    title: "Hold",
    target: live,
    isOn: (calls) => calls.live?.state === "held",
    send: (bridge, on, options) => bridge.hold(on, options),
  },
  { name: "mute", title: "Mute", target: (calls) => calls.anyLive, isOn: (calls) => calls.agent.muted, send: (bridge, on) => bridge.mute(on) },
  {
    name: "mask",
    title: "Mask",
    target: live,
    isOn: (calls) => calls.live?.masked === true,
    send: (bridge, on, options) => bridge.mask(on, options),
  },
  {
    name: "record",
    title: "Record",
    // No message stops a recording, so one that runs cannot be asked for again.
    target: (calls) => (calls.live?.recording === false ? calls.live : undefined),
    send: (bridge, _on, options) => bridge.record(options),
  },
  {
    name: "hangup",
    title: "Hang up",
    target: (calls) => calls.live ?? calls.dialing,
    send: (bridge, _on, options) => bridge.hangup(options),
  },
];

/**
 * Sorts the agent's calls by what may be done with them. On the card of a call that is that one, but for a call that rings. A page in a
 * contact's panel offers commands for that contact alone.
 */
export function callsOf(bridge: Bridge, shown: Contact | undefined): Calls {
  const panel = bridge.connection.contactId;
  const voice = [...bridge.contacts.values()].filter(({ channel, id }) => channel === "voice" && (panel ?? id) === id);
  const named = shown?.channel === "voice";
  const find = (state: Contact["state"], among = named ? voice.filter(({ id }) => id === shown.id) : voice) =>
    among.find((call) => call.state === state);
  return {
    ringing: find("offered") ?? find("offered", voice),
    dialing: find("dialing"),
    live: find("active") ?? find("held"),
    anyLive: find("active", voice) ?? find("held", voice),
    agent: bridge.agent,
    named,
  };
}

/** Names the call that a command is about. On the card of a chat nobody chose one, and the bridge asks which if there are several. */
export function optionsOf(command: Command, calls: Calls): CommandOptions {
  const target = command.target(calls);
  return target && (calls.named || target === calls.ringing) ? { contactId: target.id } : {};
}
