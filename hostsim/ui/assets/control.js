// @ts-check

/**
 * Asks the control API. An answer that is no success is thrown as an error with what it says.
 * @param {string} method
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function ask(method, path) {
  const response = await fetch(`/__admin/v1${path}`, { method });
  const text = await response.text();
  const body = text === "" ? null : JSON.parse(text);
  if (!response.ok) throw new Error(body?.detail ?? response.statusText);
  return body;
}
