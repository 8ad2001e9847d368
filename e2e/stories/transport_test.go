package stories

import (
	"github.com/ctibridge/ctibridge/e2e/harness"
)

// What can happen to messages between a console and its page.

// double lets every message of the console arrive twice. The second is the
// page's own, for the journal keeps no session token that could be sent again.
func (s *flow) double() {
	s.T.Helper()
	s.CRM.Do(`(() => {
		window.doubles = 0;
		addEventListener("message", ({ isTrusted, data, origin, source }) => {
			if (!isTrusted || source !== parent) return;
			doubles++;
			dispatchEvent(new MessageEvent("message", { data, origin, source }));
		});
	})()`)
}

// loseReceived loses what the workspace's page posts to the console, and loseSaid
// what the console posts to a bridge that this page makes from now on. Both keep
// its texts in window.lost, and go on until stopLosing is called.
func (s *flow) loseReceived() *harness.Page {
	s.T.Helper()
	s.Console.Do(`(() => {
		const { send } = WebSocket.prototype;
		window.lost = [];
		window.stopLosing = () => (WebSocket.prototype.send = send);
		WebSocket.prototype.send = function (text) {
			if (JSON.parse(text).received?.frame === "workspace") lost.push(text);
			else send.call(this, text);
		};
	})()`)
	return s.Console
}

// loseSent lets a fence through.
func (s *flow) loseSent() *harness.Page {
	s.T.Helper()
	s.CRM.Do(`(() => {
		const end = new AbortController();
		window.lost = [];
		window.stopLosing = () => end.abort();
		addEventListener("message", (e) => {
			if (e.source !== parent || e.data === "fence") return;
			lost.push(JSON.stringify(e.data));
			e.stopImmediatePropagation();
		}, { signal: end.signal });
	})()`)
	return s.CRM
}
