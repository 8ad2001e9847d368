package main

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// testingEntries are the files of web/src/testing that a package of a customer's imports.
var testingEntries = []string{"index.ts", "node.ts", "playwright.ts"}

// writePackage writes the npm package to bin/package, with the files of the SDK, which were made.
func writePackage(p project, made files) error {
	dir := filepath.Join(p.root, "bin", "package")
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	content, err := packageFiles(p, made)
	if err != nil {
		return err
	}
	for _, name := range content.paths() {
		if err := writeFile(inDist(dir, name), content[name]); err != nil {
			return err
		}
	}
	return writeTypes(p, filepath.Join(dir, "types"))
}

// packageFiles are the files of the package but for the types, which only the compiler of
// TypeScript can make.
func packageFiles(p project, made files) (files, error) {
	content := files{}
	for name, data := range made {
		rest, ofSDK := strings.CutPrefix(name, "sdk/")
		if ofSDK && !isSideFile(name) {
			content["dist/"+rest] = data
		}
	}
	for name, from := range map[string]string{
		"package.json": filepath.Join(p.web(), "package", "package.json"),
		"README.md":    filepath.Join(p.root, "README.md"),
		"LICENSE":      filepath.Join(p.root, "LICENSE"),
	} {
		data, err := os.ReadFile(from)
		if err != nil {
			return nil, err
		}
		content[name] = data
	}
	return content, addTesting(p, content)
}

// addTesting bundles ctibridge/testing for Node. What several entries share is a file of its own:
// two copies of an error's class would be two classes.
func addTesting(p project, content files) error {
	out := filepath.Join(p.dist(), "testing")
	opts := api.BuildOptions{
		Outdir: out, Bundle: true, Splitting: true, Platform: api.PlatformNode,
		Format: api.FormatESModule, Target: api.ES2022, Charset: api.CharsetUTF8,
		Packages: api.PackagesExternal, AbsWorkingDir: p.root,
	}
	for _, name := range testingEntries {
		opts.EntryPoints = append(opts.EntryPoints, filepath.Join(p.src(), "testing", name))
	}
	bundled := files{}
	if err := bundle(p, opts, bundled); err != nil {
		return err
	}
	for name, data := range bundled {
		content[path.Join("dist", name)] = data
	}
	return nil
}

// writeTypes has the compiler write the declarations of both parts into dir.
func writeTypes(p project, dir string) error {
	for _, config := range []string{"tsconfig.sdk.json", "tsconfig.testing.json"} {
		cmd := exec.Command(filepath.Join("node_modules", ".bin", "tsc"), "-p", config, "--noEmit", "false",
			"--declaration", "--emitDeclarationOnly", "--stripInternal", "--outDir", dir)
		cmd.Dir = p.web()
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("tsc -p %s: %w\n%s", config, err, out)
		}
	}
	return nil
}

// isSideFile reports whether a file is another, compressed, which servers of our own take.
func isSideFile(name string) bool {
	return slices.ContainsFunc(encoders, func(e encoder) bool { return strings.HasSuffix(name, e.suffix) })
}
