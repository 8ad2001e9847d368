package hostsim_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/max"
)

var interactive = regexp.MustCompile(`<(?:a|button|input|select|summary|textarea)\b[^>]*>`)

var testID = regexp.MustCompile(`data-testid="([^"]+)"`)

var interactivePages = []struct {
	name  string
	files fs.FS
}{
	{"index.html", max.Files()}, {"index.html", framing.Files()}, {"call.html", ccai.Files()}, {"chat.html", ccai.Files()},
}

func TestTheReadmeListsEveryInteractiveElement(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, page := range interactivePages {
		html, err := fs.ReadFile(page.files, page.name)
		require.NoError(t, err)
		elements := interactive.FindAllString(string(html), -1)
		require.NotEmpty(t, elements)
		for _, element := range elements {
			id := testID.FindStringSubmatch(element)
			if id == nil {
				assert.Contains(t, element, "<summary", "%s: an interactive element without data-testid", page.name)
				continue
			}
			assert.Contains(t, string(readme), "`"+id[1]+"`", "%s: add it to README.md", page.name)
		}
	}
}

func TestTheReadmeListsEveryActionOfTheMAXConsole(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, actions, found := strings.Cut(string(readme), "## Actions of the MAX console")
	require.True(t, found)
	can := max.New(max.Options{Clock: clock.System{}}).View().(max.View).Can
	require.NotEmpty(t, can)
	for action := range can {
		assert.Contains(t, actions, "`"+action+"`", "add it to README.md")
	}
}
