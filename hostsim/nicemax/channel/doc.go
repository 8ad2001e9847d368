// Package channel knows what becomes of contacts: calls, voicemails, chats, work items and digital
// contacts, each with a life of its own, and what joins calls or sends them away.
//
// All puts the parts together. What can be done with one contact is a button, of the agent's
// (Press) or of whoever plays customers and platform (Happen); what brings a contact is an offer.
// All of them alter a Change of package acd.
package channel
