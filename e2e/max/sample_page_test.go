package max

import (
	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// openSamplePage opens one more window in the console, with a page that does what the
// documentation's sample does and no more: it registers once and keeps what it
// gets in got. It waits for the acknowledgement.
func (s *flow) openSamplePage(subscription string) *harness.Page {
	s.T.Helper()
	url := s.URL + "/listener/?" + subscription
	s.Console.Do(`new Promise((resolve) => {
		window.naive = document.createElement("iframe");
		naive.src = ` + harness.Quote(url) + `;
		naive.onload = resolve;
		document.body.append(naive);
	})`)
	p := s.Console.Frame(url)
	p.Do(`register({ subscriptionTypes: ["` + subscription + `"] })`)
	p.Until(`JSON.stringify(got).includes("` + testbed.Acknowledgement + `")`)
	return p
}

// reloadSamplePage loads the newest naive page anew, in the same window.
func (s *flow) reloadSamplePage() {
	s.T.Helper()
	s.Console.Do(`new Promise((resolve) => { naive.onload = resolve; naive.src += "&again"; })`)
}

// gotTypes are the events that a naive page has got.
const gotTypes = `got.flatMap((m) => m.events ?? []).map((e) => e.Type).filter(Boolean)`
