package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/report"
	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// outcomes are in the order in which they are counted.
var outcomes = []player.Outcome{
	player.Passed, player.Failed, player.Broken, player.Stopped, player.Skipped,
}

// printRun prints a line for a run that is over, and below it why it did not pass.
func printRun(w io.Writer, r *runner.Run) {
	fmt.Fprintf(w, "%-7s %s (%s, %s)\n", r.Outcome, r.Name, r.File, r.Took.Round(time.Millisecond))
	if r.Outcome == player.Passed || r.Outcome == player.Skipped {
		return
	}
	for line := range strings.SplitSeq(report.Where(r), "\n") {
		fmt.Fprintf(w, "        %s\n", line)
	}
}

// printSum prints how many runs came to what.
func printSum(w io.Writer, runs []*runner.Run, took time.Duration) {
	counts := map[player.Outcome]int{}
	for _, r := range runs {
		counts[r.Outcome]++
	}
	var parts []string
	for _, outcome := range outcomes {
		if counts[outcome] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[outcome], outcome))
		}
	}
	if parts == nil {
		parts = []string{"none in this shard"}
	}
	fmt.Fprintf(w, "%d scenarios: %s (%s)\n", len(runs), strings.Join(parts, ", "),
		took.Round(time.Millisecond))
}

// codeOfRuns is nil if all passed, else the exit code.
func codeOfRuns(runs []*runner.Run) error {
	for _, r := range runs {
		if r.Outcome != player.Passed {
			return exitCode(failed)
		}
	}
	return nil
}

// write writes the documents that were asked for.
func (c *runScenarios) write(runs []*runner.Run) error {
	for _, document := range []struct {
		file  string
		write func(io.Writer, []*runner.Run) error
	}{{c.JUnit, report.JUnit}, {c.Report, report.HTML}} {
		if document.file == "" {
			continue
		}
		write := func(w io.Writer) error { return document.write(w, runs) }
		if err := writeFile(document.file, write); err != nil {
			return err
		}
	}
	return nil
}

func writeFile(name string, write func(io.Writer) error) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := write(file); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
