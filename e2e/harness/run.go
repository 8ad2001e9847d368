package harness

import (
	"fmt"
	"log"
	"os"
	"os/exec"
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

// Main fails, and does not skip, where something is missing, or where tests that
// passed leave something. One that failed may leave anything.
func Main(m *testing.M) int {
	code, err := drive(m)
	if err != nil && code == 0 {
		log.Print(err)
		return 1
	}
	return code
}

// drive runs the tests if there are a browser and a fresh build.
func drive(m *testing.M) (code int, err error) {
	if err := checkBuild(); err != nil {
		return 0, err
	}
	path, err := chromium()
	if err != nil {
		return 0, err
	}
	before, err := newLeftovers()
	if err != nil {
		return 0, err
	}
	ctx, stop := newBrowser(path)
	defer stop()
	browser = ctx
	if err := discover(ctx); err != nil {
		return 0, fmt.Errorf("Chromium at %s does not start: %w", path, err)
	}
	code = m.Run()
	return code, before.check(ctx)
}

func checkBuild() error {
	if os.Getenv("E2E_BUILT") != "" { // which make sets
		return nil
	}
	if out, err := exec.Command("go", "run", "../../web/build", "--check").CombinedOutput(); err != nil {
		return fmt.Errorf("%s%w", out, err)
	}
	return nil
}
