package cxamessenger

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// assistantIssuers are issuers with which CXone Agent's own assistant windows sign. The host
// answers those on channels of their own: a token for Loaded, one bare object and no
// acknowledgement for a registration. A CRM page that takes such a name would be answered there
// what nothing here shows.
var assistantIssuers = map[string]bool{"naia": true, "agent-assist": true}

// Warnings says so, once a page opens such a channel.
func (m *Messenger) Warnings(msg protocol.Message) []string {
	issuer, _ := jscoerce.ReadString(msg["issuer"])
	messageType := msg.MessageType()
	opens := messageType == "Loaded" || messageType == protocol.RegisterMessage
	if !opens || !assistantIssuers[issuer] {
		return nil
	}
	return []string{warnAssistant(issuer)}
}

func warnAssistant(issuer string) string {
	return fmt.Sprintf("hostsim: with the issuer %q CXone Agent speaks another protocol, with "+
		"answers of its own and without an acknowledgement. hostsim does not simulate it.", issuer)
}
