package consoles

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// Choices are what there is to choose from for one kind of console.
type Choices struct {
	// Profiles has the one that an unnamed profile means first.
	Profiles []Profile
	Faults   fault.List
}

// Profile is one that can be chosen.
type Profile struct {
	Name string `json:"name"`
	// About is one sentence.
	About string `json:"about"`
}

// Defaults are what the next page of a kind opens with. A profile in the address of a page comes
// first, and faults there are added.
type Defaults struct {
	Profile string `json:"profile"`
	// Faults are on besides those of the profile.
	Faults []fault.Name `json:"faults"`
}

// DefaultsError means that there is no such default; nothing has changed.
type DefaultsError struct {
	// Field is "kind", "profile" or "faults".
	Field  string
	Reason string
}

func (e *DefaultsError) Error() string { return fmt.Sprintf("%s: %s", e.Field, e.Reason) }

// Check returns d with the profile that an unnamed one means, or a *DefaultsError.
func (c Choices) Check(d Defaults) (Defaults, error) {
	if d.Profile == "" {
		d.Profile = c.Profiles[0].Name
	}
	known := ""
	for _, p := range c.Profiles {
		if p.Name == d.Profile {
			if err := c.Faults.Check(d.Faults...); err != nil {
				return d, &DefaultsError{Field: "faults", Reason: err.Error()}
			}
			return d, nil
		}
		known += " " + p.Name
	}
	return d, &DefaultsError{
		Field:  "profile",
		Reason: fmt.Sprintf("there is no profile %q. The profiles are:%s", d.Profile, known),
	}
}
