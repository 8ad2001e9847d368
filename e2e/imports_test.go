package e2e

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/ctibridge/ctibridge/"

// mayImport names what the packages of e2e may import of this module, by folder; what
// a folder allows is allowed to those below it that have no row. The vendor's dialect
// is written twice: a test in Chromium that knew the bridge's half could not see a
// mistake of it.
var mayImport = map[string][]string{
	"e2e":             {"hostsim", "web", "e2e/harness", "e2e/testbed"},
	"e2e/harness":     {"hostsim", "web", "e2e/harness"},
	"e2e/testbed":     {"hostsim", "web", "e2e/harness"},
	"e2e/ccai":        {"hostsim", "web", "e2e/harness", "e2e/testbed", "wasm/contract"},
	"e2e/bench":       {"web", "e2e/harness/chromium"},
	"e2e/stress":      {},
	"e2e/mutants":     {"internal"},
	"e2e/conformance": {"hostsim", "wasm", "e2e/conformance"},
}

type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func TestThePackagesKeepTheirImports(t *testing.T) {
	checked := map[string]bool{}
	for _, p := range list(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		row := rowOf(name)
		checked[row] = true
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			require.True(t, allowed(row, path), "%s imports %s", name, path)
		}
	}
	require.Len(t, checked, len(mayImport), "a folder named here is gone")
}

// A check that allowed everything would pass as well.
func TestAnImportThatIsNotAllowedIsFound(t *testing.T) {
	for row, path := range map[string]string{
		"e2e/harness":       "wasm/bridge",
		"e2e/harness/below": "e2e/testbed",
		"e2e/testbed":       "wasm/dialect/ccai",
		"e2e/max":           "wasm/contract",
		"e2e/ccai":          "wasm/contracts",
		"e2e/stories":       "e2e/max",
		"e2e/bench":         "hostsim",
	} {
		require.False(t, allowed(rowOf(row), module+path), "%s imports %s", row, path)
	}
	require.True(t, allowed(rowOf("e2e/harness/below"), module+"hostsim/journal"))
	require.True(t, allowed(rowOf("e2e/max"), "github.com/stretchr/testify/require"))
}

// rowOf is the innermost folder with a row.
func rowOf(name string) string {
	for ; mayImport[name] == nil; name = name[:strings.LastIndex(name, "/")] {
	}
	return name
}

func allowed(row, path string) bool {
	name, ours := strings.CutPrefix(path, module)
	return !ours || slices.ContainsFunc(mayImport[row], func(folder string) bool {
		return name == folder || strings.HasPrefix(name, folder+"/")
	})
}

func list(t *testing.T) (packages []listed) {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports", "./...").Output()
	require.NoError(t, err)
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else {
			require.NoError(t, err)
		}
		packages = append(packages, p)
	}
}
