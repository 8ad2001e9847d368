// @ts-check

/** In characters. What is longer is journalled as a description, so that no window can flood the link. */
const longest = 256 * 1024;

/**
 * In levels. What is deeper is journalled as a description: encoding/json reads 10,000 and no more, and the journal's indented text grows with the
 * square of the depth. No message of any vendor has ten.
 */
const deepest = 100;

/**
 * Writes any structured clone as JSON; what JSON cannot carry, or is too long or too deep, becomes a description such as "[object Undefined]".
 * @param {unknown} data
 * @returns {string}
 */
export function asJSON(data) {
  const kind = Object.prototype.toString.call(data);
  let text;
  try {
    text = JSON.stringify(data);
  } catch {
    // A bigint or a cycle: described below.
  }
  if (text === undefined) return JSON.stringify(kind);
  if (text.length > longest) return JSON.stringify(`${kind}, ${text.length} characters, not kept`);
  const levels = depthOf(text);
  if (levels > deepest) return JSON.stringify(`${kind}, ${levels} levels deep, not kept`);
  return text.includes("null") ? JSON.stringify(data, nameUnwritable) : text;
}

/**
 * Names NaN and the infinities, which JSON would write as null: CXone Agent refuses NaN as a contact id, and takes null for none. With a function
 * JSON.stringify reads less deep, and more slowly, so it is given this one only if there may be need.
 * @param {string} _key
 * @param {unknown} value
 */
function nameUnwritable(_key, value) {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/**
 * Counts the levels of JSON. It reads the text, because to walk through the value takes a stack as deep as the value.
 * @param {string} json
 */
function depthOf(json) {
  let levels = 0;
  let most = 0;
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (mark === "[" || mark === "{") most = Math.max(most, ++levels);
    else if (mark === "]" || mark === "}") levels--;
  }
  return most;
}
