package ccaisite

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// Choices implements site.Site: both adapters have the same.
func (*Site) Choices() map[consoles.Kind]consoles.Choices {
	choices := consoles.Choices{Faults: faults.All}
	for _, p := range faults.ListProfiles() {
		choices.Profiles = append(choices.Profiles, consoles.Profile{Name: string(p.Name), About: p.About})
	}
	return map[consoles.Kind]consoles.Choices{consoles.Call: choices, consoles.Chat: choices}
}

// Defaults implements site.Site.
func (s *Site) Defaults() map[consoles.Kind]consoles.Defaults {
	defaults := map[consoles.Kind]consoles.Defaults{}
	for t, kind := range kinds {
		o := s.adapterOptions(t)
		profile, _ := faults.ParseProfile(string(o.Profile))
		defaults[kind] = consoles.Defaults{
			Profile: string(profile), Faults: append([]fault.Name{}, o.Faults...),
		}
	}
	return defaults
}

// SetDefaults implements site.Site.
func (s *Site) SetDefaults(kind consoles.Kind, d consoles.Defaults) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for t, k := range kinds {
		if k == kind {
			o := s.next[t]
			o.Profile, o.Faults = faults.Profile(d.Profile), slices.Clone(d.Faults)
			s.next[t] = o
		}
	}
}

func (s *Site) resetDefaults() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next = map[tenant.Type]ccai.Options{}
	for t := range kinds {
		s.next[t] = s.options.Adapter
	}
}
