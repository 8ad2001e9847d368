package control_test

import (
	"math"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
