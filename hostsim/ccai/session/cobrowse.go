package session

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// Control is the state of remote control or of the full device.
type Control string

// What remote control and the full device can be.
const (
	ControlOff       Control = "off"
	ControlRequested Control = "requested"
	ControlRejected  Control = "rejected"
	ControlOn        Control = "on"
)

// IsValid reports whether it is one of those.
func (c Control) IsValid() bool {
	return c == ControlOff || c == ControlRequested || c == ControlRejected || c == ControlOn
}

// Cobrowse is a shared screen. The vendor's pages now say "screen share"; the names in events were
// left as they were.
type Cobrowse struct {
	ID            string    `json:"id"`
	RequestedBy   PartyType `json:"requestedBy"`
	RemoteControl Control   `json:"remoteControl"`
	FullDevice    Control   `json:"fullDevice"`
}

// CanShare is true for a session in which a co-browse session can start.
func CanShare(s *Session) bool { return IsLive(s) && s.Cobrowse == nil }

// IsShared is true during a co-browse session.
func IsShared(s *Session) bool { return IsLive(s) && s.Cobrowse != nil }

// OpaqueID makes an id of 22 characters of base64url, as the printed ones look. It depends on
// the session alone, so it is the same in every run.
func (s *Session) OpaqueID(t tenant.Type, what string, n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s of %s %d: %d", what, t, s.ID, n))
	return base64.RawURLEncoding.EncodeToString(sum[:16])
}

// PartyAPI ends a co-browse session from outside.
const PartyAPI PartyType = "api"
