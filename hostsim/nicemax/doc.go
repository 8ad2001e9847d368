// Package nicemax simulates the NICE MAX agent console towards the pages it frames: registration,
// acknowledgement, snapshot, live events and call commands. Profile "max" is NICE MAX, written from
// NICE's page on POST messages alone. The profiles "cxa-..." are CXone Agent, its successor, as the
// vendor's published host code was observed to behave, faults included.
//
// A Console is plain Go: New, then Do with what the agent, a customer or the platform does, Receive
// with what a window posted, and View for the present state. It puts these parts together:
//
//   - package contact and package agent are the data, and package acd holds them as the state that
//     one action changes;
//   - packages channel, session and notification have what can be done;
//   - package event writes the events of a change;
//   - package protocol carries them to the windows, by a messenger for each host
//     (protocol/maxmessenger, protocol/cxamessenger);
//   - package faults lists what goes wrong on request.
//
// The table of actions (action.go) names what can be done for people and programs.
//
// Where the sources are silent, the comment at the rule says so and names what was chosen.
package nicemax
