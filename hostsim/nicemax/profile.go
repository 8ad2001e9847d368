package nicemax

import "slices"

// Profile names whose protocol a console speaks. MAX and CXone Agent, its successor, are two hosts and two programs here.
type Profile string

// The profiles. The versions of CXone Agent are named by how old their event messenger is; what tells them apart stands at cxaVersion.
const (
	// ProfileMAX is NICE MAX as its documentation states it.
	ProfileMAX Profile = "max"
	// ProfileCXA25 is CXone Agent with the event messenger of the vendor's package 25.1.2, the last one seen.
	ProfileCXA25 Profile = "cxa-25"
	// ProfileCXAMid is CXone Agent between the two.
	ProfileCXAMid Profile = "cxa-mid"
	// ProfileCXAOld is CXone Agent with the first published event messenger, package 0.0.2.
	ProfileCXAOld Profile = "cxa-old"
)

// Profiles lists every profile, the default first.
var Profiles = []Profile{ProfileMAX, ProfileCXA25, ProfileCXAMid, ProfileCXAOld}

// ParseProfile reads a profile's name. The empty text is ProfileMAX; any other text that is no name is refused.
func ParseProfile(text string) (Profile, bool) {
	if text == "" {
		return ProfileMAX, true
	}
	return Profile(text), slices.Contains(Profiles, Profile(text))
}

// messenger returns the profile's side of the protocol.
func (p Profile) messenger(s source) messenger {
	switch p {
	case ProfileMAX:
		return &maxMessenger{source: s}
	case ProfileCXA25, ProfileCXAMid, ProfileCXAOld:
		return &cxaMessenger{source: s, version: cxaVersions[p]}
	}
	panic("max: no profile " + string(p))
}

// showsCards tells whether ContactCardData has an effect. CXone Agent knows the name of the message and has no handler for it.
func (p Profile) showsCards() bool { return p == ProfileMAX }
