package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// folders lists the folders of web/src from the bottom up. Each may import itself
// and those listed for it, all of which come before it: so no circle can form.
// "." is index.ts, the facade as a page imports it.
var folders = []struct {
	name    string
	imports []string
}{
	{"contract", nil}, // generated: what the module and the facade agree on
	{"vendor", nil},   // the vendors' events as they are on the wire
	{"browser", nil},  // timers, long tasks, elements that leave the page
	{"api", []string{"contract", "vendor"}},
	{"transport", []string{"api", "browser", "contract"}},
	{"module", []string{"api", "browser", "contract", "transport"}},
	{"options", []string{"api", "browser", "contract", "transport"}},
	{"screenpop", []string{"api", "browser", "contract", "transport"}},
	{"bridge", []string{"api", "browser", "contract", "module", "options", "screenpop", "transport"}},
	{".", []string{"api", "bridge", "contract", "options", "vendor"}},
	{"trace", []string{"api", "browser", "vendor"}},
	{"elements/adapter", []string{".", "api", "browser", "contract"}},
	{"elements/layout", []string{"elements/adapter"}},
	{"elements", []string{".", "api", "contract", "elements/adapter", "elements/layout"}},
	{"testing", nil}, // for Node: a client of the simulator, which shares nothing with the facade
}

func TestFoldersOfTheSourcesImportOnlyWhatIsBelowThem(t *testing.T) {
	p, err := findProject()
	require.NoError(t, err)
	seen := map[string]bool{}
	err = filepath.WalkDir(p.src(), func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".ts") {
			return err
		}
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		name, err := filepath.Rel(p.src(), file)
		require.NoError(t, err)
		from, to := importsOf(filepath.ToSlash(name), string(source))
		seen[from] = true
		for _, folder := range to {
			assert.True(t, mayImport(from, folder), "%s imports %s", name, folder)
		}
		return nil
	})
	require.NoError(t, err)
	for _, folder := range folders {
		assert.True(t, seen[folder.name], "web/src has no folder %s", folder.name)
	}
	assert.Len(t, folders, len(seen), "every folder of web/src is listed")
}

func TestTheListOfFoldersHasNoCircle(t *testing.T) {
	below := map[string]bool{}
	for _, folder := range folders {
		for _, name := range folder.imports {
			assert.True(t, below[name], "%s is listed above %s", name, folder.name)
		}
		below[folder.name] = true
	}
}

func TestImportsAreFoundInEveryForm(t *testing.T) {
	from, to := importsOf("bridge/x.ts", `
import type { A } from "../api/types.js";
import {
  B,
} from "./b.js";
import "../module/loader.js";
export type * from '../vendor/index.js';
const c = await import("../options/options.js");
import { test } from "node:test";
`)
	assert.Equal(t, "bridge", from)
	assert.Equal(t, []string{"api", "bridge", "module", "vendor", "options"}, to)
	_, to = importsOf("elements/x.ts", `import { createBridge } from "../index.js";`)
	assert.Equal(t, []string{"."}, to)
	assert.False(t, mayImport("api", "bridge"), "what is below imports nothing above")
	assert.False(t, mayImport("unlisted", "api"))
}

var relativeImport = regexp.MustCompile(`(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']*)["']`)

// importsOf returns the folder of a file of web/src, and the folders that it imports.
func importsOf(name, source string) (from string, to []string) {
	from = path.Dir(name)
	for _, match := range relativeImport.FindAllStringSubmatch(source, -1) {
		to = append(to, path.Dir(path.Join(from, match[1])))
	}
	return from, to
}

func mayImport(from, to string) bool {
	for _, folder := range folders {
		if folder.name != from {
			continue
		}
		for _, name := range folder.imports {
			if name == to {
				return true
			}
		}
	}
	return from == to
}
