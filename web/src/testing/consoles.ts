import type { Actions, ConsoleState, Fenced, Listed, PageFault, Rule } from "./api.gen.js";
import type { Requests } from "./requests.js";

/** The kinds of consoles: MAX and CXone Agent, and CCAI Platform's two adapters. */
export type Kind = keyof Actions;

type Doing<K extends Kind> = {
  readonly [A in keyof Actions[K]]: {} extends Actions[K][A]
    ? (fields?: Actions[K][A]) => Promise<ConsoleState>
    : (fields: Actions[K][A]) => Promise<ConsoleState>;
};

/** One console, with a method for each thing that an agent, a caller, a customer or the platform can do. */
export type Console<K extends Kind> = Doing<K> & Handle;

/** The consoles of a kind. */
export interface Consoles<K extends Kind> {
  /** Where a browser opens another. */
  readonly url: string;
  /** The one that was opened last. */
  readonly last: Console<K>;
  /** One by the number of its page, which the journal and hostsim.consoles() have. */
  page(number: number): Console<K>;
}

/** What goes with every console. */
export class Handle {
  readonly #requests: Requests;
  readonly #page: string;

  constructor(requests: Requests, page: string) {
    this.#requests = requests;
    this.#page = page;
  }

  /** What the console's page shows. */
  state(): Promise<ConsoleState> {
    return this.#requests.do("console", { path: { page: this.#page } });
  }

  /** Waits until all that the console posted so far has run in the page, or all pages without frame. */
  fence(query: { frame?: string; timeout?: number } = {}): Promise<Fenced> {
    return this.#requests.do("fence", { path: { page: this.#page }, query });
  }

  /** Posts a message that no action posts. */
  async post(frame: string, payload: unknown): Promise<void> {
    await this.#requests.do("post-message", { path: { page: this.#page }, body: { frame, payload } });
  }

  /** Loses, doubles, delays or alters messages that the console posts from now on. Returns all such rules. */
  async addFault(rule: Rule): Promise<Listed[]> {
    return (await this.#requests.do("add-delivery-fault", { path: { page: this.#page }, body: rule })) ?? [];
  }

  /** The rules of addFault that still act. */
  async faults(): Promise<Listed[]> {
    return (await this.#requests.do("delivery-faults", { path: { page: this.#page } })) ?? [];
  }

  /** Removes them. What they hold back is lost. */
  async clearFaults(): Promise<void> {
    await this.#requests.do("remove-delivery-faults", { path: { page: this.#page } });
  }

  /** Loads a frame or the console's page anew, removes a frame, or closes the console. */
  async breakPage(fault: PageFault): Promise<void> {
    await this.#requests.do("break-page", { path: { page: this.#page }, body: fault });
  }

  /** Begins anew, as a page that is opened now. */
  async reset(): Promise<void> {
    await this.#requests.do("reset-console", { path: { page: this.#page } });
  }
}

/** Gives the consoles of a kind. */
export function consolesOf<K extends Kind>(requests: Requests, kind: K, url: string): Consoles<K> {
  const page = (number: number | "last") => withActions<K>(new Handle(requests, `${number}`), (action, fields) =>
    requests.send("POST", `/${kind}/${number}/${action}`, fields ?? {}) as Promise<ConsoleState>);
  return { url, last: page("last"), page };
}

type Do = (action: string, fields?: object) => Promise<ConsoleState>;

/** Actions have no code here: a method's name says which it is, and the types say which there are. */
function withActions<K extends Kind>(handle: Handle, act: Do): Console<K> {
  const get = (_: object, name: string | symbol): unknown => {
    if (name in handle) return (handle as never as Record<string | symbol, () => unknown>)[name]?.bind(handle);
    // Promises ask for "then", and JSON.stringify for "toJSON".
    if (typeof name === "symbol" || name === "then" || name === "toJSON") return undefined;
    return (fields?: object) => act(kebab(name), fields);
  };
  return new Proxy({}, { get }) as Console<K>;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
