package nicemax

import "encoding/json"

// neighbours are issuers with which CXone Agent's own assistant windows sign. The host answers those on channels of their own: a token for Loaded,
// one bare object and no acknowledgement for a registration. A CRM page that takes such a name would be answered there what nothing here shows.
var neighbours = map[string]bool{"naia": true, "agent-assist": true}

// neighbourWarnings says so, once a page opens such a channel.
func (p Profile) neighbourWarnings(messageType string, message map[string]json.RawMessage) []string {
	issuer, _ := readString(message["issuer"])
	opens := messageType == "Loaded" || messageType == "RegisterForClientEvents"
	if p == ProfileMAX || !opens || !neighbours[issuer] {
		return nil
	}
	return []string{warnNeighbour(issuer)}
}
