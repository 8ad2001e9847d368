package schema

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// name is what variables are called.
const name = `^[A-Za-z_][A-Za-z0-9_-]*$`

// head are the properties of a file.
func head() object {
	return object{
		"name":  described("What the scenario is called.", text()),
		"about": described("What happens, in a sentence.", text()),
		"tags": described("Words to choose scenarios by: hostsim run --tag.",
			object{"type": "array", "items": object{"type": "string", "pattern": `^[A-Za-z0-9_-]+$`}}),
		"seed": described("Where everything random begins, 1 unless it is said. The same seed gives "+
			"the same run.", object{"type": "integer"}),
		"open": described("What the console begins with; MAX and CXone Agent alone.", open()),
		"clock": described("Whether the simulator's clock runs, or stands still but for the steps "+
			"\"wait\". hostsim run obeys it.", object{"enum": []string{"running", "stopped"}}),
		"variables": described("Values for ${name}.", object{
			"type": "object", "propertyNames": object{"pattern": name},
			"additionalProperties": ref("variable"),
		}),
		"setup": described("Steps that lead to where the scenario begins. If one fails, the scenario "+
			"could not be played, which is another result than a failure.", ref("steps")),
		"steps": described("What is played and expected, one after the other.",
			object{"type": "array", "items": ref("step"), "minItems": 1}),
	}
}

func text() object { return object{"type": "string", "minLength": 1} }

func open() object {
	faults := []string{}
	for _, f := range kinds()[0].faults {
		faults = append(faults, string(f.Name))
	}
	return object{"type": "object", "additionalProperties": false, "properties": object{
		"profile": object{"enum": slices.Clone(nicemax.Profiles)},
		"faults":  object{"type": "array", "items": object{"enum": faults}},
	}}
}

func variable() object {
	return object{
		"type":                 []string{"string", "number", "boolean", "object"},
		"additionalProperties": false,
		"properties": object{
			"oneOf": described("One of these, chosen by the seed.", object{"type": "array", "minItems": 1}),
			"digits": described("A text of so many digits, chosen by the seed.",
				object{"type": "integer", "minimum": 1, "maximum": 30}),
		},
		"minProperties": 1, "maxProperties": 1,
	}
}

func duration() object {
	return object{"type": "string", "pattern": `^[0-9]+(\.[0-9]+)?(ms|s|m)$`}
}
