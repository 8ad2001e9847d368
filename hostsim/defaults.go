package hostsim

import (
	"fmt"
	"maps"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
)

// Choices lists the profiles and faults that there are, by the kind of console. The action "fault"
// switches one on a console that is open.
func (s *Server) Choices() map[consoles.Kind]consoles.Choices {
	choices := map[consoles.Kind]consoles.Choices{}
	for _, part := range s.sites {
		maps.Copy(choices, part.Choices())
	}
	return choices
}

// Defaults lists what the next page of each kind opens with: at first what the options say.
func (s *Server) Defaults() map[consoles.Kind]consoles.Defaults {
	defaults := map[consoles.Kind]consoles.Defaults{}
	for _, part := range s.sites {
		maps.Copy(defaults, part.Defaults())
	}
	return defaults
}

// SetDefaults replaces what the next page of a kind opens with, until a Reset. Consoles that are open
// stay as they are. An error is a *consoles.DefaultsError.
func (s *Server) SetDefaults(kind consoles.Kind, d consoles.Defaults) error {
	for _, part := range s.sites {
		if choices, has := part.Choices()[kind]; has {
			checked, err := choices.Check(d)
			if err != nil {
				return err
			}
			part.SetDefaults(kind, checked)
			return nil
		}
	}
	return &consoles.DefaultsError{Field: "kind", Reason: fmt.Sprintf("there is no kind %q", kind)}
}
