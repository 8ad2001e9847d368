// Package convert makes a scenario of a trace, so that what happened once can be played as a test.
//
// A trace of hostsim becomes its actions, and what the page posted becomes what is expected of it.
// What the console posted is not written: it follows from the actions. A trace of the SDK has no
// actions, so each message of the console becomes a step that posts it.
package convert

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// Scenario returns the scenario as YAML. The error is a *trace.Error with the line that no scenario
// can play; file is only named in it, and in the scenario's name.
//
// The scenario stops the simulator's clock and moves it through the times of the trace. What is
// left out of a trace is left out of it, and so are the ports and the numbers of pages and frames.
func Scenario(file string, t *trace.Trace) ([]byte, error) {
	b := &builder{file: file, posts: !t.HasActions()}
	for i, l := range t.Lines {
		if err := b.add(i+2, l); err != nil {
			return nil, err
		}
	}
	if len(b.steps) == 0 {
		return nil, b.error(len(t.Lines)+1, "nothing happens in it that a scenario could play")
	}
	b.pass(b.last)
	text, err := yaml.MarshalWithOptions(b.document(t.Header), yaml.IndentSequence(true))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return text, b.check(text)
}

func (b *builder) document(h trace.Header) yaml.MapSlice {
	d := yaml.MapSlice{
		{Key: "name", Value: escape("The trace " + b.file)},
		{Key: "about", Value: "Made of a trace that began at " + h.Started.Format("2006-01-02 15:04:05") + " UTC."},
		{Key: "clock", Value: "stopped"},
	}
	if len(b.open) > 0 {
		d = append(d, yaml.MapItem{Key: "open", Value: b.open})
	}
	steps := valuesOf(b.steps)
	if b.setup > 0 && b.setup < len(steps) { // a scenario without steps is none
		d = append(d, yaml.MapItem{Key: "setup", Value: steps[:b.setup]})
		steps = steps[b.setup:]
	}
	return append(d, yaml.MapItem{Key: "steps", Value: steps})
}

// check reads the scenario as hostsim does. What is wrong with it is a step that this hostsim does
// not know, from a trace of another one: its line in the trace is told.
func (b *builder) check(text []byte) error {
	_, err := scenario.Parse(b.file, text, nil)
	if err == nil {
		return nil
	}
	for _, s := range b.steps {
		alone, _ := yaml.Marshal(yaml.MapSlice{
			{Key: "name", Value: "one step"}, {Key: "steps", Value: []yaml.MapSlice{s.value}},
		})
		var wrong scenario.Problems
		if _, err := scenario.Parse(b.file, alone, nil); errors.As(err, &wrong) {
			return b.error(s.line, "%s", wrong[0].Message)
		}
	}
	return err
}

func (b *builder) error(line int, format string, args ...any) error {
	return &trace.Error{File: b.file, Line: line, Reason: fmt.Sprintf(format, args...)}
}
