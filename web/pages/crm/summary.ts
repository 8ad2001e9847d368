import type { AnyEvent } from "/sdk/ctibridge.js";

/** Fields of the neutral events and of the vendors' that a timeline may show, in this order. */
const shown = [
  "state", "status", "Status", "CurrentState", "CurrentOutReason", "reason", "AgentMuted",
  "type", "session_type", "message", "text", "name", "channel", "from", "ANI", "queue", "Skill", "queue_path",
  "call_id", "chat_id", "ContactID", "contactId", "id", "agent_email", "email",
] as const;

const addresses = ["url", "recordUrl"] as const;
const mostParts = 4;
const longest = 160;

/**
 * One line about an event. Only named fields are ever shown: a list of what to
 * hide would let through the first token under a name that it does not know.
 */
export function summarise(event: AnyEvent): string {
  const fields = fieldsOf(event);
  const failure = event.payload instanceof Error ? event.payload : fields.error;
  if (isRecord(failure)) return shorten(`${plain(failure.code).join("")} · ${plain(failure.text ?? failure.message).join("")}`);
  const parts = [...addresses.flatMap((key) => address(fields[key])), ...shown.flatMap((key) => plain(fields[key]))];
  return shorten(parts.slice(0, mostParts).join(" · "));
}

/** CCAI keeps an event's fields under "data", MAX and the neutral layer beside its name. */
function fieldsOf(event: AnyEvent): Readonly<Record<string, unknown>> {
  const { payload } = event;
  if (!isRecord(payload)) return {};
  if (isRecord(payload.data)) return payload.data;
  return event.vendor ? { ...payload, type: undefined } : payload;
}

function plain(value: unknown): string[] {
  if (typeof value === "boolean") return [];
  return (typeof value === "string" && value !== "") || typeof value === "number" ? [String(value)] : [];
}

/** A record's address without its query, which may carry a token, but for the record's id. */
function address(value: unknown): string[] {
  if (typeof value !== "string" || value === "") return [];
  if (!URL.canParse(value)) return ["address not readable"];
  const url = new URL(value);
  if (!/^https?:$/.test(url.protocol)) return [`${url.protocol} address`];
  const id = url.searchParams.get("id");
  return [`${url.origin}${url.pathname}`, ...(id ? [`record ${id}`] : [])];
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
