package e2e

// naive opens one more window in the console, with a page that does what the
// documentation's sample does and no more: it registers once and keeps what it
// gets in got. It waits for the acknowledgement.
func (s *scene) naive(subscription string) *page {
	s.t.Helper()
	url := s.url + "/listener/?" + subscription
	s.console.do(`new Promise((resolve) => {
		window.naive = document.createElement("iframe");
		naive.src = ` + quote(url) + `;
		naive.onload = resolve;
		document.body.append(naive);
	})`)
	p := s.console.frame(url)
	p.do(`register({ subscriptionTypes: ["` + subscription + `"] })`)
	p.until(`JSON.stringify(got).includes("` + acknowledged + `")`)
	return p
}

// reloadNaive loads the newest naive page anew, in the same window.
func (s *scene) reloadNaive() {
	s.t.Helper()
	s.console.do(`new Promise((resolve) => { naive.onload = resolve; naive.src += "&again"; })`)
}

// gotTypes are the events that a naive page has got.
const gotTypes = `got.flatMap((m) => m.events ?? []).map((e) => e.Type).filter(Boolean)`
