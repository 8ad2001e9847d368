package sim

import (
	"bytes"
	"encoding/base64"
	"errors"
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

	"github.com/joshdk/go-junit"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// program is the command, which "make build" has built.
const program = "../../bin/hostsim"

// runCommand is "hostsim run", with a folder of its own for temporary files.
func runCommand(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	require.FileExists(t, program, "run \"make build\"")
	cmd := exec.CommandContext(t.Context(), program, append([]string{"run"}, args...)...)
	cmd.Env = append(os.Environ(), "TMPDIR="+t.TempDir())
	return cmd
}

// run runs it to its end, and checks that it leaves nothing behind.
func run(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	cmd := runCommand(t, args...)
	return finish(t, cmd)
}

func finish(t *testing.T, cmd *exec.Cmd) (code int, stdout, stderr string) {
	t.Helper()
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil {
		require.ErrorAs(t, err, &exit)
		code = exit.ExitCode()
	}
	requireNothingLeft(t, cmd)
	return code, out.String(), complaints.String()
}

// requireNothingLeft looks for processes that name the command's folder for temporary files, as
// Chromium does with its profile, and for files in it.
func requireNothingLeft(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	folder := strings.TrimPrefix(cmd.Env[len(cmd.Env)-1], "TMPDIR=")
	files, err := os.ReadDir(folder)
	require.NoError(t, err)
	require.Empty(t, files)
	processes, err := filepath.Glob("/proc/[0-9]*/cmdline")
	require.NoError(t, err)
	require.NotEmpty(t, processes)
	for _, process := range processes {
		line, err := os.ReadFile(process)
		require.False(t, err == nil && bytes.Contains(line, []byte(folder)), "%s is left: %s", process, line)
	}
}

// scenarioFile writes a scenario, and returns its path.
func scenarioFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "call.yaml")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// ownPage serves a page that shows who calls. It does not use the SDK. Where it is broken, it reads
// the number from a field that the console's event does not have.
func ownPage(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		field := "ANI"
		if r.URL.Query().Has("broken") {
			field = "Ani"
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<p id="who">Nobody calls.</p><script>
			addEventListener("message", ({ data }) => {
				for (const e of data.events ?? []) if (e.Type === "CallContactEvent") who.textContent = "Caller " + e.%s;
			});
			parent.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["all"] }, "*");
		</script>`, field)
	}))
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

const whoCalls = `name: The page shows who calls
setup:
  - expect: {message: {type: RegisterForClientEvents}, within: 30s}
steps:
  - max: ring
    with: {caller: "8015550142"}
  - expect: {text: Caller 8015550142, within: 3s}
