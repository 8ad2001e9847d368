// @ts-check

/**
 * Adds the keys that are present with the value undefined, which JSON cannot carry: CXone Agent posts such a key, and a structured clone keeps it.
 * @param {any} payload
 * @param {string[]} [pointers] such as "/events/1/contactId"
 * @returns {unknown} the payload itself
 */
export function withUndefined(payload, pointers = []) {
  for (const pointer of pointers) {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop() ?? "";
    keys.reduce((place, key) => place[key], payload)[last] = undefined;
  }
  return payload;
}
