// @ts-check

/**
 * Asks the control API. An answer that is no success is thrown as an error with what it says.
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export async function ask(method, path, body) {
  const sent = body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const response = await fetch(`/__admin/v1${path}`, { method, ...sent });
  const text = await response.text();
  const answer = text === "" ? null : JSON.parse(text);
  if (!response.ok) throw new Error(reasonOf(answer) ?? response.statusText);
  return answer;
}

/**
 * What a problem says: the field that is wrong comes first, where one is.
 * @param {any} problem
 * @returns {string | undefined}
 */
function reasonOf(problem) {
  const wrong = problem?.errors?.[0];
  return wrong ? `${wrong.location.replace("body.", "")}: ${wrong.message}` : problem?.detail;
}
