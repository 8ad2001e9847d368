package protocol

import (
	"fmt"
	"strings"
)

// The texts that both hosts write. Those of MAX are translations: only the French edition of its
// documentation could be read beyond its beginning ("Succès", "Identifiant de contact non valide",
// "Types d'abonnement non valides"). The English wording follows CXone Agent, whose reasons and
// duplicate warning are its own words. The other warnings are worded here. Those of one host are in
// a file texts.go of its package.
const (
	ReasonSuccess          = "Success"
	ReasonInvalidContactID = "Invalid Contact Id"
)

// What a page sent is quoted in part, and a few of its types are named: one message could hold a
// hundred thousand of them, and each warning would repeat an issuer of any length.
const (
	longestQuote = 200 // bytes
	mostNamed    = 20
)

// Quote is the beginning of a text that a page sent.
func Quote(text string) string {
	if len(text) <= longestQuote {
		return text
	}
	return strings.ToValidUTF8(text[:longestQuote], "") + "…"
}

func warnInvalidType(issuer, value string) string {
	return fmt.Sprintf("Invalid subscription type [%s] in Client Event Subscription. Issuer: [%s].",
		Quote(value), Quote(issuer))
}

// TypeWarnings are about the elements of subscriptionTypes that are no type.
func TypeWarnings(issuer string, unknown []string) []string {
	var warnings []string
	for i, value := range unknown {
		if i == mostNamed {
			return append(warnings, fmt.Sprintf("%d more invalid subscription types. Issuer: [%s].",
				len(unknown)-i, Quote(issuer)))
		}
		warnings = append(warnings, warnInvalidType(issuer, value))
	}
	return warnings
}
