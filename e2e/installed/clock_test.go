package installed

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// copied writes files of testdata, which name the address of the page PAGE.
func (f folder) copied(names ...string) {
	f.Helper()
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(f.T, err)
		f.write(name, strings.ReplaceAll(string(text), "PAGE", strings.TrimSuffix(f.url, "/")))
	}
}

func TestTheTestOfTheDocumentMovesThePagesClock(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.write("my.spec.ts", f.printed("Time"))
	assert.Contains(t, f.run(f.playwright()), "1 passed")
}

func TestTimersOfThePageAndOfTheSimulatorGoInTheOrderOfTheirTimes(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.copied("max.html", "max.spec.ts")
	assert.Contains(t, f.run(f.playwright()), "5 passed")
}

func TestThePagesClockIsDrivenAroundAdapters(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.copied("ccai.html", "elements.html", "ccai.test.mjs")
	assert.Contains(t, f.run(exec.Command("node", "--test", "ccai.test.mjs")), "# pass 2\n# fail 0")
}
