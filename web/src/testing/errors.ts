import type { ErrorDetail, ErrorModel } from "./api.gen.js";

/** The simulator refused a request, or answered it too late. */
export class HostsimError extends Error {
  override readonly name = "HostsimError";
  /** The HTTP status: 404, 409, 422, 504 and others that docs/control.md explains. */
  readonly status: number;
  /** What is wrong, in a sentence. */
  readonly detail: string;
  /** The first field or parameter that is wrong, such as body.caller. */
  readonly field: string | undefined;
  /** All of them; after a wait, the entries that came close, each with what it misses. */
  readonly errors: readonly ErrorDetail[];

  constructor(request: string, status: number, problem: ErrorModel) {
    const errors = problem.errors ?? [];
    const detail = problem.detail ?? problem.title ?? "no reason was given";
    super([`${request}: ${status}, ${detail}`, ...errors.map(line)].join("\n"));
    this.status = status;
    this.detail = detail;
    this.field = errors[0]?.location;
    this.errors = errors;
  }
}

const line = ({ location, message, value }: ErrorDetail): string =>
  `  ${location}: ${message}` + (value === undefined ? "" : ` ${JSON.stringify(value)}`);
