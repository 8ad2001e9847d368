// Package session holds the state of calls and chats in an adapter, and no event of them: a Session
// with all that can go on in it, the List of those that an adapter shows, and the Offer of a new
// one.
//
// It changes nothing by itself. Package ccai changes a session as the agent, the customer and the
// platform act, and package event writes of it.
package session
