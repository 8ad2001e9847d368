package harness

import (
	"log"
	"os"
	"strconv"
	"testing"
	"time"
)

// slowdown is how many times slower the browser's pages compute, set by
// E2E_SLOWDOWN: "make test-stress" asks for 4.
var slowdown = func() int {
	text := os.Getenv("E2E_SLOWDOWN")
	if text == "" {
		return 1
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		panic("E2E_SLOWDOWN is " + text + ", which is no whole number from 1")
	}
	return n
}()

// Patience bounds every wait. It is no measure of speed: what is waited for
// comes by an event, and only its absence takes this long. Tests beside each other
// share the machine, so it is long; and in a hard run of "make test-stress", which
// makes it slower still, it is longer by as much.
var Patience = time.Minute * time.Duration(slowdown)

// Main runs the tests of a package. It fails where tests that passed leave something;
// one that failed may leave anything.
func Main(m *testing.M) int {
	code, err := run(m)
	if err != nil && code == 0 {
		log.Print(err)
		return 1
	}
	return code
}

func run(m *testing.M) (code int, err error) {
	before, err := newLeftovers()
	if err != nil {
		return 0, err
	}
	code = m.Run()
	return code, before.check(closeBrowser)
}
