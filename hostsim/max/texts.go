package max

import "fmt"

// The texts below are translations: only the French edition of MAX's documentation could be read beyond its beginning ("Succès", "Identifiant
// de contact non valide", "Types d'abonnement non valides"). The English wording follows CXone Agent, its successor. They are kept in this one
// place so that a better source changes one file.
const (
	reasonSuccess          = "Success"
	reasonInvalidContactID = "Invalid Contact Id"
	reasonInvalidTypes     = "Invalid Subscription Types"
)

func warnAlreadySubscribed(issuer string) string {
	return fmt.Sprintf("Error processing Client Event Subscription. Issuer: [%s] is already subscribed.", issuer)
}

func warnInvalidType(issuer, value string) string {
	return fmt.Sprintf("Invalid subscription type [%s] in Client Event Subscription. Issuer: [%s].", value, issuer)
}
