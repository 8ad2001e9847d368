package control

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
)

// mostBody is the most that the fields of an action, or a batch, may take, in bytes.
const mostBody = 1 << 20

// Step is one action of a batch.
type Step struct {
	Action string          `json:"action" example:"ring"`
	Fields json.RawMessage `json:"fields,omitempty" doc:"As the route of the action takes them."`
}

// Batch are actions, one after the other.
type Batch struct {
	Steps []Step `json:"steps" minItems:"1" maxItems:"1000"`
}

func (a *api) addActions() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "actions", Method: http.MethodGet, Path: Base + "/actions",
		Summary: "What can be done with each kind of console", Tags: []string{"Actions"},
	}, func(context.Context, *struct{}) (*answer[map[consoles.Kind][]action.Spec], error) {
		return answerOf(a.Actions), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "batch", Method: http.MethodPost, Path: Base + "/consoles/{page}/actions",
		Summary: "Does several actions, one after the other",
		Description: "It stops at the first that is not done; those ahead of it have been done, and " +
			"the problem says how many. A name that no action has stops it before anything is done.",
		Tags: []string{"Actions"}, MaxBodyBytes: mostBody, Errors: []int{404, 409, 422},
	}, a.batch)
	for _, kind := range slices.Sorted(maps.Keys(a.Actions)) {
		for _, spec := range a.Actions[kind] {
			a.addAction(kind, spec)
		}
	}
}

// addAction adds the route of one action. The console checks its fields, and not the schema, which
// is for people and for clients that are made from it.
func (a *api) addAction(kind consoles.Kind, spec action.Spec) {
	path := fmt.Sprintf("%s/%s/{page}/%s", Base, kind, spec.Name)
	huma.Register(a.routes, huma.Operation{
		OperationID: fmt.Sprintf("%s-%s", kind, spec.Name), Method: http.MethodPost, Path: path,
		Summary: spec.About, Tags: []string{fmt.Sprintf("Actions: %s", kind)},
		Errors: []int{404, 409, 413, 422},
	}, func(_ context.Context, in *actionInput) (*answer[ConsoleState], error) {
		c, err := a.find(in.Page, kind)
		if err == nil {
			err = a.Simulator.Do(c.Page, spec.Name, in.fields)
		}
		if err != nil {
			return nil, problem(err)
		}
		return a.state(in.Page, kind)
	})
	a.routes.OpenAPI().Paths[path].Post.RequestBody = &huma.RequestBody{
		Required: slices.ContainsFunc(spec.Fields, func(f action.Field) bool { return f.Required }),
		Content:  map[string]*huma.MediaType{"application/json": {Schema: schemaOf(spec)}},
	}
}

// actionInput reads the body itself, so that it may be left out, and be of any content type.
type actionInput struct {
	ConsolePath
	fields json.RawMessage
}

// Resolve implements huma.Resolver.
func (in *actionInput) Resolve(ctx huma.Context) []error {
	body, err := io.ReadAll(io.LimitReader(ctx.BodyReader(), mostBody+1))
	if err != nil {
		return []error{err}
	}
	if len(body) > mostBody {
		return []error{problemOf(http.StatusRequestEntityTooLarge,
			fmt.Errorf("a body has %d bytes at most", mostBody))}
	}
	in.fields = body
	return nil
}

func (a *api) batch(_ context.Context, in *struct {
	ConsolePath
	Body Batch
}) (*answer[ConsoleState], error) {
	c, err := a.find(in.Page, "")
	if err != nil {
		return nil, problem(err)
	}
	for i, step := range in.Body.Steps {
		if !a.has(c.Kind, step.Action) {
			err := &action.Error{Action: step.Action, Code: action.Unknown, Field: "action",
				Reason: fmt.Sprintf("a console of the kind %s has no such action", c.Kind)}
			return nil, stepProblem(i, 0, err)
		}
	}
	for i, step := range in.Body.Steps {
		if err := a.Simulator.Do(c.Page, step.Action, step.Fields); err != nil {
			return nil, stepProblem(i, i, err)
		}
	}
	return a.state(in.Page, "")
}

func (a *api) has(kind consoles.Kind, name string) bool {
	return slices.ContainsFunc(a.Actions[kind], func(s action.Spec) bool { return s.Name == name })
}

// stepProblem names the step that was not done, and how many were.
func stepProblem(i, done int, err error) error {
	made := problem(err).(*huma.ErrorModel)
	made.Detail = fmt.Sprintf("%d done, then: %s", done, made.Detail)
	at := fmt.Sprintf("body.steps[%d]", i)
	var wrong *action.Error
	switch {
	case !errors.As(err, &wrong) || wrong.Field == "":
	case wrong.Code == action.Unknown:
		at += ".action"
	default:
		at += ".fields." + wrong.Field
	}
	made.Errors = []*huma.ErrorDetail{{Location: at, Message: err.Error()}}
	return made
}
