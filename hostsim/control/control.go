package control

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// Base is the path that all routes begin with.
const Base = "/__admin/v1"

// Simulator is what the API drives.
type Simulator interface {
	Consoles() []consoles.Console
	AwaitConsole(context.Context, consoles.Kind) (consoles.Console, error)
	Console(page int) (consoles.Console, error)
	Do(page int, name string, fields json.RawMessage) error
	View(page int) (any, error)
	Post(page int, p pagelink.Post) error
	Fence(ctx context.Context, page int, frame string) ([]pagelink.Acknowledgement, error)
	Journal() *journal.Journal
	Faults(page int) (*pagelink.Faults, error)
	Clock() *clock.Controlled
	Reset(vendors ...journal.Source) error
	ResetConsole(page int) error
	Export(page int) (any, error)
	Import(page int, state json.RawMessage) error
	Choices() map[consoles.Kind]consoles.Choices
	Defaults() map[consoles.Kind]consoles.Defaults
	SetDefaults(consoles.Kind, consoles.Defaults) error
	CRM() []string
	SetCRM(addresses []string) error
}

// Options of the API.
type Options struct {
	Simulator Simulator
	// Actions are those of each kind of console.
	Actions map[consoles.Kind][]action.Spec
	// Runs are the scenarios that are played.
	Runs *player.Runs
	// Built reports whether the demo pages and the browser module are served.
	Built bool
}

// api is the API while its routes are made.
type api struct {
	Options
	routes huma.API
}

// New returns the routes. They take requests of the server's own pages and of programs that are no
// browser. They are made for the first request: the 130 of them take 16 ms and 3 MB, three quarters
// of the time that a new simulator takes, and nobody may ask.
func New(o Options) http.Handler {
	routes := sync.OnceValue(func() http.Handler { return newRoutes(o) })
	return onlyOwn(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		routes().ServeHTTP(w, r)
	}))
}

func newRoutes(o Options) http.Handler {
	mux := http.NewServeMux()
	a := &api{Options: o, routes: humago.New(mux, config())}
	a.addHealth()
	a.addConsoles()
	a.addFence()
	a.addActions()
	a.addJournal()
	a.addClock()
	a.addReset()
	a.addState()
	a.addChoices()
	a.addDefaults()
	a.addCRM()
	scenarios{a}.addReady()
	scenarios{a}.addRuns()
	faults{a}.add()
	faults{a}.addOfPages()
	return mux
}

func config() huma.Config {
	c := huma.DefaultConfig("hostsim", "1")
	c.Info.Description = "Drives the simulated agent consoles: what an agent, a caller, a customer " +
		"or the platform does, and what the consoles received and sent."
	c.OpenAPIPath = Base + "/openapi"
	c.DocsPath, c.SchemasPath = "", "" // its page loads scripts of another site
	c.CreateHooks = nil                // else each answer has a link to its schema
	c.RejectUnknownQueryParameters = true
	return c
}

// onlyOwn refuses pages of other sites: their requests come from the same browser.
func onlyOwn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !pagelink.OwnOrNone(r) {
			writeProblem(w, http.StatusForbidden,
				"only the simulator's own pages, and programs that are no browser, may use this")
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

func writeProblem(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	w.Write(pagelink.Encode(&huma.ErrorModel{
		Status: status, Title: http.StatusText(status), Detail: detail,
	}))
}
