// Package ccai simulates the call and the chat adapter of Google CCAI Platform: what they post to
// the CRM page that frames them, as the vendor's Custom CRM page states it. An adapter takes no
// inbound message; none is documented.
//
// An adapter is plain Go: New, then Do with what the agent, the customer or the platform does, and
// View for the present state. An action changes a session (package session, with the data of
// package tenant); what is posted of it is shaped by package event and altered by package faults.
// Who may frame an adapter is package framing.
package ccai
