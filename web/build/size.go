package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"text/tabwriter"
)

const (
	// moduleLimit is in bytes of brotli. It leaves 46,000 for what is to come, and
	// refuses, by a wide margin, the standard fmt (+52,000), runtime/debug (+50,000),
	// encoding/json (+100,000) and net/http (+1,400,000). An agent's page loads the
	// module at each start of a shift.
	moduleLimit = 600_000
	// facadeLimit is in bytes of brotli. The facade delays the page's
	// own start, because it must listen before the console speaks; the module
	// does not.
	facadeLimit = 12_000
	// elementsLimit is in bytes of brotli. Only pages with a <cti-adapter> load it,
	// and nothing waits for it but the adapters themselves.
	elementsLimit = 12_000
	// traceLimit is in bytes of brotli. Only pages that write a trace load it.
	traceLimit = 3_000
)

// size is what one file costs, in bytes.
type size struct {
	Raw    int `json:"raw"`
	Gzip   int `json:"gzip"`
	Brotli int `json:"brotli"`
}

// budget is a file that customers load, and its limit.
type budget struct {
	path  string
	limit int // bytes of brotli
}

var budgets = []budget{{modulePath, moduleLimit}, {facadePath, facadeLimit}, {elementsPath, elementsLimit}, {tracePath, traceLimit}}

func (b budget) name() string { return path.Base(b.path) }

// reportSizes prints the sizes and what changed since web/size.json was kept,
// keeps the new ones there if asked to, and fails over a limit.
func reportSizes(p project, built files, keep bool, out io.Writer) error {
	kept := filepath.Join(p.web(), "size.json")
	before, err := readSizes(kept)
	if err != nil {
		return err
	}
	now := measure(built)
	if err := printSizes(out, before, now); err != nil {
		return err
	}
	if keep {
		if err := writeSizes(kept, now); err != nil {
			return err
		}
	}
	return overLimit(now)
}

func measure(built files) map[string]size {
	now := map[string]size{}
	for _, b := range budgets {
		now[b.name()] = size{len(built[b.path]), len(built[b.path+".gz"]), len(built[b.path+".br"])}
	}
	return now
}

// overLimit names every file that is too large.
func overLimit(now map[string]size) error {
	var failures []error
	for _, b := range budgets {
		if got := now[b.name()].Brotli; got > b.limit {
			failures = append(failures, fmt.Errorf("%s is too large: %d bytes of brotli, %d over the limit of %d",
				b.name(), got, got-b.limit, b.limit))
		}
	}
	return errors.Join(failures...)
}

func printSizes(out io.Writer, before, now map[string]size) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "file\traw\tgzip\tbrotli\tlimit\tchange of brotli\t")
	for _, b := range budgets {
		s := now[b.name()]
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%s\t\n", b.name(), s.Raw, s.Gzip, s.Brotli, b.limit, change(before, b.name(), s))
	}
	return table.Flush()
}

func change(before map[string]size, name string, now size) string {
	if was, known := before[name]; known {
		return fmt.Sprintf("%+d", now.Brotli-was.Brotli)
	}
	return "new"
}

func readSizes(file string) (map[string]size, error) {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var sizes map[string]size
	if err := json.Unmarshal(data, &sizes); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return sizes, nil
}

func writeSizes(file string, now map[string]size) error {
	data, err := json.MarshalIndent(now, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(data, '\n'), 0o644)
}
