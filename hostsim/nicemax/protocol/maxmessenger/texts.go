package maxmessenger

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// issuerMAX is the name with which MAX signs.
const issuerMAX = "MAX"

const reasonInvalidTypes = "Invalid Subscription Types"

func warnAlreadySubscribed(issuer string) string {
	return fmt.Sprintf("Error processing Client Event Subscription. "+
		"Issuer: [%s] is already subscribed.", protocol.Quote(issuer))
}
