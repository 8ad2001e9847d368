package hostsim

import (
	"slices"
	"sync/atomic"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// maxOptions are those of a console whose page names a profile, or none by "", and faults.
func (s *Server) maxOptions(profile nicemax.Profile, faults []fault.Name) nicemax.Options {
	o := s.options.MAX
	o.Clock, o.NextID = s.options.Clock, next(&s.contacts)
	if profile != "" {
		o.Profile = profile
	}
	o.Faults = slices.Concat(o.Faults, faults)
	return o
}

// ccaiOptions are those of an adapter whose page names a profile, or none by "", and faults.
func (s *Server) ccaiOptions(t tenant.Type, profile faults.Profile, faults []fault.Name) ccai.Options {
	o := s.options.CCAI
	o.Type, o.Clock, o.NextID = t, s.options.Clock, next(s.sessionsOf(t))
	if profile != "" {
		o.Profile = profile
	}
	o.Faults = slices.Concat(o.Faults, faults)
	return o
}

func (s *Server) sessionsOf(t tenant.Type) *atomic.Int64 {
	if t == tenant.Chat {
		return &s.chats
	}
	return &s.calls
}

// checkOptions finds at the start what would else panic at the first page.
func (s *Server) checkOptions() {
	nicemax.New(s.maxOptions("", nil))
	ccai.New(s.ccaiOptions(tenant.Call, "", nil))
}
