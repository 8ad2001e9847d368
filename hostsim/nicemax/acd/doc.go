// Package acd holds what the parts of a console share: State, which is the agent with the contacts,
// and Change, which collects what one action alters.
//
// An action begins a Change, alters contacts and the agent with it, and adds events. State.Commit
// draws the consequences for the focused contact, the agent's state and the mute, and returns
// everything as one batch of events, as the platform's poll would bring it.
package acd
