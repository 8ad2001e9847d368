package control

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/library"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// ReadyScenario is one that the simulator brings along.
type ReadyScenario struct {
	ID    string   `json:"id" example:"call-answered"`
	Name  string   `json:"name"`
	About string   `json:"about"`
	Tags  []string `json:"tags"`
	// Source is whose console is played.
	Source string `json:"source" enum:"max,ccai"`
}

// RunPath names a run.
type RunPath struct {
	ID int `path:"run" minimum:"1" doc:"Its id."`
}

// scenarios are the routes that play them.
type scenarios struct{ *api }

func (a scenarios) addReady() {
	tags := []string{"Scenarios"}
	huma.Register(a.routes, huma.Operation{
		OperationID: "scenarios", Method: http.MethodGet, Path: Base + "/scenarios", Tags: tags,
		Summary: "The scenarios that the simulator brings along",
	}, func(context.Context, *struct{}) (*answer[[]ReadyScenario], error) {
		return answerOf(ready()), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "scenario-schema", Method: http.MethodGet, Tags: tags,
		Path: Base + "/scenarios/schema.json", Summary: "The JSON Schema of a scenario, for editors",
	}, func(context.Context, *struct{}) (*Export, error) {
		return &Export{ContentType: "application/schema+json", Body: scenario.Schema}, nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "scenario-run", Method: http.MethodPost, Tags: tags,
		Path: Base + "/scenarios/{scenario}/runs", DefaultStatus: http.StatusCreated,
		Summary: "Plays one of them, at the console that was opened last", Errors: []int{404, 409},
	}, a.runReady)
}

func (a scenarios) addRuns() {
	tags := []string{"Scenarios"}
	huma.Register(a.routes, huma.Operation{
		OperationID: "run", Method: http.MethodPost, Path: Base + "/runs", Tags: tags,
		Summary: "Plays a scenario that is sent as YAML", DefaultStatus: http.StatusCreated,
		MaxBodyBytes: mostBody, Errors: []int{409, 413, 422},
	}, a.runSent)
	huma.Register(a.routes, huma.Operation{
		OperationID: "run-progress", Method: http.MethodGet, Path: Base + "/runs/{run}", Tags: tags,
		Summary: "How far a run has come, as soon as it has come further", Errors: []int{404, 422},
	}, a.progress)
	huma.Register(a.routes, huma.Operation{
		OperationID: "run-stop", Method: http.MethodDelete, Path: Base + "/runs/{run}", Tags: tags,
		Summary: "Ends a run", DefaultStatus: http.StatusNoContent, Errors: []int{404, 422},
	}, func(_ context.Context, in *RunPath) (*struct{}, error) {
		return nil, runProblem(a.Runs.Stop(in.ID))
	})
}

func ready() []ReadyScenario {
	all := []ReadyScenario{}
	for _, s := range library.All() {
		all = append(all, ReadyScenario{s.ID, s.Name, s.About, s.Tags, string(s.Source)})
	}
	return all
}

func (a scenarios) runReady(_ context.Context, in *struct {
	Scenario string `path:"scenario" example:"call-answered"`
}) (*answer[player.Progress], error) {
	s := library.Find(in.Scenario)
	if s == nil {
		return nil, problemOf(http.StatusNotFound, fmt.Errorf("there is no scenario %q", in.Scenario))
	}
	return a.start(s)
}

// runSent plays a scenario that may include those that the simulator brings along, and no file.
func (a scenarios) runSent(_ context.Context, in *struct {
	RawBody []byte `contentType:"application/yaml"`
}) (*answer[player.Progress], error) {
	s, err := scenario.Parse("body", in.RawBody, library.Source)
	if err != nil {
		return nil, runProblem(err)
	}
	return a.start(s)
}

func (a scenarios) start(s *scenario.Scenario) (*answer[player.Progress], error) {
	p, err := a.Runs.Start(s, player.Options{Simulator: a.Simulator})
	return answerOf(p), runProblem(err)
}

func (a scenarios) progress(ctx context.Context, in *struct {
	RunPath
	After   int `query:"after" minimum:"-1" default:"-1" doc:"How many steps are known to be over: the answer waits for more."`
	Timeout int `query:"timeout" minimum:"0" maximum:"60000" default:"5000" doc:"How long to wait, in milliseconds."`
}) (*answer[player.Progress], error) {
	ctx, cancel := context.WithTimeout(ctx, time.Duration(in.Timeout)*time.Millisecond)
	defer cancel()
	p, err := a.Runs.Await(ctx, in.ID, in.After)
	return answerOf(p), runProblem(err)
}

// runProblem makes an answer of an error of a run, nil of none.
func runProblem(err error) error {
	var none *player.NoRunError
	var wrong scenario.Problems
	switch {
	case err == nil:
		return nil
	case errors.As(err, &none):
		return problemOf(http.StatusNotFound, err)
	case errors.Is(err, player.ErrTooMany):
		return problemOf(http.StatusConflict, err)
	case errors.As(err, &wrong):
		var details []*huma.ErrorDetail
		for _, p := range wrong {
			details = append(details, &huma.ErrorDetail{
				Location: fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column),
				Message:  p.Message, Value: p.Excerpt,
			})
		}
		err = fmt.Errorf("%d mistakes in the scenario", len(wrong))
		return problemOf(http.StatusUnprocessableEntity, err, details...)
	}
	return problem(err)
}
