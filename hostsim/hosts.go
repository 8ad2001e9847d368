package hostsim

import (
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// onlyLoopback refuses requests under any other name than those of the loopback interface. A site
// whose name is pointed at 127.0.0.1 would else be of one origin with the simulator, and could read
// every answer.
func onlyLoopback(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !pagelink.IsLoopback(r.Host) {
			text := "hostsim: it answers under localhost and addresses such as 127.0.0.1 and [::1] only"
			http.Error(w, text, http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}
