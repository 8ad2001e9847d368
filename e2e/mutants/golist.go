package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

const module = "github.com/ctibridge/ctibridge/"

// left are packages without mutants of their own, with the reason.
var left = map[string]string{
	"wasm":                      "only a browser runs it: e2e tests it",
	"hostsim/headless":          "only a browser runs it: e2e tests it",
	"hostsim/doctor/inconsole":  "a browser runs most of it: e2e tests it",
	"hostsim/doctor/doctortest": "it is a test itself",
	"wasm/overlay/fmt":          "web/build compares it with the standard fmt",
	"wasm/bridge/bridgetest":    "it is a test itself",
	"hostsim/gen":               "only calls what its package makes",
	"wasm/contract/gen":         "only calls what its package makes",
}

// listed is what the go command says of a package.
type listed struct {
	ImportPath   string
	Dir          string
	Export       string
	Deps         []string
	GoFiles      []string
	TestGoFiles  []string
	XTestGoFiles []string
}

func (l listed) isTested() bool { return len(l.TestGoFiles)+len(l.XTestGoFiles) > 0 }

func (l listed) name() string { return strings.TrimPrefix(l.ImportPath, module) }

// platform is what a package is compiled for.
type platform struct{ env []string }

var (
	native  = platform{}
	browser = platform{[]string{"GOOS=js", "GOARCH=wasm"}}
)

// goPackages lists what is mutated.
func goPackages() ([]goPackage, error) {
	tested, err := goList(native, "./internal/...", "./wasm/...", "./hostsim/...")
	if err != nil {
		return nil, err
	}
	users, err := usersOf("./internal/...", "./wasm/...", "./hostsim/...", "./e2e/conformance/...")
	if err != nil {
		return nil, err
	}
	var packages []goPackage
	for _, l := range tested {
		if _, is := left[l.name()]; is {
			continue
		}
		p := goPackage{listed: l, tests: users[l.ImportPath]}
		if len(p.tests) == 0 {
			if p, err = underJS(l); err != nil {
				return nil, err
			}
		}
		packages = append(packages, p)
	}
	return packages, nil
}

// underJS returns a package whose tests run in the browser's environment only.
func underJS(l listed) (goPackage, error) {
	again, err := goList(browser, l.ImportPath)
	if err != nil {
		return goPackage{}, err
	}
	if !again[0].isTested() {
		return goPackage{}, fmt.Errorf("no test runs %s: say why in left", l.name())
	}
	return goPackage{listed: again[0], platform: browser, tests: []string{l.ImportPath}}, nil
}

// usersOf returns which packages' tests run each package: its own first, then those of the packages
// around it, which know it best. A package without tests of its own has most of its mutants killed
// by those, and the tests of the whole take the longest.
func usersOf(patterns ...string) (map[string][]string, error) {
	programs, err := goList(native, append([]string{"-test"}, patterns...)...)
	if err != nil {
		return nil, err
	}
	users := make(map[string][]string)
	for _, p := range programs {
		test, is := strings.CutSuffix(p.ImportPath, ".test")
		if !is {
			continue
		}
		for _, dep := range p.Deps {
			path, _, _ := strings.Cut(dep, " ") // "p [p.test]" is p as its own tests see it
			if !slices.Contains(users[path], test) {
				users[path] = append(users[path], test)
			}
		}
	}
	for path, tests := range users {
		slices.SortStableFunc(tests, func(a, b string) int {
			return cmp.Compare(distance(path, a), distance(path, b))
		})
	}
	return users, nil
}

// distance is how many folders one goes up and down from a package to another.
func distance(from, to string) int {
	a, b := strings.Split(from, "/"), strings.Split(to, "/")
	shared := 0
	for shared < min(len(a), len(b)) && a[shared] == b[shared] {
		shared++
	}
	return len(a) + len(b) - 2*shared
}

func goList(p platform, args ...string) ([]listed, error) {
	out, err := goCommand(p, append([]string{"list", "-json=ImportPath,Dir,Export,Deps,GoFiles,TestGoFiles,XTestGoFiles"}, args...)...)
	if err != nil {
		return nil, err
	}
	var all []listed
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var l listed
		err := decoder.Decode(&l)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
}

func goCommand(p platform, args ...string) ([]byte, error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), p.env...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, stderr.Bytes())
	}
	return stdout.Bytes(), nil
}
