import assert from "node:assert/strict";
import { test } from "node:test";

import { BridgeError } from "../api/errors.js";
import { PendingCommands } from "./pending-commands.js";

test("a command is open until it is settled, or all are rejected, and not again", async () => {
  const pending = new PendingCommands();
  const ids: number[] = [];
  const first = pending.open((id) => ids.push(id));
  const second = pending.open((id) => ids.push(id));
  assert.deepEqual(ids.map((id) => pending.isOpen(id)), [true, true]);
  pending.settle({ id: ids[0]! });
  assert.deepEqual(ids.map((id) => pending.isOpen(id)), [false, true]);
  await first;
  const error = new BridgeError("INTERNAL", "The module failed.");
  pending.rejectAll(error);
  assert.equal(pending.isOpen(ids[1]!), false);
  await assert.rejects(second, error);
  pending.settle({ id: ids[1]! });
});