`

func TestAMistakeInThePageIsShownWithStepFileLineAndPicture(t *testing.T) {
	t.Parallel()
	page, file, folder := ownPage(t), scenarioFile(t, whoCalls), t.TempDir()
	junitFile, html := filepath.Join(folder, "junit.xml"), filepath.Join(folder, "report.html")

	code, out, complaints := run(t, file, "--page", page+"/?broken", "--junit", junitFile, "--report", html)
	assert.Equal(t, 1, code, complaints)
	where := file + `:7: expect: text "Caller 8015550142" within 3s`
	assert.Contains(t, out, where)
	suites, err := junit.IngestFile(junitFile)
	require.NoError(t, err)
	test := suites[0].Tests[0]
	assert.Equal(t, junit.StatusFailed, test.Status)
	assert.Equal(t, "The page shows who calls", test.Name)
	assert.Contains(t, test.Error.Error(), where)
	assert.Equal(t, 1, suites[0].Totals.Failed)
	report, err := os.ReadFile(html)
	require.NoError(t, err)
	assert.Contains(t, string(report), file+":7")
	assert.Contains(t, string(report), "RegisterForClientEvents", "the timeline")
	picture := regexp.MustCompile(`data:image/png;base64,([^"]+)"`).FindSubmatch(report)
	require.NotNil(t, picture)
	png, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(string(picture[1]), "&#43;", "+"))
	require.NoError(t, err)
	assert.Equal(t, "image/png", http.DetectContentType(png))

	code, out, complaints = run(t, file, "--page", page, "--junit", junitFile)
	assert.Equal(t, 0, code, out+complaints)
	suites, err = junit.IngestFile(junitFile)
	require.NoError(t, err)
	assert.Equal(t, junit.StatusPassed, suites[0].Tests[0].Status)
}

const demo = `name: The demo page shows who calls
setup:
  - expect: {message: {type: RegisterForClientEvents}, within: 30s}
steps:
  - max: ring
    with: {caller: "8015550142"}
    save: {contact: offered}
  - expect: {event: {type: contact.offered, with: {id: "${contact}"}}, within: 30s}
  - expect: {event: {type: CallContactEvent, with: {ANI: "8015550142"}}, within: 30s}
  - expect: {text: "8015550142", within: 30s}
  - never: {text: "8015550199", within: 100ms}
  - never: {event: {type: contact.ended}, within: 100ms}
`

const demoAroundAdapters = `name: A call in the demo page around adapters
setup:
  - call: sign-in
  - expect: {event: {type: agent.state}, within: 30s}
steps:
  - call: ring
  - call: answer
  - expect: {event: {type: New_Call}, within: 30s}
  - expect: {event: {type: contact.started}, within: 30s}
`

func TestEventsOfTheBridgeAndTextsAreFoundInTheDemoPage(t *testing.T) {
	t.Parallel()
	code, out, complaints := run(t, scenarioFile(t, demo), scenarioFile(t, demoAroundAdapters), "--parallel", "2")
	assert.Equal(t, 0, code, out+complaints)
	assert.Contains(t, out, "2 scenarios: 2 passed")
}

func TestAPageWithoutTheSDKHasNoEvents(t *testing.T) {
	t.Parallel()
	text := "name: Events\nsteps:\n  - expect: {event: {type: contact.offered}, within: 100ms}\n"
	code, out, _ := run(t, scenarioFile(t, text), "--page", ownPage(t))
	assert.Equal(t, 1, code)
	assert.Contains(t, out, "no bridge was made in the page, which may not use the SDK")
}

func TestASetupThatFailsIsAnErrorOfJUnit(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "junit.xml")
	text := "name: Setup\nsetup: [{max: answer}]\nsteps: [{wait: 1ms}]\n"
	code, _, _ := run(t, scenarioFile(t, text), "--page", ownPage(t), "--junit", file)
	assert.Equal(t, 1, code)
	suites, err := junit.IngestFile(file)
	require.NoError(t, err)
	assert.Equal(t, junit.StatusError, suites[0].Tests[0].Status)
}

func TestWhatIsWrongBeforeARunIsALineAndACode(t *testing.T) {
	t.Parallel()
	good := scenarioFile(t, whoCalls)
	bad := scenarioFile(t, "name: Three mistakes\nsteps:\n  - max: rng\n  - wait: 5\n  - max: dial\n")
	for name, test := range map[string]struct {
		args  []string
		env   string
		code  int
		lines []string
	}{
		"three mistakes in a scenario": {[]string{bad}, "", 2, []string{
			bad + `:3:10: there is no "rng"; did you mean "ring"?`,
			bad + `:4:11: this is a number, where a text is needed; put it in quotes`,
			bad + `:5:5: missing: with; the action needs number`,
		}},
		"no Chromium": {[]string{good, "--page", ownPage(t)}, "CHROME_BIN=/nowhere/chromium", 3, []string{
			"hostsim run: no Chromium was found: install the package chromium, or name one in CHROME_BIN",
		}},
		"a program that is no Chromium": {[]string{good, "--page", ownPage(t)}, "CHROME_BIN=/bin/false", 3, []string{
			"hostsim run: the Chromium at /bin/false does not start",
		}},
		"no page": {[]string{good, "--page", "http://localhost:1/"}, "", 2, []string{
			"hostsim run: --page: nothing answers at http://localhost:1/",
		}},
		"an address that is none": {[]string{good, "--page", "localhost"}, "", 2, []string{`hostsim run: --page: "localhost" is no address of a page`}},
		"no scenario":             {[]string{t.TempDir()}, "", 2, []string{"holds no scenario"}},
		"a tag that none has":     {[]string{good, "--tag", "chat"}, "", 2, []string{"hostsim run: no scenario has one of the tags chat"}},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := runCommand(t, test.args...)
			if test.env != "" {
				cmd.Env = append(withoutChromium(os.Environ()), test.env, cmd.Env[len(cmd.Env)-1])
			}
			code, out, complaints := finish(t, cmd)
			assert.Equal(t, test.code, code, complaints)
			assert.Empty(t, out)
			for _, line := range test.lines {
				assert.Contains(t, complaints, line)
			}
		})
	}
}

func withoutChromium(env []string) (others []string) {
	for _, e := range env {
		if !strings.HasPrefix(e, "CHROME_BIN=") {
			others = append(others, e)
		}
	}
	return others
}

func TestAnInterruptEndsTheRunAndItsBrowser(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "junit.xml")
	asked := make(chan bool, 10)
	page := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked <- true }))
	t.Cleanup(page.Close)
	text := "name: Long\nsteps: [{wait: 10m}]\n"
	cmd := runCommand(t, scenarioFile(t, text), scenarioFile(t, text), "--page", page.URL, "--junit", file)
	require.NoError(t, cmd.Start())
	<-asked // the browser has the page open
	require.NoError(t, cmd.Process.Signal(syscall.SIGINT))
	err := cmd.Wait()
	var exit *exec.ExitError
	require.True(t, errors.As(err, &exit))
	assert.Equal(t, 1, exit.ExitCode())
	requireNothingLeft(t, cmd)
	suites, err := junit.IngestFile(file)
	require.NoError(t, err)
	assert.Equal(t, 2, suites[0].Totals.Skipped)
}
