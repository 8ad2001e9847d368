package replay

import (
	"bytes"
	"regexp"
	"time"
)

// moment is a time as both vendors' consoles write it.
var moment = regexp.MustCompile(`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z`)

// alike reports whether two payloads are the same, byte for byte but for times that are close to each
// other.
func alike(want, got []byte, tolerance time.Duration) bool {
	if tolerance == 0 {
		return bytes.Equal(want, got)
	}
	wants, gots := moment.FindAll(want, -1), moment.FindAll(got, -1)
	if len(wants) != len(gots) ||
		!bytes.Equal(moment.ReplaceAll(want, nil), moment.ReplaceAll(got, nil)) {
		return false
	}
	for i := range wants {
		if !near(string(wants[i]), string(gots[i]), tolerance) {
			return false
		}
	}
	return true
}

func near(want, got string, tolerance time.Duration) bool {
	a, errA := time.Parse(time.RFC3339, want)
	b, errB := time.Parse(time.RFC3339, got)
	if errA != nil || errB != nil { // a month 13
		return want == got
	}
	return a.Sub(b).Abs() <= tolerance
}
