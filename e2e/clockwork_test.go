package e2e

import "strconv"

// stopClock gives the page's time into the test's hand: the module's timeouts
// wait for pass, and all messages are of one instant until then. Its timeouts are
// those that carry an argument; the harness's have none and run on.
func (p *page) stopClock() {
	p.t.Helper()
	p.do(`(() => {
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
		window.pass = (ms) => {
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

// pass lets milliseconds pass at a page whose clock stands.
func (p *page) pass(milliseconds int) {
	p.t.Helper()
	p.do(`(pass(` + strconv.Itoa(milliseconds) + `), 1)`)
}
