// Package agent is the agent's side of a session: the state with what comes next, the mute, the
// connection to the agent's own phone, and the settings that a supervisor makes.
//
// It decides nothing by itself. Package acd moves the agent as the voice contacts demand, and
// package session as the agent and the supervisor do.
package agent
