// What a MAX console posts: envelopes of platform events.

/** @param {object[]} events */
export function envelope(...events) {
  return { issuer: "MAX", contactId: null, events };
}

export function acknowledgement() {
  return { messageType: "ClientEventSubscriptionAcknowledge", status: "OK", reason: "", contactId: null };
}

/**
 * @param {string} id
 * @param {boolean} held
 * @param {string} changedAt
 */
export function call(id, held, changedAt) {
  return {
    Type: "CallContactEvent", IISHost: "web-21", VCHost: "vc-07",
    ContactID: id, MasterID: id, ParentContactId: "",
    Status: held ? "Holding" : "Active", OriginalState: "False", FinalState: "False", CallType: "Regular",
    DNIS: "8005550142", ANI: "3855550188", Skill: "Billing EN", IsInbound: "True",
    StartTimeUTC: "2031-04-09T08:16:02.000Z", LastStateChangeTimeUTC: changedAt,
    ScreenPopUrl: "https://crm.example/pop?acct=77", ScreenPopUrlVariables: [{ acct: "77" }],
    DisconnectCode: "", IsLogging: "False", Timeout: "45", AllowDispositions: "True",
    Label: "", IsLinked: "False", TimeZones: "", OtherInformation: "", BlendingToSkillName: "",
    InteractionId: "5d0c-example",
  };
}

/**
 * @param {boolean} available
 * @param {string} since
 */
export function agentState(available, since) {
  return {
    Type: "AgentState", IISHost: "web-21", VCHost: "vc-07",
    CurrentState: available ? "Available" : "Unavailable", CurrentOutReason: available ? "" : "Lunch",
    StartTimeUTC: since, IsAcw: "False", AcwTimeout: "", NextIsAcw: "False", NextStates: [],
  };
}

/** @param {boolean} muted */
export function mute(muted) {
  return { Type: "Mute", IISHost: "web-21", VCHost: "vc-07", AgentMuted: muted ? "True" : "False" };
}
