package control_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/control"
	"github.com/ctibridge/ctibridge/hostsim/crm"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// fake is a simulator of two lamps, page 1 of the kind max and page 2 of the kind call.
type fake struct {
	runs    *player.Runs
	journal *journal.Journal
	clock   *clock.Controlled
	conn    *pagelink.Conn
	// done are the actions, with their fields.
	done               []string
	broken, viewBroken error
	// none says that no page is open.
	none bool
	// reset are the vendors and pages that were.
	reset []string
	// defaults are those of the kind max.
	defaults consoles.Defaults
	// crm are the pages that MAX consoles frame.
	crm []string
}

var specs = []action.Spec{
	{Name: "switch", About: "Switches the light.", Fields: []action.Field{
		{Name: "on", Kind: action.KindFlag, Required: true}, {Name: "volts", Kind: action.KindNumber},
		{Name: "label", Kind: action.KindText}, {Name: "data", Kind: action.KindJSON},
		{Name: "words", Kind: action.KindTexts},
	}},
	{Name: "break", About: "Breaks the lamp.", Fields: []action.Field{{Name: "how", Kind: action.KindText}}},
}

func (f *fake) Consoles() []consoles.Console {
	if f.none {
		return []consoles.Console{}
	}
	return []consoles.Console{
		{Page: 1, Kind: consoles.MAX, Source: journal.MAX}, {Page: 2, Kind: consoles.Call, Source: journal.CCAI},
	}
}

func (f *fake) AwaitConsole(ctx context.Context, k consoles.Kind) (consoles.Console, error) {
	for _, c := range f.Consoles() {
		if c.Kind == k {
			return c, nil
		}
	}
	<-ctx.Done()
	return consoles.Console{}, ctx.Err()
}

func (f *fake) Console(page int) (consoles.Console, error) {
	for _, c := range f.Consoles() {
		if c.Page == page {
			return c, nil
		}
	}
	return consoles.Console{}, &consoles.NoConsoleError{Page: page}
}

func (f *fake) Do(page int, name string, fields json.RawMessage) error {
	if f.broken != nil {
		return f.broken
	}
	switch {
	case name == "break":
		return &action.Error{Action: name, Code: action.NotPossible, Reason: "not possible in the present state"}
	case !strings.Contains(string(fields), `"on"`):
		return &action.Error{Action: name, Code: action.BadField, Field: "on", Reason: "is required"}
	}
	f.done = append(f.done, name+string(fields))
	return nil
}

func (f *fake) View(page int) (any, error) { return map[string]int{"done": len(f.done)}, f.viewBroken }

func (f *fake) Post(page int, p pagelink.Post) error {
	f.journal.Add(journal.Entry{Page: page, Direction: journal.Sent, Frame: p.Frame, Payload: p.Payload})
	return f.broken
}

func (f *fake) Fence(_ context.Context, _ int, frame string) ([]pagelink.Acknowledgement, error) {
	switch frame {
	case "":
		return []pagelink.Acknowledgement{{Frame: "workspace", By: pagelink.BySDK}, {Frame: "panel:7", By: pagelink.ByPage}}, nil
	case "lamp":
		return nil, &pagelink.NoFrameError{Frame: frame}
	}
	return nil, &pagelink.FenceError{Missing: []string{frame}}
}

func (f *fake) Journal() *journal.Journal { return f.journal }

func (f *fake) Faults(int) (*pagelink.Faults, error) { return f.conn.Faults(), nil }

func (f *fake) Clock() *clock.Controlled { return f.clock }

func (f *fake) Reset(vendors ...journal.Source) error {
	if len(vendors) == 0 {
		f.reset = append(f.reset, "all")
	}
	for _, v := range vendors {
		f.reset = append(f.reset, string(v))
	}
	return nil
}

func (f *fake) ResetConsole(page int) error {
	f.reset = append(f.reset, strconv.Itoa(page))
	return f.broken
}

func (f *fake) Export(page int) (any, error) { return map[string]int{"done": len(f.done)}, f.broken }

func (f *fake) Import(page int, state json.RawMessage) error {
	if string(state) == `{}` {
		return &pagelink.StateError{Field: "done", Reason: "is missing"}
	}
	if string(state) == `[]` {
		return &pagelink.StateError{Reason: "array is no lamp"}
	}
	f.reset = append(f.reset, string(state))
	return f.broken
}

func (*fake) Choices() map[consoles.Kind]consoles.Choices {
	return map[consoles.Kind]consoles.Choices{consoles.MAX: {
		Profiles: []consoles.Profile{{Name: "bulb", About: "A lamp of today."}, {Name: "candle", About: "A lamp of old."}},
		Faults:   fault.List{{Name: "flicker", About: "It flickers.", Source: "Seen."}},
	}}
}

func (f *fake) Defaults() map[consoles.Kind]consoles.Defaults {
	return map[consoles.Kind]consoles.Defaults{consoles.MAX: f.defaults}
}

func (f *fake) SetDefaults(kind consoles.Kind, d consoles.Defaults) error {
	checked, err := f.Choices()[kind].Check(d)
	if err == nil {
		f.defaults = checked
	}
	return err
}

func (f *fake) CRM() []string { return append([]string{}, f.crm...) }

func (f *fake) SetCRM(addresses []string) error {
	parsed, err := crm.Parse(addresses)
	if err == nil {
		f.crm = parsed
	}
	return err
}

var morning = time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)

func newFake() *fake {
	c := clock.NewControlled(clock.NewManual(morning))
	return &fake{journal: journal.New(c), clock: c, conn: &pagelink.Conn{Clock: c}, runs: player.NewRuns(context.Background())}
}

func handler(f *fake) http.Handler {
	return control.New(control.Options{Simulator: f, Runs: f.runs, Built: true, Actions: map[consoles.Kind][]action.Spec{
		consoles.MAX: specs, consoles.Call: specs,
	}})
}

// ask returns the answer under the base path.
func ask(f *fake, method, path, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://127.0.0.1:4600"+control.Base+path, strings.NewReader(body))
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	handler(f).ServeHTTP(w, r)
	return w
}
