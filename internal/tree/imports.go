package tree

import (
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Module is the path of the Go module.
const Module = "github.com/ctibridge/ctibridge/"

// Imports are what a file imports of this tree: a Go file the folders of
// packages, a TypeScript file other files. It does not look at what is outside.
func (f File) Imports() ([]string, error) {
	if f.Lang == Go {
		return f.importsOfGo()
	}
	return f.importsOfTypeScript(), nil
}

func (f File) importsOfGo() (found []string, err error) {
	file, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Text, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	for _, spec := range file.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		if folder, is := strings.CutPrefix(name, Module); is {
			found = append(found, folder)
		}
	}
	return found, nil
}

// relative finds the relative imports: of a statement, of a call, of a type.
var relative = regexp.MustCompile(`(?:\bfrom\s+|\bimport\s*\(?\s*)"(\.[^"]+)"`)

func (f File) importsOfTypeScript() (found []string) {
	for _, m := range relative.FindAllStringSubmatch(f.Text, -1) {
		found = append(found, path.Join(f.Folder(), m[1]))
	}
	return found
}

// Resolve finds the file that an import names. TypeScript imports "x.js" and
// means x.ts.
func Resolve(name string, exists func(string) bool) (string, bool) {
	base := strings.TrimSuffix(name, ".js")
	candidates := []string{name, base + ".ts", base + ".js", name + ".ts", name + "/index.ts"}
	i := slices.IndexFunc(candidates, exists)
	if i < 0 {
		return "", false
	}
	return candidates[i], true
}
