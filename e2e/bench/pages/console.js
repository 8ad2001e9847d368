// The console of the round trip: acknowledges a registration with a snapshot
// that holds one active call, and answers each HoldEvent at once with how the
// call stands then. The framed page does the measuring and hands in its result.

import { frameOther, otherOrigin, side } from "./setting.js";

let held = false;
/** @type {Window | null | undefined} */
let panel;

Object.assign(globalThis, { result: run() });

async function run() {
  const result = new Promise((resolve, reject) => {
    window.addEventListener("message", (event) => {
      if (event.origin !== otherOrigin) return;
      panel = /** @type {Window} */ (event.source);
      hear(event.data, resolve, reject);
    });
  });
  await frameOther(`/panel.html?side=${side}`);
  return result;
}

/**
 * @param {{messageType: string, micros?: number[], text?: string}} message
 * @param {(micros: unknown) => void} resolve
 * @param {(error: Error) => void} reject
 */
function hear(message, resolve, reject) {
  switch (message.messageType) {
    case "HoldEvent":
      held = !held;
      return post(call());
    case "RegisterForClientEvents":
      return post({ messageType: "ClientEventSubscriptionAcknowledge", status: "OK", reason: "", contactId: null }, call());
    case "BenchmarkDone":
      return resolve(message.micros);
    case "BenchmarkFailed":
      return reject(new Error(message.text));
  }
}

/** @param {object[]} events */
function post(...events) {
  panel?.postMessage({ issuer: "MAX", contactId: null, events }, otherOrigin);
}

function call() {
  return {
    Type: "CallContactEvent", IISHost: "web-21", VCHost: "vc-07",
    ContactID: "701200345", MasterID: "701200345", ParentContactId: "",
    Status: held ? "Holding" : "Active", OriginalState: "False", FinalState: "False", CallType: "Regular",
    DNIS: "8005550142", ANI: "3855550188", Skill: "Billing EN", IsInbound: "True",
    StartTimeUTC: "2031-04-09T08:16:02.000Z", LastStateChangeTimeUTC: new Date().toISOString(),
    ScreenPopUrl: "https://crm.example/pop?acct=77", ScreenPopUrlVariables: [{ acct: "77" }],
    DisconnectCode: "", IsLogging: "False", Timeout: "45", AllowDispositions: "True",
    Label: "", IsLinked: "False", TimeZones: "", OtherInformation: "", BlendingToSkillName: "",
    InteractionId: "5d0c-example",
  };
}
