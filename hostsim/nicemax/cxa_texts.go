package nicemax

import "fmt"

// issuerCXA is the name with which CXone Agent signs.
const issuerCXA = "CXA"

// reasonInvalidTypesCXA has the full stop that CXone Agent writes.
const reasonInvalidTypesCXA = "Invalid Subscription Types."

// warnAlreadySubscribedCXA names nobody: CXone Agent does not read the issuer.
const warnAlreadySubscribedCXA = "Error processing Client Event Subscription. Issuer has already subscribed."

func warnInvalidContactID(value string) string {
	return fmt.Sprintf("Invalid contact id [%s] in Client Event Subscription.", quote(value))
}
