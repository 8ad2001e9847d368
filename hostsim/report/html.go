package report

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

//go:embed report.html
var pageText string

var page = template.Must(template.New("report").Funcs(template.FuncMap{
	"millis":  func(d time.Duration) string { return fmt.Sprintf("%.3f s", d.Seconds()) },
	"where":   Where,
	"picture": picture,
	"json":    readable,
	"name":    func(e *journal.Entry) string { return player.NameOf(*e) },
	"open":    func(r *runner.Run) bool { return r.Outcome != player.Passed },
}).Parse(pageText))

// HTML writes the runs as one page: what came of each, and the timeline of both sides, with a
// screenshot of each page that did not pass.
func HTML(w io.Writer, runs []*runner.Run) error {
	counts := map[player.Outcome]int{}
	for _, r := range runs {
		counts[r.Outcome]++
	}
	return page.Execute(w, struct {
		Runs   []*runner.Run
		Counts map[player.Outcome]int
	}{runs, counts})
}

// picture is a screenshot as a part of the page.
func picture(png []byte) template.URL {
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(png))
}

// readable lays out JSON; a text of JSON is read as that JSON.
func readable(payload json.RawMessage) string {
	var text string
	if json.Unmarshal(payload, &text) == nil && json.Valid([]byte(text)) {
		payload = json.RawMessage(text)
	}
	var out bytes.Buffer
	if json.Indent(&out, payload, "", "  ") != nil {
		return string(payload)
	}
	return out.String()
}
