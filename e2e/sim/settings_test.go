package sim

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim"
)

// slowTenant answers requests for the list of domains when the test lets it.
type slowTenant struct {
	t     *testing.T
	sim   http.Handler
	asked chan string // method and body of each request
	let   chan struct{}
}

func openSlowTenant(t *testing.T) (*slowTenant, *harness.Page) {
	t.Helper()
	sim := hostsim.New(hostsim.Options{})
	t.Cleanup(func() { sim.Close() })
	tenant := &slowTenant{t: t, sim: sim.Handler(), asked: make(chan string, 10), let: make(chan struct{})}
	s := harness.Start(t, map[string]http.HandlerFunc{"/ccai/settings/domains": tenant.serve})
	return tenant, harness.Open(t, s.LocalhostURL+"/ccai/settings/")
}

func (s *slowTenant) serve(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	r.Body = io.NopCloser(bytes.NewReader(body))
	s.asked <- r.Method + " " + string(body)
	select {
	case <-s.let:
		s.sim.ServeHTTP(w, r)
	case <-r.Context().Done():
	}
}

func list(lines ...string) string {
	body, _ := json.Marshal(map[string][]string{"domains": lines})
	return "PUT " + string(body)
}

func TestAListThatIsBeingWrittenIsNotReplacedByAnAnswer(t *testing.T) {
	tenant, p := openSlowTenant(t)
	require.Equal(t, "GET ", <-tenant.asked)
	p.Fill("domains", "one.example")
	tenant.let <- struct{}{}
	p.AwaitText("in-force", "Everybody may frame")
	require.Equal(t, "one.example", harness.Eval[string](p, harness.At("domains")+`.value`), "it was written before the saved list was there")

	p.Click("save-domains")
	require.Equal(t, list("one.example"), <-tenant.asked)
	p.Fill("domains", "one.example\nTwo.example")
	p.Click("save-domains")
	tenant.let <- struct{}{}
	p.AwaitText("in-force", "Only the pages in the list")
	require.Equal(t, "one.example\nTwo.example", harness.Eval[string](p, harness.At("domains")+`.value`), "it was written while the first was saved")
	require.Equal(t, list("one.example", "Two.example"), <-tenant.asked, "and is sent after that")
	tenant.let <- struct{}{}
	p.Until(harness.At("domains") + `.value === "one.example\ntwo.example"`)
}

func TestTheLineOfAListThatHasChangedSinceIsNotMarked(t *testing.T) {
	tenant, p := openSlowTenant(t)
	require.Equal(t, "GET ", <-tenant.asked)
	tenant.let <- struct{}{}
	p.AwaitText("in-force", "Everybody may frame")
	p.Fill("domains", "acme.example/crm")
	p.Click("save-domains")
	<-tenant.asked
	p.Fill("domains", "acme.example")
	p.Do(harness.At("save-domains") + `.focus()`)
	tenant.let <- struct{}{}
	p.AwaitText("refused", "Line 1, “acme.example/crm”")
	require.Equal(t, "save-domains", harness.Eval[string](p, focused), "where the list is as it was, the line is marked: TestABadLineIsNamedOnThePageOfSettings")
}
