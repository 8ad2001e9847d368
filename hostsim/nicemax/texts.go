package nicemax

import (
	"fmt"
	"strings"
)

// Texts of MAX are translations: only the French edition of its documentation could be read beyond its beginning ("Succès", "Identifiant de contact
// non valide", "Types d'abonnement non valides"). The English wording follows CXone Agent, whose reasons and duplicate warning are its own words.
// The other warnings are worded here. All are kept in this one place so that a better source changes one file.
const (
	reasonSuccess          = "Success"
	reasonInvalidContactID = "Invalid Contact Id"
	reasonInvalidTypes     = "Invalid Subscription Types"
	// reasonInvalidTypesCXA has the full stop that CXone Agent writes.
	reasonInvalidTypesCXA = "Invalid Subscription Types."
)

// warnAlreadySubscribedCXA names nobody: CXone Agent does not read the issuer.
const warnAlreadySubscribedCXA = "Error processing Client Event Subscription. Issuer has already subscribed."

// What a page sent is quoted in part, and a few of its types are named: one message could hold a hundred thousand of them, and each warning would
// repeat an issuer of any length.
const (
	longestQuote = 200 // bytes
	mostNamed    = 20
)

func quote(text string) string {
	if len(text) <= longestQuote {
		return text
	}
	return strings.ToValidUTF8(text[:longestQuote], "") + "…"
}

func warnAlreadySubscribed(issuer string) string {
	return fmt.Sprintf("Error processing Client Event Subscription. Issuer: [%s] is already subscribed.", quote(issuer))
}

func warnInvalidType(issuer, value string) string {
	return fmt.Sprintf("Invalid subscription type [%s] in Client Event Subscription. Issuer: [%s].", quote(value), quote(issuer))
}

func typeWarnings(issuer string, unknown []string) []string {
	var warnings []string
	for i, value := range unknown {
		if i == mostNamed {
			return append(warnings, fmt.Sprintf("%d more invalid subscription types. Issuer: [%s].", len(unknown)-i, quote(issuer)))
		}
		warnings = append(warnings, warnInvalidType(issuer, value))
	}
	return warnings
}

func warnInvalidContactID(value string) string {
	return fmt.Sprintf("Invalid contact id [%s] in Client Event Subscription.", quote(value))
}

func warnNeighbour(issuer string) string {
	return fmt.Sprintf("hostsim: with the issuer %q CXone Agent speaks another protocol, with answers of its own and without an "+
		"acknowledgement. hostsim does not simulate it.", issuer)
}
