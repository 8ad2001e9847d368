package ccaisite_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/ccaisite"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

func TestAnAddressThatNamesWhatThereIsNotIsRefused(t *testing.T) {
	r := newRig(t, ccaisite.Options{})
	for query, row := range map[string]struct {
		status int
		says   string
	}{
		"type=call":                       {http.StatusOK, "<html"},
		"type=chat&from=custom":           {http.StatusOK, "<html"},
		"type=call&fault=doubled":         {http.StatusOK, "<html"},
		"type=call&profile=before-3.44":   {http.StatusOK, "<html"},
		"type=fax":                        {http.StatusNotFound, "<html"},
		"type=call&from=elsewhere":        {http.StatusNotFound, "<html"},
		"type=call&profile=before-9":      {http.StatusNotFound, "before-3.44"},
		"type=call&fault=doubled,no-such": {http.StatusNotFound, "string-ids"},
	} {
		w := r.send(http.MethodGet, "/agent/?"+query, "")
		assert.Equal(t, row.status, w.Code, query)
		assert.Contains(t, w.Body.String(), row.says, query)
		assert.Equal(t, row.says == "<html", strings.HasPrefix(w.Header().Get("Content-Type"), "text/html"), query)
		if row.status == http.StatusOK {
			r.open(query)
		} else {
			r.during = nil // it would panic
			assert.Equal(t, http.StatusNotFound, r.send(http.MethodGet, "/agent/link?"+query, "").Code, query)
		}
	}
}

func TestTheProfileOfAnAddressComesFirstAndItsFaultsAreAdded(t *testing.T) {
	r := newRig(t, ccaisite.Options{Adapter: ccai.Options{
		Profile: faults.ProfileBefore63, Faults: []fault.Name{faults.Doubled},
	}})
	for query, row := range map[string]struct {
		profile faults.Profile
		faults  []fault.Name
	}{
		"type=call":                      {faults.ProfileBefore63, []fault.Name{faults.NoRichText, faults.Doubled}},
		"type=call&fault=string-ids":     {faults.ProfileBefore63, []fault.Name{faults.NoRichText, faults.Doubled, faults.StringIDs}},
		"type=chat&profile=current":      {faults.ProfileCurrent, []fault.Name{faults.Doubled}},
		"type=chat&profile=&fault=":      {faults.ProfileBefore63, []fault.Name{faults.NoRichText, faults.Doubled}},
		"type=call&profile=as-printed&x": {faults.ProfileAsPrinted, nil},
	} {
		page, view := r.open(query)
		assert.Equal(t, row.profile, view.Profile, query)
		if row.faults != nil {
			assert.ElementsMatch(t, row.faults, on(view), query)
		}
		assert.Equal(t, view, page.Anew().View(), "a new adapter behind the page is as the first")
		assert.Equal(t, journal.CCAI, page.Source)
	}
}

func TestAnAdapterOutlivesItsPageWhileItsAgentIsSignedIn(t *testing.T) {
	r := newRig(t, ccaisite.Options{})
	call, _ := r.open("type=call", "sign-in", "ring", "answer", "redact")
	assert.Equal(t, consoles.Call, call.Kind)

	_, other := r.open("type=chat")
	assert.False(t, other.SignedIn, "a page of another address is another adapter's")
	again, view := r.open("type=call", "end-call", "sign-out")
	assert.Same(t, call.Machine, again.Machine)
	require.Len(t, view.Sessions, 1)
	assert.True(t, view.Sessions[0].Redacting, "the page is loaded, not the call")
	next, _ := r.open("type=call")
	assert.NotSame(t, call.Machine, next.Machine, "nobody is signed in any more")
}

func TestAResetForgetsWhatOutlivedItsPage(t *testing.T) {
	r := newRig(t, ccaisite.Options{})
	r.open("type=call", "sign-in")
	_, view := r.open("type=call")
	require.True(t, view.SignedIn)
	r.Reset()
	_, view = r.open("type=call")
	assert.False(t, view.SignedIn)
}

// Two adapters of a server never give one id to two sessions.
func TestAStateRaisesTheIdsOfItsKind(t *testing.T) {
	r := newRig(t, ccaisite.Options{})
	page, _ := r.open("type=call", "sign-in", "ring")
	state := pagelink.Encode(page.Machine.(pagelink.Exporter).Export())
	moved := strings.ReplaceAll(string(state), "990017", "990050")

	restored, err := page.Restore(json.RawMessage(moved))
	require.NoError(t, err)
	assert.EqualValues(t, 990050, restored.View().(ccai.View).Sessions[0].ID)
	next, _ := r.open("type=call&from=custom", "sign-in", "ring")
	assert.EqualValues(t, 990051, next.Machine.View().(ccai.View).Sessions[0].ID)

	var wrong *pagelink.StateError
	none, err := page.Restore(json.RawMessage(`{"type":"fax"}`))
	require.ErrorAs(t, err, &wrong)
	assert.Nil(t, none)
}
