package scenario

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Read reads a scenario, and what it includes. The error is Problems: all that is wrong in it.
func Read(file string, source Source) (*Scenario, error) {
	text, err := source(file)
	if err != nil {
		return nil, Problems{{File: file, Message: "the file cannot be read: " + err.Error()}}
	}
	return Parse(file, text, source)
}

// Parse is Read for a text that was read already; source is asked for what it includes.
func Parse(file string, text []byte, source Source) (*Scenario, error) {
	r := &reader{source: source, saved: map[string]bool{}}
	s := r.scenario(file, text)
	if len(r.problems) > 0 {
		return nil, r.problems.inOrder()
	}
	return s, nil
}

func (r *reader) scenario(file string, text []byte) *Scenario {
	s := &Scenario{File: file}
	d, w := r.readFile(file, text)
	if d == nil {
		return s
	}
	s.Name, s.About, s.Tags, s.Seed, s.Open = w.Name, w.About, w.Tags, DefaultSeed, w.Open
	s.StoppedClock = w.Clock == "stopped"
	if w.Seed != nil {
		s.Seed = *w.Seed
	}
	scope := &Scope{defaults: w.Variables}
	s.Setup = r.steps(d, "setup", w.Setup, scope)
	s.Steps = r.steps(d, "steps", w.Steps, scope)
	if r.played == journal.CCAI && (w.Open.Profile != "" || w.Open.Faults != nil) {
		r.add(d.problemOfKey(nil, "open", "an adapter of CCAI Platform is opened by the page: "+
			"use the actions profile and fault in setup"))
	}
	s.Source = r.played
	if s.Source == "" {
		s.Source = journal.MAX
	}
	return s
}

// readFile reads one file, and returns nothing if it is no scenario at all.
func (r *reader) readFile(file string, text []byte) (*document, writtenFile) {
	d, err := parse(file, text)
	if err != nil {
		r.add(problemsOf(file, err)...)
		return nil, writtenFile{}
	}
	found := d.check()
	r.add(found...)
	w, err := d.decode()
	if err != nil {
		if len(found) == 0 {
			r.add(d.problem(nil, err.Error()))
		}
		return nil, w
	}
	return d, w
}

func problemsOf(file string, err error) Problems {
	if already, is := err.(Problems); is {
		return already
	}
	return Problems{{File: file, Message: err.Error()}}
}

// steps are those of one part of a file, "setup" or "steps".
func (r *reader) steps(
	d *document, part string, written []json.RawMessage, scope *Scope,
) (all []Step) {
	r.files = append(r.files, d.file)
	defer func() { r.files = r.files[:len(r.files)-1] }()
	for i, text := range written {
		place := []string{part, strconv.Itoa(i)}
		r.findUnknown(d, place, scope)
		var w writtenStep
		if unmarshal(text, &w) == nil { // else the schema has found it
			all = append(all, r.step(d, place, w, scope)...)
		}
	}
	return all
}

// step is one step, or those of the file that it includes.
func (r *reader) step(d *document, place []string, w writtenStep, scope *Scope) []Step {
	if w.Include != "" {
		return r.include(d, place, w, scope)
	}
	command := w.command()
	if command == nil { // the schema has found it
		return nil
	}
	r.checkVendor(d, place, command)
	r.checkRule(d, place, command)
	for name := range w.Save {
		r.saved[name] = true
	}
	return []Step{{
		File: d.file, Line: d.line(place), Name: w.Name, Command: command, Scope: scope,
	}}
}

// include reads the steps of another file. What that file says besides is not used.
func (r *reader) include(d *document, place []string, w writtenStep, scope *Scope) []Step {
	at := append(slices.Clone(place), "include")
	file := path.Join(path.Dir(d.file), w.Include)
	if slices.Contains(r.files, file) {
		r.add(d.problem(at, "the file includes itself: "+file))
		return nil
	}
	text, err := r.source(file)
	if err != nil {
		r.add(d.problem(at, "the file cannot be read: "+err.Error()))
		return nil
	}
	inner, written := r.readFile(file, text)
	if inner == nil {
		return nil
	}
	within := &Scope{with: w.With, outer: scope, defaults: written.Variables}
	return slices.Concat(r.steps(inner, "setup", written.Setup, within),
		r.steps(inner, "steps", written.Steps, within))
}

// checkVendor refuses steps at the consoles of two vendors: no page is in both.
func (r *reader) checkVendor(d *document, place []string, c Command) {
	kind := consoleOf(c)
	if kind == "" {
		return
	}
	source := journal.CCAI
	if kind == consoles.MAX {
		source = journal.MAX
	}
	if r.played != "" && r.played != source {
		r.add(d.problem(place, fmt.Sprintf(
			"a scenario plays max, or call and chat: this step is at %s, and those ahead are not", kind)))
		return
	}
	r.played = source
}

// checkRule tells of the times that a rule cannot have, which no schema can say.
func (r *reader) checkRule(d *document, place []string, c Command) {
	rule, is := c.(*Rule)
	if !is {
		return
	}
	place = append(slices.Clone(place), "fault")
	checked := delivery.Rule{Fault: delivery.Drop, For: rule.For}
	if rule.Fault == delivery.Delay && valueAt(d.value, append(place, "delay")) != nil {
		checked.Fault, checked.Delay = delivery.Delay, rule.Delay
	}
	var wrong *delivery.RuleError
	if errors.As(checked.Check(), &wrong) {
		r.add(d.problem(append(place, wrong.Field), wrong.Error()))
	}
}

func consoleOf(c Command) consoles.Kind {
	switch c := c.(type) {
	case *Action:
		return c.Console
	case *Post:
		return c.Console
	case *Rule:
		return c.Console
	case *PageFault:
		return c.Console
	case *Expect:
		if c.Message != nil {
			return c.Message.Console
		}
	}
	return ""
}
