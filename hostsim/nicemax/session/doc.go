// Package session begins and ends the agent's ACD session, and has the agent's controls: the state
// menu, the agent's own phone, and the settings that a supervisor changes. All of them alter a
// Change of package acd.
package session
