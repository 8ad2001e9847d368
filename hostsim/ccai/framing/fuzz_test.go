package framing_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
)

// oneSource is a single source of a directive: nothing in it ends the source, the directive or the
// header.
var oneSource = regexp.MustCompile(`^frame-ancestors (https?://)?[a-z0-9.*-]+(:[0-9*]+)?$`)

func FuzzWhateverIsWrittenBecomesOneSourceOrNone(f *testing.F) {
	for _, line := range []string{"acme.example", "HTTPS://*.acme.example:443", "*:*", "'none'", "a;b", "a,b", "a b", "a\nb", "ſ.example", "K.example", " ", ""} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		list, err := framing.Parse(line)
		if err != nil || len(list) == 0 {
			return
		}
		assert.Regexp(t, oneSource, list.Directive())
		again, err := framing.Parse(list.Lines("")...)
		assert.NoError(t, err)
		assert.Equal(t, list, again, "what is shown is what was saved")
	})
}
