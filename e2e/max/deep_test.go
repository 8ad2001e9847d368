package max

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// nest makes JavaScript that wraps a value in so many arrays.
const nest = `((levels, value) => { for (; levels > 0; levels--) value = [value]; return value; })`

// A page can make the console's link unreadable: encoding/json reads 10,000
// levels, the envelope among them. The browser copies some 3,600 of a plain
// nesting, and any number where each part has been copied before.
func TestADeepMessageIsJournalledAsWhatItIs(t *testing.T) {
	s := newFlow(t, nicemax.ProfileMAX)
	for _, row := range []struct{ name, message, want string }{
		{"a message as deep as the journal shows is kept", nest + `(3, "[{\"[")`, `[[["[{\"["]]]`},
		{"brackets in texts are no levels", nest + `(2, "\\\"" + "[".repeat(200))`, `[["\\\"` + strings.Repeat("[", 200) + `"]]`},
		{"levels beside each other are no deeper", `Array.from({ length: 200 }, () => [])`, `[` + strings.Repeat("[],", 199) + `[]` + `]`},
		{"the hundredth level is kept", nest + `(100, 1)`, strings.Repeat("[", 100) + "1" + strings.Repeat("]", 100)},
		{"a message one level deeper is described", nest + `(101, 1)`, `"[object Array], 101 levels deep, not kept"`},
		{"a message that nothing in Go could read is described", `((parts) => {
			for (let i = 0; i < 4; i++) parts.push(` + nest + `(3000, parts.at(-1) ?? 1));
			return { parts };
		})([])`, `"[object Object], 12002 levels deep, not kept"`},
		{"numbers that JSON cannot write are named", `[NaN, Infinity, -Infinity, 5]`, `["NaN","Infinity","-Infinity",5]`},
	} {
		t.Run(row.name, func(t *testing.T) {
			sent := `["behind", ` + harness.Quote(row.name) + `]`
			s.CRM.Do(`(parent.postMessage(` + row.message + `, "*"), parent.postMessage(` + sent + `, "*"), 1)`)
			var received []journal.Entry
			var behind int
			s.Await("what came behind it", func() bool {
				received = s.Entries(journal.Received, "workspace")
				behind = slices.IndexFunc(received, func(e journal.Entry) bool { return strings.Contains(string(e.Payload), harness.Quote(row.name)) })
				return behind > 0
			})
			require.Equal(t, row.want, string(received[behind-1].Payload))
			s.Console.Until(harness.At("journal") + `.textContent.includes(` + harness.Quote(row.name) + `)`)
		})
	}
	s.Ring()
	s.CRM.Until(testbed.InState("offered")) // the link is not lost
}
