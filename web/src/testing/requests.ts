import { type Operations, routes } from "./api.gen.js";
import { HostsimError } from "./errors.js";

const base = "/__admin/v1";

type Id = keyof Operations;
type Given<I extends Id> = Partial<Pick<Operations[I], "path" | "query" | "body">>;

/** Sends the requests of the control API. */
export class Requests {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Does an operation of the OpenAPI document. An answer that is an error becomes a HostsimError. */
  do<I extends Id>(id: I, { path = {}, query = {}, body }: Given<I>): Promise<Operations[I]["answer"]> {
    const [method, route] = routes[id];
    const filled = Object.entries(path).reduce((made, [name, value]) => made.replace(`{${name}}`, encodeURIComponent(String(value))), route);
    return this.send(method, filled + text(query), body) as Promise<Operations[I]["answer"]>;
  }

  /** Sends to a path below the base of the API. */
  async send(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(this.#url + base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const got = await answer.text();
    if (!answer.ok) throw new HostsimError(`${method} ${path}`, answer.status, problem(got));
    const isText = answer.headers.get("content-type")?.startsWith("text/"); // a script
    return isText ? got : got === "" ? undefined : JSON.parse(got);
  }
}

function text(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** A proxy in between may answer with no problem. */
function problem(text: string): { detail?: string } {
  try {
    return JSON.parse(text) as { detail?: string };
  } catch {
    return { detail: text };
  }
}
