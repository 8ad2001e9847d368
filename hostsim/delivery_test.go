package hostsim_test

import (
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
	"github.com/ctibridge/ctibridge/hostsim/ui"
)

func TestTheAddressOfAConsoleNamesRules(t *testing.T) {
	for _, path := range []string{"/max/link?", "/agent/link?type=call&"} {
		s := startServer(t)
		page := dial(t, s.LocalhostURL(), path+"delivery=drop,type=CallContactEvent,count=2&delivery=duplicate")
		page.read()
		assert.Contains(t, page.read(), `{"rules":{"list":[{"id":1,"fault":"drop","type":"CallContactEvent","count":2,"done":0},`, path)
		faults, err := s.Faults(1)
		require.NoError(t, err)
		faults.Clear()
		require.NoError(t, s.Reset())
		require.Len(t, faults.List(), 2, "it begins as a page that is opened now")
		assert.Equal(t, delivery.Rule{Fault: delivery.Duplicate}, faults.List()[1].Rule)
	}
}

func TestAnAddressWithARuleThatIsNoneIsRefused(t *testing.T) {
	s := startServer(t)
	for _, path := range []string{"/max/?", "/max/link?", "/agent/?type=chat&", "/agent/link?type=chat&"} {
		for rule, status := range map[string]int{"lose": 404, "drop": 200} {
			response, err := http.Get(s.URL() + path + "delivery=" + url.QueryEscape(rule))
			require.NoError(t, err)
			text, err := io.ReadAll(response.Body)
			require.NoError(t, err)
			response.Body.Close()
			if status == 404 {
				assert.Equal(t, status, response.StatusCode, path)
				assert.Contains(t, string(text), `hostsim: delivery "lose": fault "lose" is none of drop`, path)
			} else {
				assert.NotContains(t, string(text), "hostsim: delivery", path)
			}
		}
	}
}

// listed are the names of a list in a script, behind this text.
func listed(t *testing.T, script, behind string) (names []string) {
	t.Helper()
	_, list, found := strings.Cut(script, behind)
	require.True(t, found, behind)
	list, _, _ = strings.Cut(list, "]")
	for _, name := range regexp.MustCompile(`"([a-z-]+)"`).FindAllStringSubmatch(list, -1) {
		names = append(names, name[1])
	}
	return names
}

// A page offers every fault that it has fields for: what replaces a message has none.
func TestThePagesOfferEveryFault(t *testing.T) {
	var want []string
	for _, f := range delivery.All {
		if f.Name != delivery.Replace {
			want = append(want, string(f.Name))
		}
	}
	assert.Equal(t, want, listed(t, read(t, ui.Files(), "deliveryform.js"), "const faults = ["))

	for vendor, script := range map[journal.Source]string{
		journal.MAX: read(t, nicemax.Files(), "console.js"), journal.CCAI: read(t, ccai.Files(), "adapter.js"),
	} {
		var want []string
		for _, f := range pagefault.Of(vendor) {
			want = append(want, string(f.Name))
		}
		assert.Equal(t, want, listed(t, script, "new Delivery(["), vendor)
	}
	for _, page := range []string{
		read(t, nicemax.Files(), "index.html"), string(ccai.Page(tenant.Call)), string(ccai.Page(tenant.Chat)),
	} {
		assert.Contains(t, page, `data-testid="delivery"`)
	}
}
