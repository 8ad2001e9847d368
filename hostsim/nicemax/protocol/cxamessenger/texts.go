package cxamessenger

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// issuerCXA is the name with which CXone Agent signs.
const issuerCXA = "CXA"

// reasonInvalidTypes has the full stop that CXone Agent writes.
const reasonInvalidTypes = "Invalid Subscription Types."

// warnAlreadySubscribed names nobody: CXone Agent does not read the issuer.
const warnAlreadySubscribed = "Error processing Client Event Subscription. " +
	"Issuer has already subscribed."

func warnInvalidContactID(value string) string {
	return fmt.Sprintf("Invalid contact id [%s] in Client Event Subscription.", protocol.Quote(value))
}
