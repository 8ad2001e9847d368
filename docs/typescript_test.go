package docs_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// compiler is TypeScript's, from the root of the repository.
const compiler = "web/node_modules/.bin/tsc"

// checkTypeScript returns what the compiler has against the blocks, a line each, under the project's own strict settings. Each block is a module of
// its own, on the lines that it has in its document.
func checkTypeScript(root, dir string, blocks []block) ([]string, error) {
	tsc := filepath.Join(root, compiler)
	if _, err := os.Stat(tsc); err != nil {
		return nil, errors.New(`the TypeScript compiler is missing: run "npm ci" in web, or "make types"`)
	}
	for i, b := range blocks {
		if b.lang != "ts" {
			continue
		}
		text := strings.Repeat("\n", b.line-1) + b.text
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("block%d.ts", i)), []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	config, err := typeScriptConfig(root)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, "tsconfig.json"), config, 0o644); err != nil {
		return nil, err
	}
	out, err := exec.Command(tsc, "--noEmit", "--pretty", "false", "-p", dir).CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return nil, err
	}
	return typeScriptErrors(string(out), blocks), nil
}

// typeScriptConfig maps the addresses under which a page has the bridge to their sources, and adds what the page itself declares.
func typeScriptConfig(root string) ([]byte, error) {
	web := filepath.Join(root, "web")
	return json.Marshal(map[string]any{
		"extends": filepath.Join(web, "tsconfig.json"),
		"compilerOptions": map[string]any{"paths": map[string][]string{
			"/sdk/ctibridge.js":          {filepath.Join(web, "src/index.ts")},
			"/sdk/ctibridge-elements.js": {filepath.Join(web, "src/elements/index.ts")},
			"/sdk/ctibridge-trace.js":    {filepath.Join(web, "src/trace/index.ts")},
		}},
		"include": []string{
			"*.ts", filepath.Join(root, "docs/testdata/page.d.ts"), filepath.Join(web, "src/wasm_exec.d.ts"), filepath.Join(web, "src/elements/css.d.ts"),
		},
	})
}

var typeScriptError = regexp.MustCompile(`^.*block(\d+)\.ts\((\d+),\d+\): error (.*)$`)

// typeScriptErrors names the documents in the compiler's lines. What is about no block is kept as it is.
func typeScriptErrors(out string, blocks []block) (found []string) {
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		if m := typeScriptError.FindStringSubmatch(line); m != nil {
			var i int
			fmt.Sscan(m[1], &i)
			line = blocks[i].file + ":" + m[2] + ": " + m[3]
		}
		if line != "" {
			found = append(found, line)
		}
	}
	return found
}
