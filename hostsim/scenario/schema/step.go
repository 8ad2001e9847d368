package schema

import (
	"github.com/ctibridge/ctibridge/hostsim/consoles"
)

// verbs are the properties of which a step has exactly one: what it does.
var verbs = []string{
	"max", "call", "chat", "post", "wait", "fault", "tab", "expect", "never", "include",
}

func step() object {
	properties, rules := doing(), []object{}
	for _, k := range kinds() {
		properties[string(k.name)] = described(k.about, names(k))
		for _, a := range k.actions {
			rules = append(rules, rule(k.name, a))
		}
	}
	return object{
		"type": "object", "additionalProperties": false, "properties": properties,
		"oneOf": oneOf(verbs),
		"allOf": append(rules, only("with", "max", "call", "chat", "include"),
			only("save", "max", "call", "chat")),
	}
}

// doing are the properties of a step besides its action.
func doing() object {
	return object{
		"name": described("What people read of the step.", text()),
		"with": described("The fields of the action, or the variables of the included file.",
			object{"type": "object"}),
		"save": described("Values of the console's state after the action, for ${name}: a name and "+
			"where the value stands, such as \"contacts.0.id\".", object{
			"type": "object", "propertyNames": object{"pattern": name},
			"additionalProperties": text(),
		}),
		"post": described("A message that no action posts.", post()),
		"wait": described("Waits on the simulator's clock; a stopped one is moved.", ref("duration")),
		"fault": described("Switches a fault on, or off: one of the console, of the delivery of its messages, "+
			"or of its page.", faultStep()),
		"tab": described("Freezes the browser's tab, in which no script runs then, or lets it go on; "+
			"for hostsim run.", object{"enum": []string{"freeze", "resume"}}),
		"expect": described("What comes in time.", ref("expectation")),
		"never":  described("What does not come in this time.", ref("expectation")),
		"include": described(
			"Plays the setup and the steps of another file, by its path from this one.", text()),
	}
}

// oneOf asks for exactly one of these properties.
func oneOf(names []string) []object {
	var alternatives []object
	for _, name := range names {
		alternatives = append(alternatives, object{"required": []string{name}})
	}
	return alternatives
}

// only allows a property beside one of the others alone.
func only(property string, beside ...string) object {
	return object{
		"if":   object{"anyOf": oneOf(beside)},
		"else": object{"properties": object{property: false}},
	}
}

func names(k kind) object {
	var names, about []string
	for _, a := range k.actions {
		names, about = append(names, a.Name), append(about, a.About)
	}
	return object{"enum": names, "enumDescriptions": about}
}

// anyConsole is a property that names a kind of console.
func anyConsole() object {
	return object{"enum": []consoles.Kind{consoles.MAX, consoles.Call, consoles.Chat}}
}

func post() object {
	return object{
		"type": "object", "additionalProperties": false,
		"required": []string{"console", "frame", "payload"},
		"properties": object{
			"console": described("Which console posts it.", anyConsole()),
			"frame": described("The console's name for the window: workspace, panel:<contact id>, parent.",
				text()),
			"payload": described("What the window gets. An adapter posts it as a text of JSON.", object{}),
		},
	}
}
