package ccai

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// atListener opens a page with the documentation's own listener around the two
// adapters: a client that knows nothing of this project.
func atListener(t *testing.T) (s *harness.Server, crm, call, chat *harness.Page) {
	t.Helper()
	file := func(name string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "testdata/"+name) }
	}
	s = harness.Start(t, map[string]http.HandlerFunc{"/listener/": file("listener.html"), "/listener/listener.js": file("listener.js")})
	crm = harness.Open(t, s.LocalhostURL+"/listener/")
	crm.Until(`document.readyState === "complete"`)
	for _, kind := range []string{"call", "chat"} {
		crm.Do(harness.At(kind) + `.src = ` + harness.Quote(s.URL+"/agent/?type="+kind+"&from=custom"))
	}
	return s, crm, testbed.Adapter(s, crm, "call"), testbed.Adapter(s, crm, "chat")
}

func TestTheListenerOfTheDocumentationDoesWhatItSays(t *testing.T) {
	s, crm, call, chat := atListener(t)
	call.Click("sign-in")
	call.Fill("record-url", s.LocalhostURL+"/crm/record/?id=66f0c2")
	call.Click("pop-record")
	crm.Until(`document.querySelector('[name="target_iframe_adapter"]').contentDocument?.body?.textContent.includes("66f0c2")`)

	chat.Click("sign-in")
	chat.Click("new-chat")
	chat.Click("take-chat")
	chat.Click("end-chat")
	chat.Click("dismiss-chat")
	crm.Until(`lines.filter((line) => line.startsWith("EventListener: ")).length === 6`)

	sent := s.Sent(journal.CCAI, "parent")
	require.Equal(t, []string{"Agent_Login", "CRM_Record_Pop", "Agent_Login", "New_Chat", "End_Chat", "Dismissed_Chat"}, sent)
	require.Equal(t, sent, harness.Eval[[]string](crm, `lines.filter((line) => line.startsWith("EventListener: ")).map((line) => JSON.parse(line.slice(15)).type)`))
	require.Equal(t, []string{
		"Opening <strong>recordUrl</strong> in iframe <strong>target_iframe_adapter</strong>",
		"<strong>Chat started...</strong>", "<strong>Chat ended...</strong>",
	}, harness.Eval[[]string](crm, `lines.filter((line) => line.includes("<strong>"))`))
	require.Empty(t, harness.Eval[[]string](crm, `failures`))
}

// What the bridge is there for: the listener takes anybody's word.
func TestTheListenerOfTheDocumentationTakesAnybodysWord(t *testing.T) {
	s, crm, call, _ := atListener(t)
	call.Click("sign-in")
	call.Do(`(parent.postMessage("no JSON", "*"), 1)`)
	crm.Until(`failures.length === 1`)
	require.Equal(t, []string{"SyntaxError"}, harness.Eval[[]string](crm, `failures`))

	crm.Do(`(window.postMessage(JSON.stringify({ type: "CRM_Record_Pop", data: { recordUrl: ` + harness.Quote(s.LocalhostURL+"/crm/record/?id=66f0c2") + ` } }), "*"), 1)`)
	crm.Until(`document.querySelector('[name="target_iframe_adapter"]').src.endsWith("66f0c2")`)
}
