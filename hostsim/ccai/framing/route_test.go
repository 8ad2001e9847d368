package framing_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/clock"
)

// The list is another after each Save, so no browser may keep an answer.
func TestTheSettingIsJSONThatNobodyKeeps(t *testing.T) {
	list, err := framing.Parse("crm.test")
	require.NoError(t, err)
	c := framing.NewControl(clock.System{}, list, time.Hour)
	for _, row := range []struct {
		method, body string
		status       int
		answers      string
	}{
		{"GET", "", 200, `{"domains":["crm.test"],"ownHost":"127.0.0.1:4600"}`},
		{"PUT", `{"domains":["a b"]}`, 422, `"error":{`},
		{"PUT", `{"domains":["other.test"]}`, 200, `"inForceFrom":`},
	} {
		w, r := httptest.NewRecorder(), httptest.NewRequest(row.method, "http://127.0.0.1:4600/", strings.NewReader(row.body))
		map[string]http.HandlerFunc{"GET": c.Get, "PUT": c.Put}[row.method](w, r)
		require.Equal(t, row.status, w.Code, row.body)
		require.Equal(t, "application/json", w.Header().Get("Content-Type"))
		require.Equal(t, "no-store", w.Header().Get("Cache-Control"))
		require.Contains(t, w.Body.String(), row.answers)
	}
}

func TestABodyMayHave16KiB(t *testing.T) {
	const head, tail = `{"domains":["`, `"]}`
	for status, length := range map[int]int{http.StatusUnprocessableEntity: 16 << 10, http.StatusBadRequest: 16<<10 + 1} {
		body := head + strings.Repeat("a", length-len(head)-len(tail)) + tail
		w, r := httptest.NewRecorder(), httptest.NewRequest(http.MethodPut, "http://127.0.0.1:4600/", strings.NewReader(body))
		framing.NewControl(clock.System{}, nil, 0).Put(w, r)
		require.Equal(t, status, w.Code, "%d bytes; so long a domain is no entry", length)
	}
}
