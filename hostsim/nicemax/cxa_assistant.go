package nicemax

import "fmt"

// assistantIssuers are issuers with which CXone Agent's own assistant windows sign. The host
// answers those on channels of their own: a token for Loaded, one bare object and no
// acknowledgement for a registration. A CRM page that takes such a name would be answered there
// what nothing here shows.
var assistantIssuers = map[string]bool{"naia": true, "agent-assist": true}

// warnings says so, once a page opens such a channel.
func (m *cxaMessenger) warnings(msg message) []string {
	issuer, _ := readString(msg["issuer"])
	messageType := msg.messageType()
	opens := messageType == "Loaded" || messageType == registerMessage
	if !opens || !assistantIssuers[issuer] {
		return nil
	}
	return []string{warnAssistant(issuer)}
}

func warnAssistant(issuer string) string {
	return fmt.Sprintf("hostsim: with the issuer %q CXone Agent speaks another protocol, with "+
		"answers of its own and without an acknowledgement. hostsim does not simulate it.", issuer)
}
