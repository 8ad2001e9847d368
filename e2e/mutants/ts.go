package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

const typeScriptName = "web/src"

// facade is what the elements import and where files begin that only a browser runs.
const facade = "web/src/index.ts"

// typeScript is what the unit tests of web/src import, directly or not, but for
// what only the facade leads to and what is only loaded later: that is for a
// browser, and e2e tests it.
type typeScript struct{}

func (typeScript) name() string   { return typeScriptName }
func (typeScript) least() float64 { return leastOfTypeScript }

func (typeScript) mutants() ([]mutant, error) {
	made, err := mutateTypeScript()
	return made.all(), err
}

// mutatedTypeScript is what typescript.mjs writes.
type mutatedTypeScript struct {
	Mutants []struct {
		ID       int
		File     string
		Line     int
		Function string
		Change   string
	}
	Sources map[string]string
}

func (m mutatedTypeScript) all() []mutant {
	all := make([]mutant, 0, len(m.Mutants))
	for _, one := range m.Mutants {
		all = append(all, mutant{one.ID, one.File, one.Line, one.Function, one.Change})
	}
	return all
}

func mutateTypeScript() (made mutatedTypeScript, err error) {
	tests, err := unitTests()
	if err != nil {
		return made, err
	}
	imports, err := importsOf(tests)
	if err != nil {
		return made, err
	}
	root, err := os.Getwd()
	if err != nil {
		return made, err
	}
	cmd := exec.Command("node", append([]string{"e2e/mutants/typescript.mjs", root}, imports.tested(tests)...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return made, fmt.Errorf("typescript.mjs, which needs the compiler that \"make types\" installs: %w", err)
	}
	err = json.Unmarshal(out, &made)
	return made, err
}

func unitTests() (tests []string, err error) {
	err = filepath.WalkDir("web/src", func(path string, _ os.DirEntry, err error) error {
		if strings.HasSuffix(path, ".test.ts") {
			tests = append(tests, filepath.ToSlash(path))
		}
		return err
	})
	return tests, err
}

// imports are the files that each file imports at once, as the bundler finds them.
type imports map[string][]string

func importsOf(tests []string) (imports, error) {
	result := api.Build(bundling(tests, "", nil))
	if len(result.Errors) > 0 {
		return nil, errors.New(result.Errors[0].Text)
	}
	var meta struct {
		Inputs map[string]struct {
			Imports []struct{ Path, Kind string }
		}
	}
	if err := json.Unmarshal([]byte(result.Metafile), &meta); err != nil {
		return nil, err
	}
	found := make(imports)
	for file, input := range meta.Inputs {
		for _, i := range input.Imports {
			if i.Kind == "import-statement" && strings.HasSuffix(i.Path, ".ts") && i.Path != facade {
				found[file] = append(found[file], i.Path)
			}
		}
	}
	return found, nil
}

// reach returns a file and all that it imports.
func (i imports) reach(file string, seen map[string]bool) map[string]bool {
	if !seen[file] {
		seen[file] = true
		for _, next := range i[file] {
			i.reach(next, seen)
		}
	}
	return seen
}

// tested lists what tests import, without the tests themselves and their help.
func (i imports) tested(tests []string) (files []string) {
	seen := make(map[string]bool)
	for _, test := range tests {
		i.reach(test, seen)
	}
	for file := range seen {
		if !slices.ContainsFunc([]string{".test.ts", ".world.ts", ".gen.ts"}, func(end string) bool { return strings.HasSuffix(file, end) }) {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	return files
}

// bundling makes a program of each test, with other sources for some files.
func bundling(tests []string, dir string, sources map[string]string) api.BuildOptions {
	root, _ := os.Getwd()
	return api.BuildOptions{
		EntryPoints:   tests,
		Outbase:       "web",
		Outdir:        filepath.Join(dir, "out"),
		OutExtension:  map[string]string{".js": ".mjs"},
		Write:         dir != "",
		Bundle:        true,
		Metafile:      true,
		Platform:      api.PlatformNode,
		Format:        api.FormatESModule,
		Target:        api.ES2022,
		AbsWorkingDir: root,
		Loader:        map[string]api.Loader{".css": api.LoaderText},
		Banner:        map[string]string{"js": "globalThis.mutantNow = Number(process.env.MUTANT);"},
		Plugins:       []api.Plugin{noRuntime, replacing(root, sources)},
	}
}

// noRuntime stands in for Go's loader, which no unit test runs.
var noRuntime = api.Plugin{Name: "wasm_exec", Setup: func(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: "^wasm_exec$"}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
		return api.OnResolveResult{Path: "wasm_exec", Namespace: "none"}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "none"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
		text := "export const goRuntime = undefined;"
		return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
	})
}}

// replacing gives the bundler the sources with mutants in them.
func replacing(root string, sources map[string]string) api.Plugin {
	return api.Plugin{Name: "mutants", Setup: func(build api.PluginBuild) {
		build.OnLoad(api.OnLoadOptions{Filter: `\.ts$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			name, _ := filepath.Rel(root, args.Path)
			text, changed := sources[filepath.ToSlash(name)]
			if !changed {
				return api.OnLoadResult{}, nil
			}
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderTS}, nil
		})
	}}
}
