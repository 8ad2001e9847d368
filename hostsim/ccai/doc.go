// Package ccai simulates the call and the chat adapter of Google CCAI Platform: what they post to the CRM page that frames them, as the vendor's
// Custom CRM page states it. An adapter takes no inbound message; none is documented.
package ccai
