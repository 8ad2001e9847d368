package nicemax

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol/cxamessenger"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol/maxmessenger"
)

// Profile names whose protocol a console speaks. MAX and CXone Agent, its successor, are two hosts
// and two programs here.
type Profile string

// The profiles. The versions of CXone Agent are named by how old their event messenger is; what
// distinguishes them is cxamessenger.Version.
const (
	// ProfileMAX is NICE MAX as its documentation states it.
	ProfileMAX Profile = "max"
	// ProfileCXA25 is CXone Agent with the event messenger of the vendor's package 25.1.2, the last
	// one seen.
	ProfileCXA25 Profile = "cxa-25"
	// ProfileCXAMid is CXone Agent between the two.
	ProfileCXAMid Profile = "cxa-mid"
	// ProfileCXAOld is CXone Agent with the first published event messenger, package 0.0.2.
	ProfileCXAOld Profile = "cxa-old"
)

// Profiles lists every profile, the default first.
var Profiles = []Profile{ProfileMAX, ProfileCXA25, ProfileCXAMid, ProfileCXAOld}

// About is one sentence on a profile of Profiles.
func (p Profile) About() string { return abouts[p] }

var abouts = map[Profile]string{
	ProfileMAX:    "NICE MAX as its documentation states it.",
	ProfileCXA25:  "CXone Agent with the event messenger of package 25.1.2, the last one seen.",
	ProfileCXAMid: "CXone Agent with an event messenger between the first and the last.",
	ProfileCXAOld: "CXone Agent with the first published event messenger, package 0.0.2.",
}

// ParseProfile reads a profile's name. The empty text is ProfileMAX; any other text that is no name
// is refused.
func ParseProfile(text string) (Profile, bool) {
	if text == "" {
		return ProfileMAX, true
	}
	return Profile(text), slices.Contains(Profiles, Profile(text))
}

// messenger returns the profile's side of the protocol.
func (p Profile) messenger(s protocol.Source, faults fault.Set) protocol.Messenger {
	switch p {
	case ProfileMAX:
		return maxmessenger.New(s, faults)
	case ProfileCXA25:
		return cxamessenger.New(s, cxamessenger.Version25)
	case ProfileCXAMid:
		return cxamessenger.New(s, cxamessenger.VersionMid)
	case ProfileCXAOld:
		return cxamessenger.New(s, cxamessenger.VersionOld)
	}
	panic("nicemax: no profile " + string(p))
}
