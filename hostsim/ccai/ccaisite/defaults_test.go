package ccaisite_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/ccaisite"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

func TestBothAdaptersHaveTheSameChoices(t *testing.T) {
	choices := newRig(t, ccaisite.Options{}).Choices()
	assert.Equal(t, choices[consoles.Call], choices[consoles.Chat])
	var names []string
	for _, p := range choices[consoles.Call].Profiles {
		names = append(names, p.Name)
		assert.NotEmpty(t, p.About, p.Name)
	}
	assert.Len(t, names, len(faults.Profiles))
	assert.Equal(t, "current", names[0], "the one that an unnamed profile means is first")
	assert.Equal(t, faults.All, choices[consoles.Call].Faults)
}

func TestDefaultsAreThoseOfOneKindUntilAReset(t *testing.T) {
	r := newRig(t, ccaisite.Options{})
	first := consoles.Defaults{Profile: "current", Faults: []fault.Name{}}
	both := map[consoles.Kind]consoles.Defaults{consoles.Call: first, consoles.Chat: first}
	assert.Equal(t, both, r.Defaults())

	given := []fault.Name{faults.Doubled}
	r.SetDefaults(consoles.Chat, consoles.Defaults{Profile: "before-6.3", Faults: given})
	given[0] = faults.StringIDs // the list is the caller's
	want := consoles.Defaults{Profile: "before-6.3", Faults: []fault.Name{faults.Doubled}}
	assert.Equal(t, map[consoles.Kind]consoles.Defaults{consoles.Call: first, consoles.Chat: want}, r.Defaults())
	_, chat := r.open("type=chat")
	assert.Equal(t, faults.ProfileBefore63, chat.Profile)
	_, call := r.open("type=call")
	assert.Equal(t, faults.ProfileCurrent, call.Profile)

	r.Reset()
	assert.Equal(t, both, r.Defaults())
}

func TestDefaultsBeginWithTheOptions(t *testing.T) {
	r := newRig(t, ccaisite.Options{Adapter: ccai.Options{Profile: "before-3.31"}})
	assert.Equal(t, "before-3.31", r.Defaults()[consoles.Call].Profile)
	r.SetDefaults(consoles.Call, consoles.Defaults{Profile: "current"})
	r.Reset()
	assert.Equal(t, "before-3.31", r.Defaults()[consoles.Call].Profile)
	assert.Panics(t, func() { newRig(t, ccaisite.Options{Adapter: ccai.Options{Profile: "before-9"}}) })
}

func TestAResetBringsBackTheFirstDomains(t *testing.T) {
	r := newRig(t, ccaisite.Options{})
	first := r.send(http.MethodGet, "/ccai/settings/domains", "").Body.String()
	w := r.send(http.MethodPut, "/ccai/settings/domains", `{"domains":["crm.example"]}`)
	assert.Equal(t, http.StatusOK, w.Code, w.Body.String())
	policy := r.send(http.MethodGet, "/agent/?type=call", "").Header().Get("Content-Security-Policy")
	assert.Contains(t, policy, "crm.example")

	r.Reset()
	assert.Equal(t, first, r.send(http.MethodGet, "/ccai/settings/domains", "").Body.String())
	policy = r.send(http.MethodGet, "/agent/?type=call", "").Header().Get("Content-Security-Policy")
	assert.NotContains(t, policy, "crm.example")
}

func TestTheFilesOfThePagesAreServed(t *testing.T) {
	r := newRig(t, ccaisite.Options{})
	for path, status := range map[string]int{
		"/agent/adapter.js": http.StatusOK, "/agent/none.js": http.StatusNotFound,
		"/ccai/settings/": http.StatusOK, "/ccai/settings/settings.js": http.StatusOK, "/ccai/settings/none.js": http.StatusNotFound,
	} {
		w := r.send(http.MethodGet, path, "")
		assert.Equal(t, status, w.Code, path)
		assert.Contains(t, w.Header().Get("Content-Security-Policy"), "default-src 'none'", path)
	}
	assert.Len(t, r.Actions(), 2)
	assert.NotEqual(t, r.Actions()[consoles.Call], r.Actions()[consoles.Chat])
}
