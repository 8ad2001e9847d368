package framing_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/clock"
)

// An empty list lets everybody frame the adapters, so it is saved only where it was sent.
func TestABodyWithoutAListIsRefusedAndAnEmptyListIsSaved(t *testing.T) {
	for body, want := range map[string]int{
		`{}`: http.StatusBadRequest, `{"domains":null}`: http.StatusBadRequest, `{"domains":[]}`: http.StatusOK,
	} {
		list, err := framing.Parse("crm.test")
		require.NoError(t, err)
		c := framing.NewControl(clock.System{}, list, 0)
		w := httptest.NewRecorder()
		c.Put(w, httptest.NewRequest(http.MethodPut, "http://127.0.0.1:4600/", strings.NewReader(body)))
		require.Equal(t, want, w.Code, body)
		now := httptest.NewRecorder()
		c.Get(now, httptest.NewRequest(http.MethodGet, "http://127.0.0.1:4600/", nil))
		require.Equal(t, want == http.StatusBadRequest, strings.Contains(now.Body.String(), "crm.test"), body)
	}
}
