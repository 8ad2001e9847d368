package elements

import (
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// example returns the code blocks of a document that hold a word, as they stand there.
func example(t *testing.T, file, word string) (blocks []string) {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	for _, m := range regexp.MustCompile("(?s)```([a-z]+)\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		switch {
		case !strings.Contains(m[2], word):
		case m[1] == "js":
			blocks = append(blocks, `<script type="module">`+m[2]+`</script>`)
		default:
			blocks = append(blocks, m[2])
		}
	}
	require.NotEmpty(t, blocks, file)
	return blocks
}

// The examples of the component run as they are printed, but for the tenant, and
// show what there is.
func TestTheExamplesOfTheComponentRun(t *testing.T) {
	for name, row := range map[string]struct{ file, script string }{
		"in the README":        {"../../README.md", `document.addEventListener`},
		"in the documentation": {"../../docs/adapters.md", `document.addEventListener`},
	} {
		t.Run(name, func(t *testing.T) {
			blocks := example(t, row.file, row.script)
			if !strings.Contains(blocks[0], "<cti-adapter") {
				blocks = append(example(t, row.file, `<cti-adapter tenant`), blocks...)
			}
			var s *harness.Server
			s = harness.Start(t, map[string]http.HandlerFunc{"/example/": func(w http.ResponseWriter, _ *http.Request) {
				html := strings.Join(blocks, "\n")
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				io.WriteString(w, `<!doctype html><html lang="en"><title>Example</title><script>window.shown = []; window.openTicket = (...all) => shown.push(all)</script>`+
					strings.ReplaceAll(html, `tenant="acme.uc1"`, `origin="`+s.URL+`"`))
			}})
			p := openElement(s, t, "/example/")
			call := testbed.Adapter(s, p, "call")
			call.Clicks("sign-in", "ring", "answer")
			p.Until(`shown.length > 0`)
			shown := harness.Eval[[][]string](p, `shown.map((all) => all.map(String))`)
			require.Len(t, shown, 1)
			require.Equal(t, "call:990017", shown[0][0])
			require.NotContains(t, shown[0], "undefined")
			require.NotContains(t, shown[0], "")
		})
	}
}
