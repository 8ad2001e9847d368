package testbed

// OpenOtherWindow opens a window that no page of ours is in. Its name is window-1, -2
// and so on, by the order in which they first speak.
func (s *MAX) OpenOtherWindow() {
	s.T.Helper()
	s.Console.Do(`new Promise((resolve) => {
		const frame = document.createElement("iframe");
		frame.src = "/healthz";
		frame.onload = resolve;
		document.body.append(frame);
		(window.strangers ??= []).push(frame.contentWindow);
	})`)
}

// RegisterOther lets the newest stranger register, and waits until the console has
// heard it.
func (s *MAX) RegisterOther(subscription string) {
	s.T.Helper()
	before := len(s.ReceivedFrom("window-"))
	s.Console.Do(`(strangers.at(-1).eval('parent.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["` + subscription + `"] }, "*")'), 1)`)
	s.Await("a registration of a stranger", func() bool { return len(s.ReceivedFrom("window-")) > before })
}
