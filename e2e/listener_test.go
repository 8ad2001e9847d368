package e2e

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// atListener opens a page with the documentation's own listener around the two
// adapters: a client that knows nothing of this project.
func atListener(t *testing.T) (s *site, crm, call, chat *page) {
	t.Helper()
	file := func(name string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "testdata/"+name) }
	}
	s = start(t, map[string]http.HandlerFunc{"/listener/": file("listener.html"), "/listener/listener.js": file("listener.js")})
	crm = open(t, s.here+"/listener/")
	crm.until(`document.readyState === "complete"`)
	for _, kind := range []string{"call", "chat"} {
		crm.do(at(kind) + `.src = ` + quote(s.url+"/agent/?type="+kind+"&from=custom"))
	}
	return s, crm, adapter(s, crm, "call"), adapter(s, crm, "chat")
}

func TestTheListenerOfTheDocumentationDoesWhatItSays(t *testing.T) {
	s, crm, call, chat := atListener(t)
	call.click("sign-in")
	call.fill("record-url", s.here+"/crm/record/?id=66f0c2")
	call.click("pop-record")
	crm.until(`document.querySelector('[name="target_iframe_adapter"]').contentDocument?.body?.textContent.includes("66f0c2")`)

	chat.click("sign-in")
	chat.click("new-chat")
	chat.click("take-chat")
	chat.click("end-chat")
	chat.click("dismiss-chat")
	crm.until(`lines.filter((line) => line.startsWith("EventListener: ")).length === 6`)

	said := s.said(journal.CCAI, "parent")
	require.Equal(t, []string{"Agent_Login", "CRM_Record_Pop", "Agent_Login", "New_Chat", "End_Chat", "Dismissed_Chat"}, said)
	require.Equal(t, said, eval[[]string](crm, `lines.filter((line) => line.startsWith("EventListener: ")).map((line) => JSON.parse(line.slice(15)).type)`))
	require.Equal(t, []string{
		"Opening <strong>recordUrl</strong> in iframe <strong>target_iframe_adapter</strong>",
		"<strong>Chat started...</strong>", "<strong>Chat ended...</strong>",
	}, eval[[]string](crm, `lines.filter((line) => line.includes("<strong>"))`))
	require.Empty(t, eval[[]string](crm, `failures`))
}

// What the bridge is there for: the listener takes anybody's word.
func TestTheListenerOfTheDocumentationTakesAnybodysWord(t *testing.T) {
	s, crm, call, _ := atListener(t)
	call.click("sign-in")
	call.do(`(parent.postMessage("no JSON", "*"), 1)`)
	crm.until(`failures.length === 1`)
	require.Equal(t, []string{"SyntaxError"}, eval[[]string](crm, `failures`))

	crm.do(`(window.postMessage(JSON.stringify({ type: "CRM_Record_Pop", data: { recordUrl: ` + quote(s.here+"/crm/record/?id=66f0c2") + ` } }), "*"), 1)`)
	crm.until(`document.querySelector('[name="target_iframe_adapter"]').src.endsWith("66f0c2")`)
}
