package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/evanw/esbuild/pkg/api"
)

// tsRig holds the program of each unit test.
type tsRig struct {
	dir     string
	imports imports
	// programs are tests with the time that each may take.
	programs map[string]time.Duration
}

func (typeScript) arm() (rig, error) {
	made, err := mutateTypeScript()
	if err != nil {
		return nil, err
	}
	tests, err := unitTests()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "ctibridge-mutants-")
	if err != nil {
		return nil, err
	}
	if result := api.Build(bundling(tests, dir, made.Sources)); len(result.Errors) > 0 {
		return nil, errors.New(result.Errors[0].Text)
	}
	r := &tsRig{dir: dir, programs: make(map[string]time.Duration)}
	if r.imports, err = importsOf(tests); err != nil {
		return nil, err
	}
	return r, r.measure(tests)
}

func (r *tsRig) close() { os.RemoveAll(r.dir) }

// measure runs each test with no mutant on, as programs of Go are.
func (r *tsRig) measure(tests []string) error {
	for _, test := range tests {
		start := time.Now()
		if !r.passes(test, 0, longestBase) {
			return fmt.Errorf("%s fails without a mutant", test)
		}
		r.programs[test] = 5*time.Second + 5*time.Since(start)
	}
	return nil
}

func (r *tsRig) kills(m mutant) (bool, error) {
	for _, test := range r.testsOf(m.file) {
		if !r.passes(test, m.id, r.programs[test]) {
			return true, nil
		}
	}
	return false, nil
}

// testsOf are the tests that import a file; the one beside it comes first.
func (r *tsRig) testsOf(file string) (tests []string) {
	for test := range r.programs {
		if r.imports.reach(test, make(map[string]bool))[file] {
			tests = append(tests, test)
		}
	}
	beside := strings.TrimSuffix(file, ".ts") + ".test.ts"
	slices.SortFunc(tests, func(a, b string) int {
		if a == beside || b == beside && b < a {
			return -1
		}
		return strings.Compare(a, b)
	})
	return tests
}

func (r *tsRig) passes(test string, id int, limit time.Duration) bool {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	program := strings.TrimSuffix(strings.TrimPrefix(test, "web/"), ".ts") + ".mjs"
	cmd := exec.CommandContext(ctx, "node", filepath.Join(r.dir, "out", program))
	cmd.Dir = "web" // as "make test-ts" runs them
	cmd.Env = append(os.Environ(), fmt.Sprintf("MUTANT=%d", id))
	return cmd.Run() == nil
}
