package action_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

func TestANumberIsReadInDecimal(t *testing.T) {
	for object, want := range map[string]action.Number{
		`{"callbackId":42}`: 42, `{"callbackId":"701200345"}`: 701200345, `{"callbackId":-7}`: -7, `{"callbackId":"010"}`: 10,
	} {
		l := newLamp()
		require.NoError(t, do(l, "take", object), object)
		assert.Equal(t, want, l.got.CallbackID, object)
	}
	for _, object := range []string{`{"callbackId":"1a"}`, `{"callbackId":"0x10"}`, `{"callbackId":"9223372036854775808"}`} {
		assert.ErrorContains(t, do(newLamp(), "take", object), "which is no number", object)
	}
}

// What was left out leaves the setting as it is, and zero is a setting too.
func TestAValueIsTakenOverOnlyIfItWasGiven(t *testing.T) {
	for text, want := range map[string]action.Number{`""`: 3, `null`: 3, `0`: 0, `7`: 7} {
		var given action.Optional[action.Number]
		require.NoError(t, json.Unmarshal([]byte(text), &given))
		setting := action.Number(3)
		given.Set(&setting)
		assert.Equal(t, want, setting, text)
	}
}

func TestAnErrorRepeatsAValueOfTwoHundredBytesWhole(t *testing.T) {
	for length, shortened := range map[int]bool{200: false, 201: true} {
		value := `"` + strings.Repeat("x", length-2) + `"`
		err := do(newLamp(), "take", `{"on":`+value+`}`)
		assert.Equal(t, !shortened, strings.Contains(err.Error(), value), "%d bytes", length)
		assert.Equal(t, shortened, strings.Contains(err.Error(), "..."), "%d bytes", length)
	}
}

func TestAnActionAboutAPartGivesTheReasonsOfItsHandler(t *testing.T) {
	unplug := action.NewTable("lamp", []action.Action[*lamp]{
		action.Of("unplug", "Is about a socket.", socket, func(s string) bool { return s == "free" },
			func(*lamp, string, struct{}) error { return errors.New("nothing is plugged in") }),
	})
	err := unplug.Do(newLamp(), action.Request{Name: "unplug", Fields: json.RawMessage(`{"socket":2}`)})
	assert.EqualError(t, err, "unplug: nothing is plugged in")
}
