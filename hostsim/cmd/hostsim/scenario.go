package main

import "github.com/ctibridge/ctibridge/hostsim/trace/convert"

// scenarioOf prints the scenario of a trace.
type scenarioOf struct {
	File string `arg:"" help:"The trace."`
}

// Help implements kong.HelpProvider.
func (*scenarioOf) Help() string {
	return `What was done becomes steps, and what the page posted is expected of it. A trace of the SDK becomes the console's messages.

  hostsim scenario call.jsonl > call.yaml
  hostsim run call.yaml --page http://localhost:5173/`
}

// Run implements the subcommand. It prints nothing of a trace that no scenario can play.
func (s *scenarioOf) Run(to output) error {
	t, err := readTrace(s.File)
	if err != nil {
		return err
	}
	text, err := convert.Scenario(s.File, t)
	if err != nil {
		return err
	}
	_, err = to.out.Write(text)
	return err
}
