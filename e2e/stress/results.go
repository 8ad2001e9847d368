package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
)

// result is how a run ended.
type result struct {
	green bool
	took  time.Duration
}

// line is what is printed of a run, and what is kept.
func (r run) line(end result) string {
	word := "red"
	if end.green {
		word = "green"
	}
	return fmt.Sprintf("%v: %s in %v", r, word, end.took.Round(time.Second))
}

// resultsFile is the path of the file with a line for each run that is done.
type resultsFile string

// once does a run that is not done yet, keeps its end and prints it. One that
// could not be ended is not kept.
func (f resultsFile) once(r run, out io.Writer, do func() (result, error)) error {
	if line, err := f.lineOf(r); err != nil {
		return err
	} else if line != "" {
		_, err := fmt.Fprintln(out, line, "(before)")
		return err
	}
	end, err := do()
	if err != nil {
		return fmt.Errorf("%v: %w", r, err)
	}
	if err := f.add(r.line(end)); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, r.line(end))
	return err
}

func (f resultsFile) lines() ([]string, error) {
	text, err := os.ReadFile(string(f))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n"), err
}

// lineOf is empty for a run that is not done.
func (f resultsFile) lineOf(r run) (string, error) {
	lines, err := f.lines()
	for _, line := range lines {
		if strings.HasPrefix(line, r.String()+": ") {
			return line, nil
		}
	}
	return "", err
}

func (f resultsFile) add(line string) error {
	file, err := os.OpenFile(string(f), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(file, line)
	return errors.Join(err, file.Close())
}

// verdict counts the green runs, and is an error unless all are.
func (f resultsFile) verdict(out io.Writer) error {
	lines, err := f.lines()
	if err != nil {
		return err
	}
	green := 0
	for _, line := range lines {
		if strings.Contains(line, ": green in ") {
			green++
		}
	}
	fmt.Fprintf(out, "%d of %d green\n", green, runs)
	if green < runs {
		return fmt.Errorf("the red runs and their output are in %s*", strings.TrimSuffix(string(f), "results"))
	}
	return nil
}
