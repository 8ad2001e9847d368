package elements

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// look is a state of the element that is shown in the documentation and checked
// for accessibility.
type look struct {
	file          string
	width, height int64
	dark          bool
	query         string
	routes        func() map[string]http.HandlerFunc
	reach         func(s *harness.Server, p *harness.Page) // brings the state about
}

func signIn(s *harness.Server, p *harness.Page) {
	testbed.Adapter(s, p, "call").Click("sign-in")
	p.Until(element + `.state.call === "signedIn"`)
}

func untilSilent(_ *harness.Server, p *harness.Page) { p.Until(element + `.state.call === "silent"`) }

var looks = []look{
	{file: "loading", width: 900, height: 760, query: "?type=call", routes: serving("/agent/", onlyOnce), reach: func(_ *harness.Server, p *harness.Page) {
		p.Do(element + `.reload()`)
	}},
	{file: "silent", width: 900, height: 760, query: "?type=call", reach: untilSilent},
	{file: "forbidden", width: 900, height: 760, query: "?type=call", routes: serving("/agent/", func() http.HandlerFunc { return unframed }), reach: untilSilent},
	{file: "signed-in", width: 900, height: 760, reach: signIn},
	{file: "signed-in-dark", width: 900, height: 760, dark: true, reach: signIn},
	{file: "chats", width: 900, height: 760, reach: func(s *harness.Server, p *harness.Page) {
		signIn(s, p)
		p.Do(element + `.shadowRoot.getElementById("tab-chat").click()`)
		p.Until(element + `.state.chat === "silent"`)
	}},
	{file: "docked", width: 1200, height: 760, reach: func(s *harness.Server, p *harness.Page) {
		signIn(s, p)
		p.Do(element + `.dock("right")`)
	}},
	{file: "hidden", width: 900, height: 760, reach: func(s *harness.Server, p *harness.Page) {
		signIn(s, p)
		p.Do(element + `.hide()`)
	}},
	{file: "folded-320", width: 320, height: 640, reach: func(s *harness.Server, p *harness.Page) {
		signIn(s, p)
		p.Do(harness.At("notes") + `.focus()`)
		p.Until(harness.Visible(inside("launcher")))
	}},
	{file: "silent-320", width: 320, height: 640, query: "?type=call", reach: untilSilent},
	{file: "silent-320-dark", width: 320, height: 640, dark: true, query: "?type=chat", reach: func(_ *harness.Server, p *harness.Page) {
		p.Until(element + `.state.chat === "silent"`)
	}},
	{file: "refused", width: 900, height: 760, query: "?type=call", reach: func(s *harness.Server, p *harness.Page) {
		p.Do(`(document.head.insertAdjacentHTML("beforeend", '<meta http-equiv="Content-Security-Policy" content="frame-src \'none\'">'), ` + element + `.reload(), 1)`)
		p.Until(element + `.state.call === "blocked"`)
	}},
	{file: "invalid", width: 900, height: 760, query: "?type=email", reach: func(*harness.Server, *harness.Page) {}},
	{file: "failed-dark", width: 900, height: 760, dark: true, query: "?type=call",
		routes: serving("/sdk/ctibridge.wasm", func() http.HandlerFunc { return http.NotFound }),
		reach: func(_ *harness.Server, p *harness.Page) {
			p.Until(harness.Visible(inside("failure")))
			untilSilent(nil, p)
		}},
	{file: "inline", width: 900, height: 760, query: "?type=call&placement=inline", reach: func(s *harness.Server, p *harness.Page) {
		signIn(s, p)
		p.Do(inside("panel") + `.scrollIntoView({ block: "end" })`)
	}},
}

// serving adds one route, whose handler is made anew for each site.
func serving(path string, handler func() http.HandlerFunc) func() map[string]http.HandlerFunc {
	return func() map[string]http.HandlerFunc { return map[string]http.HandlerFunc{path: handler()} }
}

