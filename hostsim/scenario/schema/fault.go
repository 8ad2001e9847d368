package schema

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

// ruleFields are the properties of a fault of the delivery.
var ruleFields = []string{
	"frame", "type", "contains", "count", "share", "seed", "for", "delay", "payload",
}

// named are faults, by their names, and what each does.
type named struct{ names, about []string }

func (n *named) add(name, about string) {
	n.names, n.about = append(n.names, name), append(n.about, about)
}

// faultStep is the step of a fault. No two faults of a console have one name, so the name says
// whether it is the console's own, one of the delivery, or one of the page.
func faultStep() object {
	properties, rules := faultProperties(), []object{
		alone("delay", "delay"), alone("replace", "payload"),
		{"if": object{"required": []string{"on"}, "properties": object{"on": object{"const": false}}},
			"then": without(ruleFields...)},
	}
	var kindNames []string
	for _, k := range kinds() {
		var all named
		for _, f := range k.faults {
			all.add(string(f.Name), f.About)
		}
		rules = append(rules, when(k, slices.Clone(all.names), without(ruleFields...)))
		for _, f := range delivery.All {
			all.add(string(f.Name), f.About)
		}
		for _, f := range pagefault.Of(vendorOf(k.name)) {
			all.add(string(f.Name), f.About)
			rules = append(rules, when(k, []string{string(f.Name)}, ofPage(k, f.Name)))
		}
		properties[string(k.name)] = object{"enum": all.names, "enumDescriptions": all.about}
		kindNames = append(kindNames, string(k.name))
	}
	return object{
		"type": "object", "additionalProperties": false, "properties": properties,
		"oneOf": oneOf(kindNames), "allOf": rules,
	}
}

func faultProperties() object {
	return object{
		"on": described("false switches it off, or removes the rules of this fault; true unless it is "+
			"said.", object{"type": "boolean"}),
		"frame": described("Only messages to this window; for a fault of a page, the frame that it "+
			"happens to, workspace unless it is said.", text()),
		"type":     described("Only messages that hold a message or an event of this type.", text()),
		"contains": described("Only messages whose JSON contains this text.", text()),
		"count": described("How many messages it acts on; any number unless it is said.",
			object{"type": "integer", "minimum": 1}),
		"share": described("Which part of the messages it acts on; all unless it is said.",
			object{"type": "number", "exclusiveMinimum": 0, "maximum": 1}),
		"seed": described("What chooses the part; the seed of the run unless it is said.",
			object{"type": "integer", "minimum": 0}),
		"for":   described("For how long it acts, on the simulator's clock.", ref("duration")),
		"delay": described("How late a delayed message is posted.", ref("duration")),
		"payload": described("What is posted in place of a message that is replaced. An adapter posts "+
			"it as a text of JSON.", object{}),
	}
}

// ofPage allows a frame where the fault happens to one.
func ofPage(k kind, name pagefault.Name) object {
	none := slices.DeleteFunc(slices.Clone(ruleFields), func(field string) bool {
		_, err := pagefault.Fault{Fault: name, Frame: "any"}.At(vendorOf(k.name))
		return field == "frame" && err == nil
	})
	return without(append(none, "on")...)
}

func vendorOf(k consoles.Kind) journal.Source {
	if k == consoles.MAX {
		return journal.MAX
	}
	return journal.CCAI
}

// without refuses these properties.
func without(names ...string) object {
	none := object{}
	for _, name := range names {
		none[name] = false
	}
	return object{"properties": none}
}

// when says what follows where the fault is one of these.
func when(k kind, names []string, then object) object {
	kind := string(k.name)
	return object{
		"if":   object{"required": []string{kind}, "properties": object{kind: object{"enum": names}}},
		"then": then,
	}
}

// alone is for a field that one fault of the delivery needs, unless it is switched off, and that no
// other may have.
func alone(name, field string) object {
	var is []object
	for _, k := range kinds() {
		kind := string(k.name)
		is = append(is, object{
			"required":   []string{kind},
			"properties": object{kind: object{"const": name}, "on": object{"const": true}},
		})
	}
	return object{
		"if": object{"anyOf": is}, "then": object{"required": []string{field}}, "else": without(field),
	}
}
