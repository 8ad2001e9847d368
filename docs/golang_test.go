package docs_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// imports are what a Go block may use without saying so.
var imports = map[string]string{
	"context": "context", "fmt": "fmt", "os": "os", "hostsim": "github.com/ctibridge/ctibridge/hostsim",
}

// checkGo returns what Go's type checker has against the blocks, a line each. Each is the body of a function that may use ctx and return an error.
func checkGo(root string, blocks []block) (found []string, err error) {
	exports, err := exported(root)
	if err != nil {
		return nil, err
	}
	files := token.NewFileSet()
	config := types.Config{
		Importer: importer.ForCompiler(files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }),
		Error:    func(err error) { found = append(found, err.Error()) },
	}
	for _, b := range blocks {
		if b.lang != "go" {
			continue
		}
		file, err := parser.ParseFile(files, "", goFile(b), parser.SkipObjectResolution)
		if err != nil {
			found = append(found, err.Error())
			continue
		}
		_, _ = config.Check("block", files, []*ast.File{file}, nil) // which tells Error all of it
	}
	return found, nil
}

// exported finds the compiled packages that the blocks import, and theirs.
func exported(root string) (map[string]string, error) {
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}"}
	list := exec.Command("go", append(args, slices.Sorted(maps.Values(imports))...)...)
	list.Dir, list.Stderr = root, os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports := map[string]string{}
	for _, line := range strings.Split(string(out), "\n") {
		path, file, _ := strings.Cut(line, "\t")
		exports[path] = file
	}
	return exports, nil
}

// goFile makes a file of a block. Its lines go by those of the document.
func goFile(b block) string {
	head := "package block\n\nimport \"context\"\n"
	for _, name := range slices.Sorted(maps.Keys(imports)) {
		if name != "context" && strings.Contains(b.text, name+".") {
			head += fmt.Sprintf("import %q\n", imports[name])
		}
	}
	line := fmt.Sprintf("//line %s:%d\n", filepath.ToSlash(b.file), b.line)
	return head + "\nfunc _(ctx context.Context) error {\n" + line + b.text + "return nil\n}\n"
}
