package testbed

import (
	"fmt"
	"net/http"
)

// ListenerRoutes is a page that keeps what its console posts, as the structured clones
// that they are, once it has registered.
var ListenerRoutes = map[string]http.HandlerFunc{"/listener/": func(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, `<!doctype html><script>
		const got = [];
		addEventListener("message", (e) => got.push(e.data));
		function register(keys) {
			parent.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["agent"], ...keys }, "*");
		}
	</script>`)
}}
