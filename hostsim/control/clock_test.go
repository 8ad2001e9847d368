package control_test

import (
	"encoding/json"
	"math"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/pageclock"
)

func TestAdvanceDoesWhatIsDueOnTheWay(t *testing.T) {
	f := newFake()
	f.clock.Stop()
	var ran []time.Time
	f.clock.AfterFunc(time.Second, func() { ran = append(ran, f.clock.Now()) })
	require.Equal(t, http.StatusOK, ask(f, "POST", "/clock/advance", `{"milliseconds":999}`, "Content-Type", asJSON).Code)
	assert.Empty(t, ran)
	require.Equal(t, http.StatusOK, ask(f, "POST", "/clock/advance", `{"milliseconds":1}`, "Content-Type", asJSON).Code)
	assert.Equal(t, []time.Time{morning.Add(time.Second)}, ran)
}

func TestAClockThatIsAtItsEndIsAdvancedNoMore(t *testing.T) {
	f := newFake()
	for range 27 {
		require.NoError(t, f.clock.Advance(math.MaxInt64))
	}
	status := http.StatusOK
	for status == http.StatusOK {
		w := ask(f, "POST", "/clock/advance", `{"milliseconds":31536000000}`, "Content-Type", asJSON)
		if status = w.Code; status != http.StatusOK {
			assert.Equal(t, http.StatusUnprocessableEntity, status)
			assert.Contains(t, w.Body.String(), `"location":"body.milliseconds"`)
		}
	}
	assert.Equal(t, 9999, f.clock.Now().Year())
}

func TestTheClockTellsWhatIsDueNext(t *testing.T) {
	f := newFake()
	f.clock.Stop()
	assert.NotContains(t, ask(f, "GET", "/clock", "").Body.String(), `"next"`)
	f.clock.AfterFunc(time.Second, func() {})
	var state struct{ Next time.Time }
	require.NoError(t, json.Unmarshal(ask(f, "GET", "/clock", "").Body.Bytes(), &state))
	assert.Equal(t, morning.Add(time.Second), state.Next)
}

func TestTheScriptOfThePagesClockIsServed(t *testing.T) {
	w := ask(newFake(), "GET", "/clock/page.js", "")
	assert.Equal(t, http.StatusOK, w.Code)
	assert.Equal(t, "text/javascript; charset=utf-8", w.Header().Get("Content-Type"))
	assert.Equal(t, pageclock.Script, w.Body.String())
}
