// The chat events of the burst: what a CCAI Platform chat adapter posts, 238
// bytes of JSON text, no two alike.

/**
 * @param {number} number that makes it differ
 * @returns {string}
 */
export function chatMessage(number) {
  return JSON.stringify({
    type: "Chat_Inbound_Message",
    data: {
      chat_id: 73522,
      session_type: "messaging inbound (web chat)",
      agent_id: 1,
      agent_email: "ariel@example.com",
      queue_id: 7678,
      queue_path: "Orders / Ariel",
      message: chatLine(number),
    },
  });
}

/** @param {number} number */
function chatLine(number) {
  return `Line ${String(number).padStart(5, "0")}: where is my order?`;
}

/**
 * Throws unless exactly the lines from first on arrived, each once and in order.
 *
 * @param {readonly string[]} lines
 * @param {number} first
 * @param {number} count
 */
export function checkLines(lines, first, count) {
  if (lines.length !== count) throw new Error(`${lines.length} events arrived, not ${count}`);
  const wrong = lines.findIndex((line, i) => line !== chatLine(first + i));
  if (wrong >= 0) throw new Error(`event ${wrong} is ${lines[wrong]}`);
}
