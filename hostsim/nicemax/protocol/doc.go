// Package protocol is what the hosts of the console's POST messages have in common: a Message that
// a window posted, the Messenger that answers it, the Source that a messenger may ask of its
// console, the envelope of what is posted, and the subscription types.
//
// Each host is a Messenger in a package of its own, with its own subscriptions: maxmessenger is
// NICE MAX, cxamessenger is CXone Agent. The two share no rule of the protocol: what one host does
// is no evidence for the other. Receive has a messenger answer a message, and returns what the
// message asks of the console; a messenger knows nothing of contacts but what the events carry.
package protocol
