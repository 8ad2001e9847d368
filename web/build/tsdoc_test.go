package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// public are the folders and files of web/src that declare what a page imports.
var public = []string{
	"index.ts", "api", "vendor", "contract/contract.gen.ts",
	"elements/index.ts", "elements/element.ts", "elements/registry.ts",
	"elements/adapter/address.ts", "elements/adapter/adapter-status.ts", "elements/layout/layout.ts",
	"testing/chromium.ts", "testing/consoles.ts", "testing/driven-page.ts", "testing/errors.ts", "testing/hostsim.ts",
	"testing/node.ts", "testing/playwright.ts", "testing/record.ts", "testing/start.ts",
}

func TestEveryPublicNameHasASentence(t *testing.T) {
	p, err := findProject()
	require.NoError(t, err)
	read := 0
	for _, name := range public {
		err := filepath.WalkDir(filepath.Join(p.src(), name), func(file string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || strings.HasSuffix(file, ".test.ts") {
				return err
			}
			source, err := os.ReadFile(file)
			read++
			require.Empty(t, withoutSentence(string(source)), file)
			return err
		})
		require.NoError(t, err)
	}
	require.Greater(t, read, len(public), "the folders were read")
}

func TestANameWithoutASentenceIsFound(t *testing.T) {
	require.Equal(t, []string{"B", "C", "d", "E"}, withoutSentence(`
/** A is documented. */
export interface A {}
export interface B {}

/** This is of nothing. */

export type C = string;
export function d(): void {}
/**
 * F is documented.
 */
export abstract class F {}
export class E {}
interface Own {}
export type { A };
`))
}

var (
	exported = regexp.MustCompile(`^export (?:declare |abstract |async )*(?:interface|class|type|const|function|enum) (\w+)`)
	// constants are what the facade takes from the contract; a page cannot import them.
	constant = regexp.MustCompile(`^export const `)
)

// withoutSentence returns the exported names that no TSDoc comment stands above.
// An interface beside a class of its name adds to it.
func withoutSentence(source string) (names []string) {
	above, seen := "", map[string]bool{}
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		m := exported.FindStringSubmatch(line)
		if m != nil && !constant.MatchString(line) && !strings.HasSuffix(above, "*/") && !seen[m[1]] {
			names = append(names, m[1])
		}
		if m != nil {
			seen[m[1]] = true
		}
		above = line
	}
	return names
}
