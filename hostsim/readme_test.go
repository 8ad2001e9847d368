package hostsim_test

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/ui"
)

var interactive = regexp.MustCompile(`<(?:a|button|input|select|summary|textarea)\b[^>]*>`)

var testID = regexp.MustCompile(`data-testid="([^"]+)"`)

func read(t *testing.T, files fs.FS, name string) string {
	t.Helper()
	text, err := fs.ReadFile(files, name)
	require.NoError(t, err)
	return string(text)
}

func TestTheReadmeListsEveryInteractiveElement(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for page, html := range map[string]string{
		"the MAX console":   read(t, nicemax.Files(), "index.html"),
		"the settings":      read(t, framing.Files(), "index.html"),
		"the call adapter":  string(ccai.Page(tenant.Call)),
		"the chat adapter":  string(ccai.Page(tenant.Chat)),
		"the part Delivery": read(t, ui.Files(), "deliveryform.js"),
	} {
		elements := interactive.FindAllString(html, -1)
		require.NotEmpty(t, elements)
		for _, element := range elements {
			id := testID.FindStringSubmatch(element)
			if id == nil {
				assert.Contains(t, element, "<summary", "%s: an interactive element without data-testid", page)
				continue
			}
			assert.True(t, strings.Contains(string(readme), "`"+id[1]+"`"), "%s: add %s to README.md", page, id[1])
		}
	}
}

func TestTheReadmeListsEveryActionOfTheMAXConsole(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, actions, found := strings.Cut(string(readme), "## Actions of the MAX console")
	require.True(t, found)
	view := nicemax.New(nicemax.Options{Clock: clock.System{}}).View().(nicemax.View)
	can := maps.Collect(view.Can.All())
	require.NotEmpty(t, can)
	for action := range can {
		assert.Contains(t, actions, "`"+action+"`", "add it to README.md")
	}
}

func TestTheReadmeListsEveryFaultOfTheMAXConsole(t *testing.T) {
	text := chapter(t, "Faults of the MAX console")
	require.NotEmpty(t, faults.All)
	for _, f := range faults.All {
		assert.Contains(t, text, row(f))
	}
}
