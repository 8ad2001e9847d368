package channel

import (
	"fmt"
	"maps"
	"net/url"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// popFields are the fields of an offer with a screen pop. ScreenPopUrl is an absolute http or https
// address, or "" for none; the contact panel opens there.
type popFields struct {
	ScreenPopUrl          string
	ScreenPopUrlVariables map[string]string
}

// read finds the skill of an offer and reads its screen pop.
func (p popFields) read(
	skillName string, of contact.Channel,
) (via contact.Skill, pop contact.ScreenPop, err error) {
	if via, err = contact.FindSkill(skillName, of); err == nil {
		pop, err = p.screenPop()
	}
	return via, pop, err
}

func (p popFields) screenPop() (contact.ScreenPop, error) {
	variables := []map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(p.ScreenPopUrlVariables)) {
		variables = append(variables, map[string]string{name: p.ScreenPopUrlVariables[name]})
	}
	if p.ScreenPopUrl != "" && !isWebAddress(p.ScreenPopUrl) {
		return contact.ScreenPop{}, fmt.Errorf("%q is no web address", p.ScreenPopUrl)
	}
	return contact.ScreenPop{Address: p.ScreenPopUrl, Variables: variables}, nil
}

func isWebAddress(text string) bool {
	address, err := url.Parse(text)
	return err == nil && (address.Scheme == "http" || address.Scheme == "https") && address.Host != ""
}
