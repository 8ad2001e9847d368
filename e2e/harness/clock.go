package harness

import (
	"strconv"
)

// StopClock gives the page's time into the test's hand: the module's timeouts
// wait for Advance, and all messages are of one instant until then. Its timeouts are
// those that carry an argument; the harness's have none and run on.
func (p *Page) StopClock() {
	p.T.Helper()
	p.Do(`(() => {
		const { setTimeout, clearTimeout } = window;
		const timers = new Map();
		const start = performance.now() + 1e6; // long after what kept the page busy while it loaded
		let now = 0, last = 0;
		Object.defineProperty(MessageEvent.prototype, "timeStamp", { get: () => start + now });
		window.setTimeout = (fn, ms, ...args) => {
			if (args.length === 0) return setTimeout.call(window, fn, ms);
			timers.set(--last, { at: now + ms, run: () => fn(...args) });
			return last;
		};
		window.clearTimeout = (id) => timers.delete(id) || clearTimeout.call(window, id);
		window.advance = (ms) => {
			for (const end = now + ms; ; ) {
				const [id, next] = [...timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
				if (!next || next.at > end) return (now = end);
				timers.delete(id);
				now = next.at;
				next.run();
			}
		};
	})()`)
}

// Advance lets milliseconds pass at a page whose clock was stopped.
func (p *Page) Advance(milliseconds int) {
	p.T.Helper()
	p.Do(`(advance(` + strconv.Itoa(milliseconds) + `), 1)`)
}
