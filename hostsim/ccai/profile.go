package ccai

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// Profile names a tenant by the faults that it has: a version of the platform before they were mended, or the documentation taken by its word.
type Profile string

// The profiles. Each version has the faults of those after it as well.
const (
	ProfileCurrent    Profile = "current"
	ProfileBefore63   Profile = "before-6.3"
	ProfileBefore344  Profile = "before-3.44"
	ProfileBefore339  Profile = "before-3.39"
	ProfileBefore331  Profile = "before-3.31"
	ProfileBefore326  Profile = "before-3.26"
	ProfileAsPrinted  Profile = "as-printed"
	ProfileUnreadable Profile = "unreadable"
)

var (
	unmendedIn63  = []fault.Name{FaultNoRichText}
	unmendedIn344 = append(slices.Clone(unmendedIn63), FaultJoinedWrongChat, FaultSMSAsInbound)
	unmendedIn339 = append(slices.Clone(unmendedIn344), FaultNewChatTakesFront)
	unmendedIn331 = append(slices.Clone(unmendedIn339), FaultNoRecordAtStart)
	unmendedIn326 = append(slices.Clone(unmendedIn331), FaultNoCobrowseEvents, FaultNoCallWaiting)
)

// profiles hold their faults, the default first.
var profiles = []struct {
	name   Profile
	about  string
	faults []fault.Name
}{
	{ProfileCurrent, "A tenant of today: no known fault.", nil},
	{ProfileBefore63, "Before v6.3 of 2026-08-19.", unmendedIn63},
	{ProfileBefore344, "Before v3.44 of 2026-02-02.", unmendedIn344},
	{ProfileBefore339, "Before v3.39: a new chat takes the front.", unmendedIn339},
	{ProfileBefore331, "Before v3.31 of 2025-02-17.", unmendedIn331},
	{ProfileBefore326, "Before v3.26 of 2024-09-23, and so before call waiting.", unmendedIn326},
	{ProfileAsPrinted, "The examples and lists of the documentation by their word, as far as they are JSON.", []fault.Name{
		FaultBareRedaction, FaultEndUserHyphen, FaultCobrowseNoSession, FaultCapitalKeys, FaultCampaignOnChats, FaultDriftingNames, FaultAssistAdded,
	}},
	{ProfileUnreadable, "The examples of the documentation that are no JSON, by their word.", []fault.Name{
		FaultTrailingComma, FaultMissingCommas, FaultComments,
	}},
}

// Profiles lists every profile, the default first.
var Profiles = func() (names []Profile) {
	for _, p := range profiles {
		names = append(names, p.name)
	}
	return names
}()

// ParseProfile reads a profile's name; the empty text is ProfileCurrent. The error names the profiles that there are.
func ParseProfile(text string) (Profile, error) {
	if text == "" {
		return ProfileCurrent, nil
	}
	if !slices.Contains(Profiles, Profile(text)) {
		return "", fmt.Errorf("there is no profile %q. The profiles are: %s", text, strings.Trim(fmt.Sprint(Profiles), "[]"))
	}
	return Profile(text), nil
}

// enterProfile has exactly the faults of the profile on.
func (a *Adapter) enterProfile(name Profile) error {
	name, err := ParseProfile(string(name))
	if err != nil {
		return err
	}
	for _, p := range profiles {
		if p.name == name {
			a.profile, a.faults = name, fault.SetOf(p.faults...)
		}
	}
	return nil
}

func (a *Adapter) chooseProfile(in struct{ Profile Profile }) error {
	return a.enterProfile(in.Profile)
}
