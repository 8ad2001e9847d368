package hostsim_test

import (
	"io"
	"net/http"
	"net/url"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
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

var options = regexp.MustCompile(`<option>([a-z-]+)</option>`)

// A page offers every fault that it has fields for: what replaces a message has none.
func TestThePagesOfferEveryFault(t *testing.T) {
	for vendor, pages := range map[journal.Source][]string{
		journal.MAX:  {read(t, nicemax.Files(), "index.html")},
		journal.CCAI: {string(ccai.Page(tenant.Call)), string(ccai.Page(tenant.Chat))},
	} {
		var want []string
		for _, f := range delivery.All {
			if f.Name != delivery.Replace {
				want = append(want, string(f.Name))
			}
		}
		for _, f := range pagefault.Of(vendor) {
			want = append(want, string(f.Name))
		}
		for _, page := range pages {
			var offered []string
			for _, form := range []string{"delivery-fault", "page-fault"} {
				list := regexp.MustCompile(`<select id="` + form + `".*</select>`).FindString(page)
				for _, option := range options.FindAllStringSubmatch(list, -1) {
					offered = append(offered, option[1])
				}
			}
			assert.Equal(t, want, offered)
		}
	}
}
