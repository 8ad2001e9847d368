package maxsite

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// next are the options of the console that is made next.
func (s *Site) next() nicemax.Options {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.options
}

// Choices implements site.Site.
func (*Site) Choices() map[consoles.Kind]consoles.Choices {
	choices := consoles.Choices{Faults: faults.All}
	for _, p := range nicemax.Profiles {
		choices.Profiles = append(choices.Profiles, consoles.Profile{Name: string(p), About: p.About()})
	}
	return map[consoles.Kind]consoles.Choices{consoles.MAX: choices}
}

// Defaults implements site.Site.
func (s *Site) Defaults() map[consoles.Kind]consoles.Defaults {
	o := s.next()
	profile, _ := nicemax.ParseProfile(string(o.Profile))
	return map[consoles.Kind]consoles.Defaults{
		consoles.MAX: {Profile: string(profile), Faults: append([]fault.Name{}, o.Faults...)},
	}
}

// SetDefaults implements site.Site.
func (s *Site) SetDefaults(_ consoles.Kind, d consoles.Defaults) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.options.Profile, s.options.Faults = nicemax.Profile(d.Profile), slices.Clone(d.Faults)
}

// Reset implements site.Site: nothing of a console but the defaults outlives its page.
func (s *Site) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.options = s.first
}
