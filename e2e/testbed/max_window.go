package testbed

// OpenOtherWindow opens a window that has no page of ours in it. Its name is window-1, -2
// and so on, by the order of their first messages.
func (s *MAX) OpenOtherWindow() {
	s.T.Helper()
	s.Console.Do(`new Promise((resolve) => {
		const frame = document.createElement("iframe");
		frame.src = "/healthz";
		frame.onload = resolve;
		document.body.append(frame);
		(window.otherWindows ??= []).push(frame.contentWindow);
	})`)
}

// RegisterOther lets the newest of these windows register, and waits until the console
// has received that.
func (s *MAX) RegisterOther(subscription string) {
	s.T.Helper()
	before := len(s.ReceivedFrom("window-"))
	s.Console.Do(`(otherWindows.at(-1).eval('parent.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["` + subscription + `"] }, "*")'), 1)`)
	s.Await("a registration of another window", func() bool { return len(s.ReceivedFrom("window-")) > before })
}
