// Package ccai simulates the call and the chat adapter of Google CCAI Platform: what they post to the CRM page that frames them, as the vendor's
// Custom CRM page states it. An adapter takes no inbound message; none is documented.
//
// An adapter is plain Go: New, then Do with what the agent, the customer or the platform does, and View for the present state. What real tenants
// and the documentation itself get wrong is a Fault, what nobody documents is a setting, and both can be changed at any time.
package ccai
