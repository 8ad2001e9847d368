package max

import "fmt"

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

func warnAlreadySubscribed(issuer string) string {
	return fmt.Sprintf("Error processing Client Event Subscription. Issuer: [%s] is already subscribed.", issuer)
}

func warnInvalidType(issuer, value string) string {
	return fmt.Sprintf("Invalid subscription type [%s] in Client Event Subscription. Issuer: [%s].", value, issuer)
}

func typeWarnings(issuer string, unknown []string) []string {
	var warnings []string
	for _, value := range unknown {
		warnings = append(warnings, warnInvalidType(issuer, value))
	}
	return warnings
}

func warnInvalidContactID(value string) string {
	return fmt.Sprintf("Invalid contact id [%s] in Client Event Subscription.", value)
}

func warnNeighbour(issuer string) string {
	return fmt.Sprintf("hostsim: with the issuer %q CXone Agent speaks another protocol, with answers of its own and without an "+
		"acknowledgement. hostsim does not simulate it.", issuer)
}
