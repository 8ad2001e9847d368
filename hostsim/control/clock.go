package control

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
)

// Advance is how far to move the clock.
type Advance struct {
	Milliseconds int64 `json:"milliseconds" minimum:"0" maximum:"31536000000" doc:"A year at most."`
}

// Factor is how fast the clock goes.
type Factor struct {
	Factor float64 `json:"factor" exclusiveMinimum:"0" maximum:"1000" example:"10" doc:"How many seconds pass in one second."`
}

func (a *api) addClock() {
	c, tags, path := a.Simulator.Clock(), []string{"Clock"}, Base+"/clock"
	a.addClockChanges(c, tags, path)
	huma.Register(a.routes, huma.Operation{
		OperationID: "clock", Method: http.MethodGet, Path: path, Tags: tags,
		Summary: "What the simulator's clock shows, and how it goes",
	}, clockAnswer(c, func(*struct{}) error { return nil }))
	huma.Register(a.routes, huma.Operation{
		OperationID: "clock-page", Method: http.MethodGet, Path: path + "/page.js", Tags: tags,
		Summary: "The script that has a page's clock follow it, for whoever drives the browser",
	}, func(context.Context, *struct{}) (*Export, error) {
		return &Export{ContentType: "text/javascript; charset=utf-8", Body: []byte(pageclock.Script)}, nil
	})
}

func (a *api) addClockChanges(c *clock.Controlled, tags []string, path string) {
	huma.Register(a.routes, huma.Operation{
		OperationID: "clock-stop", Method: http.MethodPost, Path: path + "/stop", Tags: tags,
		Summary: "Stops it",
	}, clockAnswer(c, func(*struct{}) error { c.Stop(); return nil }))
	huma.Register(a.routes, huma.Operation{
		OperationID: "clock-continue", Method: http.MethodPost, Path: path + "/continue", Tags: tags,
		Summary: "Lets it go on from where it stands",
	}, clockAnswer(c, func(*struct{}) error { c.Continue(); return nil }))
	huma.Register(a.routes, huma.Operation{
		OperationID: "clock-advance", Method: http.MethodPost, Path: path + "/advance", Tags: tags,
		Summary: "Moves it, and does what is due on the way", Errors: []int{422},
	}, clockAnswer(c, func(in *struct{ Body Advance }) error {
		return c.Advance(time.Duration(in.Body.Milliseconds) * time.Millisecond)
	}))
	huma.Register(a.routes, huma.Operation{
		OperationID: "clock-factor", Method: http.MethodPut, Path: path + "/factor", Tags: tags,
		Summary: "Makes it go faster or slower", Errors: []int{422},
	}, clockAnswer(c, func(in *struct{ Body Factor }) error { return c.SetFactor(in.Body.Factor) }))
}

// clockAnswer answers with the clock as it is after what was done with it.
func clockAnswer[In any](
	c *clock.Controlled, do func(*In) error,
) func(context.Context, *In) (*answer[clock.State], error) {
	return func(_ context.Context, in *In) (*answer[clock.State], error) {
		if err := do(in); err != nil {
			return nil, problem(err)
		}
		return answerOf(c.State()), nil
	}
}
