package faults

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// Profile names a tenant by the faults that it has: a version of the platform before they were
// fixed, or the documentation taken by its word.
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
	before63  = []fault.Name{NoRichText}
	before344 = append(slices.Clone(before63), JoinedWrongChat, SMSAsInbound)
	before339 = append(slices.Clone(before344), NewChatTakesFront)
	before331 = append(slices.Clone(before339), NoRecordAtStart)
	before326 = append(slices.Clone(before331), NoCobrowseEvents, NoCallWaiting)
)

// profiles hold their faults, the default first.
var profiles = []struct {
	name   Profile
	about  string
	faults []fault.Name
}{
	{ProfileCurrent, "A tenant of today: no known fault.", nil},
	{ProfileBefore63, "Before v6.3 of 2026-08-19.", before63},
	{ProfileBefore344, "Before v3.44 of 2026-02-02.", before344},
	{ProfileBefore339, "Before v3.39: a new chat takes the front.", before339},
	{ProfileBefore331, "Before v3.31 of 2025-02-17.", before331},
	{ProfileBefore326, "Before v3.26 of 2024-09-23, and so before call waiting.", before326},
	{
		ProfileAsPrinted,
		"The examples and lists of the documentation by their word, as far as they are JSON.",
		[]fault.Name{
			BareRedaction, EndUserHyphen, CobrowseNoSession, CapitalKeys, CampaignOnChats,
			DriftingNames, AssistAdded,
		},
	},
	{
		ProfileUnreadable, "The examples of the documentation that are no JSON, by their word.",
		[]fault.Name{TrailingComma, MissingCommas, Comments},
	},
}

// Profiles lists every profile, the default first.
var Profiles = func() (names []Profile) {
	for _, p := range profiles {
		names = append(names, p.name)
	}
	return names
}()

// ParseProfile reads a profile's name; the empty text is ProfileCurrent. The error names the
// profiles that there are.
func ParseProfile(text string) (Profile, error) {
	if text == "" {
		return ProfileCurrent, nil
	}
	if !slices.Contains(Profiles, Profile(text)) {
		known := strings.Trim(fmt.Sprint(Profiles), "[]")
		return "", fmt.Errorf("there is no profile %q. The profiles are: %s", text, known)
	}
	return Profile(text), nil
}

// ProfileView is a profile that can be chosen.
type ProfileView struct {
	Name  Profile `json:"name"`
	About string  `json:"about"`
}

// ListProfiles lists every profile, the default first.
func ListProfiles() []ProfileView {
	views := make([]ProfileView, len(profiles))
	for i, p := range profiles {
		views[i] = ProfileView{p.name, p.about}
	}
	return views
}
