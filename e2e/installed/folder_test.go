package installed

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

const root = "../.."

// folder is an empty folder in which somebody writes a test.
type folder struct {
	*testing.T
	dir string
	url string // where the page is served
}

// newFolder installs the package and serves the page that the document prints.
func newFolder(t *testing.T) folder {
	t.Helper()
	dir := t.TempDir()
	f := folder{t, dir, ""}
	installed := filepath.Join(dir, "node_modules", "ctibridge")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "node_modules", "@playwright"), 0o755))
	require.NoError(t, os.MkdirAll(installed, 0o755))
	f.run(exec.Command("tar", "-xzf", absolute(t, "bin/ctibridge-0.0.0.tgz"), "-C", installed, "--strip-components=1"))
	// What npm would fetch from the registry.
	for _, name := range []string{"@playwright/test", "puppeteer-core", "typescript", "@types"} {
		require.NoError(t, os.Symlink(absolute(t, "web/node_modules/"+name), filepath.Join(dir, "node_modules", name)))
	}
	site := httptest.NewServer(http.FileServer(http.Dir(dir)))
	t.Cleanup(site.Close)
	f.url = strings.Replace(site.URL, "127.0.0.1", "localhost", 1) + "/"
	// The Chromium that chromedp finds first.
	require.NotEmpty(t, os.Getenv("CHROME_BIN"), "set it, as \"make test-e2e\" does")
	require.NoError(t, os.Mkdir(filepath.Join(dir, "bin"), 0o755))
	require.NoError(t, os.Symlink(os.Getenv("CHROME_BIN"), filepath.Join(dir, "bin", "headless_shell")))
	f.write("package.json", `{"type":"module"}`)
	f.write("index.html", f.printed("The page"))
	return f
}

func (f folder) write(name, text string) {
	f.Helper()
	require.NoError(f.T, os.WriteFile(filepath.Join(f.dir, name), []byte(text), 0o644))
}

// printed is the first block of a part of the document, with the address at which the page is
// served here: another program may have the port that the document names.
func (f folder) printed(title string) string {
	f.Helper()
	document, err := os.ReadFile(filepath.Join(root, "docs", "testing.md"))
	require.NoError(f.T, err)
	m := regexp.MustCompile("(?s)\n## " + title + "\n.*?\n```[a-z]+\n(.*?)```\n").FindSubmatch(document)
	require.NotNil(f.T, m, title)
	require.Less(f.T, strings.Count(string(m[1]), "\n"), 20, "lines of %s", title)
	return strings.ReplaceAll(string(m[1]), "http://localhost:5173/", f.url)
}

// run runs a command in the folder and returns what it prints. It fails where a process is left.
func (f folder) run(cmd *exec.Cmd) string {
	f.Helper()
	out, err := f.try(cmd)
	require.NoError(f.T, err, out)
	return out
}

func (f folder) try(cmd *exec.Cmd) (string, error) {
	f.Helper()
	cmd.Dir = f.dir
	cmd.Env = append(os.Environ(), "HOSTSIM_BIN="+absolute(f.T, "bin/hostsim"), "TMPDIR="+f.TempDir(), "HOSTSIM_URL=",
		"PATH="+filepath.Join(f.dir, "bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	out, err := cmd.CombinedOutput()
	left, psErr := exec.Command("ps", "-eo", "pgid,stat,args").Output()
	require.NoError(f.T, psErr)
	// One that has ended, and that nobody has waited for, is a Z: in a container nobody may.
	require.NotRegexp(f.T, fmt.Sprintf(`(?m)^ *%d +[^Z ].*$`, cmd.Process.Pid), string(left), "a process is left")
	return string(out), err
}

func (f folder) playwright() *exec.Cmd {
	return exec.Command("node", "node_modules/@playwright/test/cli.js", "test", "--reporter=line")
}

func absolute(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(root, name))
	require.NoError(t, err)
	return path
}
