package crm_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/crm"
)

func TestAddressesAreReadAsABrowserReadsThem(t *testing.T) {
	parsed, err := crm.Parse([]string{"http://localhost:5173", "HTTPS://crm.example/a?b=c#d"})
	require.NoError(t, err)
	assert.Equal(t, []string{"http://localhost:5173/", "https://crm.example/a?b=c#d"}, parsed)
	none, err := crm.Parse(nil)
	require.NoError(t, err)
	assert.Equal(t, []string{}, none)
}

func TestWhatIsNoAddressOfAPageIsRefusedWithItsPlace(t *testing.T) {
	for text, says := range map[string]string{
		"":                              "has to begin with http:// or https://",
		"localhost:5173":                "has to begin with http:// or https://",
		"javascript:alert(1)":           "has to begin with http:// or https://",
		"http://":                       "names no host",
		"http:///crm":                   "names no host",
		"http://localhost/ http://b/":   "names no host",
		"http://ines:secret@localhost/": "holds a user name",
		"http://local\nhost/":           "is none",
	} {
		_, err := crm.Parse([]string{"http://localhost/", text})
		var wrong *crm.AddressError
		require.ErrorAs(t, err, &wrong, text)
		assert.Equal(t, 1, wrong.Index)
		assert.Equal(t, text, wrong.Address)
		assert.Contains(t, err.Error(), says, text)
		assert.NotContains(t, err.Error(), "\n")
	}
}

func TestNoMorePagesThanAConsoleFrames(t *testing.T) {
	pages := strings.Fields(strings.Repeat("http://localhost/ ", crm.MaxPages))
	_, err := crm.Parse(pages)
	require.NoError(t, err)
	_, err = crm.Parse(append(pages, "http://localhost/"))
	var wrong *crm.AddressError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, crm.MaxPages, wrong.Index)
	assert.Contains(t, err.Error(), "up to 8 pages")
}

func TestARecordIsPoppedAtThePage(t *testing.T) {
	assert.Equal(t, "http://localhost:5173/app?id=7&tab=a", crm.Record("http://localhost:5173/app?tab=a&id=1", "7"))
	assert.Equal(t, "http://local\nhost/", crm.Record("http://local\nhost/", "7"), "what cannot be read is left as it is")
}
