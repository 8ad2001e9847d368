package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// goPackage is a package and the packages whose tests run it, its own first.
type goPackage struct {
	listed
	platform platform
	tests    []string
}

func (goPackage) least() float64 { return leastOfGo }

func (p goPackage) mutants() ([]mutant, error) {
	t, err := load(p.platform, p.listed)
	if err != nil {
		return nil, err
	}
	_, all := instrument(t, p.name())
	return all, nil
}

// goRig holds the test programs of a package, each made when it is first needed.
type goRig struct {
	goPackage
	dir      string
	overlay  string
	goroot   string
	programs map[string]*program
}

func (p goPackage) arm() (rig, error) {
	t, err := load(p.platform, p.listed)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "ctibridge-mutants-")
	if err != nil {
		return nil, err
	}
	r := &goRig{goPackage: p, dir: dir, programs: make(map[string]*program)}
	files, _ := instrument(t, p.name())
	if r.overlay, err = r.write(files, t.pkg.Name()); err != nil {
		return nil, err
	}
	goroot, err := goCommand(native, "env", "GOROOT")
	r.goroot = strings.TrimSpace(string(goroot))
	return r, err
}

func (r *goRig) close() { os.RemoveAll(r.dir) }

// write puts the changed files beside the checkout, for the go command's -overlay.
func (r *goRig) write(files []instrumented, name string) (overlay string, err error) {
	files = append(files, instrumented{"mutants_runtime.go", []byte("package " + name + "\n" + goRuntime)})
	replace := make(map[string]string, len(files))
	for _, f := range files {
		changed := filepath.Join(r.dir, f.name)
		replace[filepath.Join(r.Dir, f.name)] = changed
		if err := os.WriteFile(changed, f.source, 0o600); err != nil {
			return "", err
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(r.dir, "overlay.json")
	return overlay, os.WriteFile(overlay, text, 0o600)
}

func (r *goRig) kills(m mutant) (bool, error) {
	for _, test := range r.tests {
		p, err := r.program(test)
		if err != nil {
			return false, err
		}
		if !p.passes(m.id, p.limit) {
			return true, nil
		}
	}
	return false, nil
}

func (r *goRig) program(test string) (*program, error) {
	if p := r.programs[test]; p != nil {
		return p, nil
	}
	file := filepath.Join(r.dir, strings.ReplaceAll(test, "/", "_")+".test")
	if _, err := goCommand(r.platform, "test", "-c", "-vet=off", "-overlay", r.overlay, "-o", file, test); err != nil {
		return nil, err
	}
	p := &program{dir: filepath.Join(strings.TrimSuffix(r.Dir, r.name()), strings.TrimPrefix(test, module)), command: r.command(file)}
	r.programs[test] = p
	return p, p.measure()
}

// command is how a test program is started. A mutant may ask for memory without
// end, hence the limit, where the system has one.
func (r *goRig) command(file string) []string {
	if len(r.platform.env) > 0 {
		return []string{"node", "--stack-size=8192", filepath.Join(r.goroot, "lib", "wasm", "wasm_exec_node.js"), file}
	}
	return []string{"sh", "-c", `ulimit -v 4000000 2>/dev/null; exec "$0" "$@"`, file}
}

// program is the test program of one package.
type program struct {
	dir     string
	command []string
	limit   time.Duration
}

// longestBase bounds a program that changes nothing.
const longestBase = 2 * time.Minute

// measure runs the tests with no mutant on: they have to pass, and the time they
// take bounds that of a mutant.
func (p *program) measure() error {
	start := time.Now()
	if !p.passes(0, longestBase) {
		return fmt.Errorf("the tests of %s fail without a mutant", p.dir)
	}
	p.limit = 5*time.Second + 5*time.Since(start)
	return nil
}

func (p *program) passes(id int, limit time.Duration) bool {
	args := append(p.command[1:len(p.command):len(p.command)], "-test.failfast", "-test.timeout", limit.String())
	cmd := exec.Command(p.command[0], args...)
	cmd.Dir = p.dir
	cmd.Env = []string{fmt.Sprintf("MUTANT=%d", id)}
	for _, name := range []string{"PATH", "HOME", "TMPDIR"} {
		cmd.Env = append(cmd.Env, name+"="+os.Getenv(name))
	}
	return cmd.Run() == nil
}
