// Package pageclock has the clock of a page go with the simulator's.
//
// Script is what whoever drives a browser puts ahead of the scripts of each document. It gives the
// SDK a clock that goes as the simulator's does: by its method follow, which takes the state of the
// simulator's clock. A Driver moves both.
package pageclock

import _ "embed"

//go:embed assets/clock.js
var clockClass string

// A symbol, because markup and frames can take any name of window.
const put = `globalThis[Symbol.for("ctibridge.clock")] = new PageClock();`

//go:embed assets/acknowledge.js
var acknowledge string

// Script also acknowledges fences where no bridge does: how far the clock may go depends on what
// the page has got.
var Script = "(() => {\n" + clockClass + put + "\n})();\n" + acknowledge
