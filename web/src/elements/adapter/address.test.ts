import assert from "node:assert/strict";
import { test } from "node:test";

import { isBridgeError } from "../../api/errors.js";
import { type AddressAttributes, addressOf, readAddress } from "./address.js";

const none: AddressAttributes = { tenant: null, origin: null, type: null, from: null };

const good: [sentence: string, attributes: Partial<AddressAttributes>, urls: string[]][] = [
  ["a call adapter", { tenant: "acme.uc1", type: "call" }, ["https://acme.uc1.ccaiplatform.com/agent/?type=call&from=custom"]],
  ["a chat adapter", { tenant: "acme.uc1", type: "chat" }, ["https://acme.uc1.ccaiplatform.com/agent/?type=chat&from=custom"]],
  ["both, in the order of the tabs", { tenant: "acme.uc1", type: " chat  call " }, [
    "https://acme.uc1.ccaiplatform.com/agent/?type=chat&from=custom",
    "https://acme.uc1.ccaiplatform.com/agent/?type=call&from=custom",
  ]],
  ["capitals, as the documents write them in prose", { tenant: "Acme.UC1", type: "Call", from: "Custom" }, [
    "https://acme.uc1.ccaiplatform.com/agent/?type=call&from=custom",
  ]],
  ["a tenant without a CRM", { tenant: "acme.uc1", type: "call", from: "" }, ["https://acme.uc1.ccaiplatform.com/agent/?type=call"]],
  ["another CRM setting", { tenant: "acme.uc1", type: "call", from: "zendesk" }, ["https://acme.uc1.ccaiplatform.com/agent/?type=call&from=zendesk"]],
  ["a tenant of another domain", { origin: "https://acme.ujet.co", type: "call" }, ["https://acme.ujet.co/agent/?type=call&from=custom"]],
  ["the simulator in the place of a tenant", { tenant: "acme.uc1", origin: "http://localhost:4600", type: "call" }, [
    "http://localhost:4600/agent/?type=call&from=custom",
  ]],
];

for (const [sentence, attributes, urls] of good) {
  test(`${sentence} has its documented address`, () => {
    const address = readAddress({ ...none, ...attributes });
    assert.deepEqual(address.types.map((type) => addressOf(address, type)), urls);
  });
}

const bad: [sentence: string, attributes: Partial<AddressAttributes>, option: string][] = [
  ["no tenant", { type: "call" }, "tenant"],
  ["a tenant without its location", { tenant: "acme", type: "call" }, "tenant"],
  ["a whole host name for a tenant", { tenant: "acme.uc1.ccaiplatform.com", type: "call" }, "tenant"],
  ["a tenant that leads to another host", { tenant: "evil.test/x.y", type: "call" }, "tenant"],
  ["a tenant with a user name", { tenant: "acme@evil.test", type: "call" }, "tenant"],
  ["a tenant with a line break", { tenant: "acme.uc1\n", type: "call" }, "tenant"],
  ["an origin with a path", { origin: "https://acme.ujet.co/agent", type: "call" }, "origin"],
  ["an origin that ends with a slash", { origin: "https://acme.ujet.co/", type: "call" }, "origin"],
  ["an origin that is a script", { origin: "javascript:alert(1)", type: "call" }, "origin"],
  ["an origin of a file server", { origin: "ftp://acme.ujet.co", type: "call" }, "origin"],
  ["an empty origin beside a good tenant", { tenant: "acme.uc1", origin: "", type: "call" }, "origin"],
  ["no type", { tenant: "acme.uc1" }, "type"],
  ["an empty type", { tenant: "acme.uc1", type: " " }, "type"],
  ["an adapter that has no documented type", { tenant: "acme.uc1", type: "email" }, "type"],
  ["a type twice", { tenant: "acme.uc1", type: "call call" }, "type"],
  ["a setting that would be another parameter", { tenant: "acme.uc1", type: "call", from: "custom&popup=cobrowse" }, "from"],
];

for (const [sentence, attributes, option] of bad) {
  test(`${sentence} is refused for ${option}`, () => {
    assert.throws(
      () => readAddress({ ...none, ...attributes }),
      (error) => isBridgeError(error) && error.code === "INVALID_ARGUMENT" && error.details["option"] === option,
    );
  });
}
