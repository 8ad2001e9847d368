package runner

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// Find reads the scenarios of these files and folders, in the order of their paths. In a folder a
// scenario is a file that ends in .yaml or .yml, at any depth, unless its name begins with "_":
// those are only for others to include. An error is all that is wrong, scenario.Problems among it.
func Find(paths []string) ([]*scenario.Scenario, error) {
	var all []*scenario.Scenario
	var wrong []error
	for _, path := range paths {
		files, err := filesAt(path)
		if err != nil {
			wrong = append(wrong, err)
		}
		for _, file := range files {
			s, err := scenario.Read(file, os.ReadFile)
			if err != nil {
				wrong = append(wrong, err)
				continue
			}
			all = append(all, s)
		}
	}
	return all, errors.Join(wrong...)
}

func filesAt(path string) ([]string, error) {
	about, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !about.IsDir() {
		return []string{filepath.ToSlash(path)}, nil
	}
	var files []string
	err = filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isScenario(d.Name()) {
			files = append(files, filepath.ToSlash(file))
		}
		return err
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s holds no scenario: no file that ends in .yaml", path)
	}
	return files, err
}

func isScenario(name string) bool {
	ending := filepath.Ext(name)
	return !strings.HasPrefix(name, "_") && (ending == ".yaml" || ending == ".yml")
}

// Shard is one of several parts of all scenarios: the first is 1 of Of. The zero value is all.
type Shard struct{ Part, Of int }

// UnmarshalText reads "1/3".
func (s *Shard) UnmarshalText(text []byte) error {
	part, of, _ := strings.Cut(string(text), "/")
	var err, other error
	s.Part, err = strconv.Atoi(part)
	s.Of, other = strconv.Atoi(of)
	if err != nil || other != nil || s.Part < 1 || s.Part > s.Of {
		return fmt.Errorf("%q is no shard, which is written as 1/3", text)
	}
	return nil
}

// Choose returns the scenarios with one of the tags that are in the shard.
func Choose(all []*scenario.Scenario, tags []string, s Shard) (chosen []*scenario.Scenario) {
	i := 0
	for _, one := range all {
		if !one.HasTag(tags...) {
			continue
		}
		if s.Of == 0 || i%s.Of == s.Part-1 {
			chosen = append(chosen, one)
		}
		i++
	}
	return chosen
}
