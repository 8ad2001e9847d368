import { BridgeError } from "../api/errors.js";
import type { CommandSettled } from "../contract/contract.gen.js";

interface Promised {
  readonly resolve: () => void;
  readonly reject: (error: BridgeError) => void;
}

/** The promises of commands that have not settled. */
export class PendingCommands {
  readonly #promised = new Map<number, Promised>();
  #lastId = 0;

  /** Makes a promise and hands its id to send. */
  open(send: (id: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#promised.set(id, { resolve, reject });
      send(id);
    });
  }

  isOpen(id: number): boolean {
    return this.#promised.has(id);
  }

  settle({ id, error }: CommandSettled): void {
    const promised = this.#promised.get(id);
    this.#promised.delete(id);
    if (error) promised?.reject(BridgeError.of(error));
    else promised?.resolve();
  }

  rejectAll(error: BridgeError): void {
    for (const { reject } of this.#promised.values()) reject(error);
    this.#promised.clear();
  }
}
