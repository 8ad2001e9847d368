package sdk

import (
	"strconv"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// The messages come to one page after the other, so it outlives all of them.
func TestHostileMessagesOfAnAdapterRunNoHandler(t *testing.T) {
	_, crm, call, _ := testbed.OpenCCAI(t)
	for n, row := range testbed.HostileMessages {
		t.Run(row.Name, func(t *testing.T) {
			crm, call := crm.For(t), call.For(t)
			testbed.BeginAttack(crm)
			call.Do(`(parent.postMessage(` + row.Data + `, "*"), 1)`)
			testbed.AwaitRefusal(crm, row.Ccai)
			call.Do(`(parent.postMessage(` + testbed.OfContact(100+n, testbed.GoodCCAI) + `, "*"), 1)`)
			crm.Until(`bridge.contacts.has("call:` + strconv.Itoa(100+n) + `")`)
		})
	}
}

func TestHostileMessagesOfAConsoleRunNoHandler(t *testing.T) {
	s := testbed.NewSeries(t).Open(t, nicemax.ProfileMAX)
	console, crm := s.Console, s.CRM
	for n, row := range testbed.HostileMessages {
		t.Run(row.Name, func(t *testing.T) {
			s.T, s.Console, s.CRM = t, console.For(t), crm.For(t)
			testbed.BeginAttack(s.CRM)
			s.Post(row.Data)
			testbed.AwaitRefusal(s.CRM, row.Max)
			s.Post(testbed.OfContact(100+n, testbed.GoodMAX))
			s.CRM.Until(`bridge.contacts.has("` + strconv.Itoa(100+n) + `")`)
		})
	}
}

func TestAStrangersFrameIsNotListenedTo(t *testing.T) {
	s, crm, call, _ := testbed.OpenCCAI(t)
	crm.Do(`new Promise((resolve) => {
		const f = document.createElement("iframe");
		f.src = ` + harness.Quote(s.URL+"/agent/?type=call&from=custom&stranger") + `;
		f.onload = resolve;
		document.body.append(f);
	})`)
	stranger := crm.Frame(s.URL + "/agent/?type=call&from=custom&stranger")
	stranger.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	testbed.AwaitRefusal(crm, "source")
	call.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	crm.Until(`bridge.contacts.has("call:7")`)
}

func TestTheRightFrameAtAWrongOriginIsNotListenedTo(t *testing.T) {
	s, crm, _, chat := testbed.OpenCCAI(t)
	crm.Do(`new Promise((resolve) => {
		const f = ` + harness.At("adapter-call") + `;
		f.onload = resolve;
		f.src = ` + harness.Quote(s.LocalhostURL+"/healthz") + `;
	})`)
	crm.Do(`(` + harness.At("adapter-call") + `.contentWindow.eval('parent.postMessage(' + ` + harness.Quote(testbed.GoodCCAI) + ` + ', "*")'), 1)`)
	testbed.AwaitRefusal(crm, "origin")
	chat.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	crm.Until(`bridge.contacts.has("call:7")`)
}

func TestThePagesOwnMessagesAreNotListenedTo(t *testing.T) {
	_, console, crm := testbed.AtMAX(t)
	crm.Do(`(postMessage(` + testbed.GoodMAX + `, "*"), 1)`)
	testbed.AwaitRefusal(crm, "source")
	console.Do(`(` + harness.At("workspace-frame") + `.contentWindow.postMessage(` + testbed.GoodMAX + `, "*"), 1)`)
	crm.Until(`bridge.contacts.has("7")`)
}
