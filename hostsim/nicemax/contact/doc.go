// Package contact is a contact at the agent's console, and the List of those that are not over. It
// holds the channels, statuses and types of calls in the platform's spelling, the skills of the one
// agent there is, and what follows from a contact's status: whether it rings, is connected,
// or is over.
//
// It writes no event and knows no agent. Package channel changes contacts, and package event
// writes of them.
package contact
