package nicemax

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// happenings are what customers and the platform do with one contact. Unlike a button of the agent's, a happening may be about a contact that is not
// the current one: its details name it by "contact".
var happenings = map[string]map[channel]button{
	"caller-hangs-up": {phone: {func(k *contact) bool { return k.status == incoming || k.underWay() }, (*Console).hangUp}},
	"callee-rings":    {phone: {in(dialing, naturalDialing, naturalAMD), (*Console).calleeRings}},
	"callee-answers":  {phone: {(*contact).onTheWay, (*Console).calleeAnswers}},
	"detect-machine":  {phone: {in(naturalDialing), (*Console).detectMachine}},
	"call-back-fails": {phone: {(*contact).onTheWay, (*Console).callBackFails}},
	"miss": {
		phone:     {(*contact).offered, (*Console).missCall},
		voicemail: {in(incoming), (*Console).missVoicemail},
		chat:      {in(incoming, inviting), (*Console).refuse},
		workItem:  {in(incoming), (*Console).refuse},
	},
	"route":           {chat: {in(waiting), (*Console).route}},
	"customer-leaves": {chat: {in(waiting, incoming, inviting, active, holding, interrupted), (*Console).endChat}},
	"interrupt": {
		chat:     {in(active), (*Console).interrupt},
		workItem: {in(active), (*Console).interrupt},
	},
}

func (c *Console) happen(a pagelink.Action, ch *change) error {
	var to struct{ Contact id }
	if err := json.Unmarshal(a.Details, &to); err != nil {
		return fmt.Errorf("%s: %w", a.Name, err)
	}
	k := c.named(to.Contact)
	if !c.canHappen(a.Name, k) {
		return notNow(a.Name)
	}
	happenings[a.Name][k.channel].press(c, k, ch)
	return nil
}

// canHappen holds back a chat that would be routed to an agent who is out, as offers are.
func (c *Console) canHappen(name string, k *contact) bool {
	if k == nil || name == "route" && !c.reachable() {
		return false
	}
	b, known := happenings[name][k.channel]
	return known && b.possible(k)
}