// TestLooksOfTheElement takes each state's picture and looks for what a picture
// does not tell. With LOOKS=write ("make pictures") it keeps the pictures.
func TestLooksOfTheElement(t *testing.T) {
	axe := axeSource(t)
	for _, l := range looks {
		t.Run(l.file, func(t *testing.T) {
			var extra map[string]http.HandlerFunc
			if l.routes != nil {
				extra = l.routes()
			}
			s := harness.Start(t, extra)
			p := harness.OpenSized(t, l.width, l.height, s.LocalhostURL+"/adapters/"+l.query)
			if l.dark {
				p.Prefers("prefers-color-scheme", "dark")
			}
			p.Until(element + `?.shadowRoot?.childElementCount > 0`)
			l.reach(s, p)
			p.Until(`document.getAnimations().length === 0 && ` + element + `.shadowRoot.getAnimations().length === 0`)
			require.Empty(t, harness.Eval[[]string](p, overlaps), "parts of the element lie over each other or stick out")
			require.Empty(t, violations(p, axe))
			keep(t, "cti-adapter-"+l.file+".png", p.Picture())
		})
	}
}

// overlaps lists what is seen of the element that is outside the window, wider
// than its own box, or over a sibling.
const overlaps = `(() => {
	const root = ` + element + `.shadowRoot;
	const seen = (e) => e.checkVisibility({ visibilityProperty: true });
	const name = (e) => e.getAttribute("part") || e.tagName;
	const bad = [];
	for (const e of root.querySelectorAll("*")) {
		if (!seen(e) || e.closest("svg") || ["news", "help"].includes(name(e))) continue;
		const r = e.getBoundingClientRect();
		if (r.width === 0 || r.height === 0) continue;
		if (r.left < -0.5 || r.right > document.documentElement.clientWidth + 0.5) bad.push(name(e) + " sticks out of the window");
		if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline" && e.tagName !== "IFRAME") bad.push(name(e) + " is too narrow for what it holds");
		const parent = e.parentElement?.getBoundingClientRect();
		if (parent && (r.bottom > parent.bottom + 1 || r.right > parent.right + 1)) bad.push(name(e) + " sticks out of " + name(e.parentElement));
		for (let o = e.nextElementSibling; o; o = o.nextElementSibling) {
			const q = o.getBoundingClientRect();
			if (!seen(o) || ["news", "help"].includes(name(o)) || q.width === 0) continue;
			if (r.left < q.right - 0.5 && q.left < r.right - 0.5 && r.top < q.bottom - 0.5 && q.top < r.bottom - 0.5) bad.push(name(e) + " lies over " + name(o));
		}
	}
	return bad;
})()`

func axeSource(t *testing.T) string {
	t.Helper()
	source, err := nodeModule("../../web/node_modules", "axe-core/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// nodeModule reads a file that npm installs.
func nodeModule(dir, file string) (string, error) {
	source, err := os.ReadFile(filepath.Join(dir, file))
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf(`%s is not installed: run "npm ci" in web, as "make test" does`, filepath.Dir(file))
	}
	return string(source), err
}

func TestANodeModuleThatIsNotInstalledIsReportedInOneLine(t *testing.T) {
	_, err := nodeModule(t.TempDir(), "axe-core/axe.min.js")
	require.EqualError(t, err, `axe-core is not installed: run "npm ci" in web, as "make test" does`)
	_, err = nodeModule("../../web/node_modules", "axe-core/axe.min.js")
	require.NoError(t, err)
}

// violations lists what axe finds in a page. It does not look into the
// adapters: they are another's.
func violations(p *harness.Page, axe string) []string {
	p.T.Helper()
	harness.Eval[bool](p, axe+`;typeof window.axe === "object"`)
	return harness.Eval[[]string](p, `axe.run(document, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) =>
		violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.flat().join(" ") + " " + n.failureSummary)))`)
}

func TestAxeFindsWhatIsWrong(t *testing.T) {
	_, p := atElement(t, "?type=call")
	p.Do(`(` + inside("frame") + `.removeAttribute("title"), 1)`)
	found := violations(p, axeSource(t))
	require.Len(t, found, 1)
	require.Contains(t, found[0], "frame-title")
}

// keep compares a picture's size with the one in docs/img, or replaces that.
func keep(t *testing.T, name string, picture []byte) {
	t.Helper()
	path := filepath.Join("..", "..", "docs", "img", name)
	if os.Getenv("LOOKS") == "write" {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, picture, 0o644))
	}
	kept, err := os.Open(path)
	require.NoError(t, err, `run "make pictures" and look at what it made`)
	defer kept.Close()
	want, err := png.DecodeConfig(kept)
	require.NoError(t, err)
	got, err := png.DecodeConfig(bytes.NewReader(picture))
	require.NoError(t, err)
	require.Equal(t, [2]int{got.Width, got.Height}, [2]int{want.Width, want.Height}, `%s is of another size: run "make pictures"`, name)
}
