package control

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// last means the console that was opened last, of the kind that the path names if it does.
const last = "last"

// ConsoleState is a console, and what its page shows.
type ConsoleState struct {
	consoles.Console
	View any `json:"view" doc:"What the page shows; its form depends on the kind."`
}

// ConsolePath names a console in a path.
type ConsolePath struct {
	Page string `path:"page" pattern:"^(last|[1-9][0-9]{0,8})$" example:"1" doc:"The number of the page, or \"last\" for the one that was opened last."`
}

// Outgoing is a message to post.
type Outgoing struct {
	Frame   string          `json:"frame" minLength:"1" example:"workspace" doc:"The console's name for the window, as the journal has it. A name that no window has reaches nobody."`
	Payload json.RawMessage `json:"payload" doc:"What the window gets: any JSON for MAX, a text of JSON for an adapter."`
}

func (a *api) addConsoles() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "consoles", Method: http.MethodGet, Path: Base + "/consoles",
		Summary: "The consoles and adapters whose pages are open", Tags: []string{"Consoles"},
	}, func(context.Context, *struct{}) (*answer[[]consoles.Console], error) {
		return answerOf(a.Simulator.Consoles()), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "console", Method: http.MethodGet, Path: Base + "/consoles/{page}",
		Summary: "One of them, with what its page shows", Tags: []string{"Consoles"}, Errors: []int{404},
	}, func(_ context.Context, in *ConsolePath) (*answer[ConsoleState], error) {
		return a.state(in.Page, "")
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "post-message", Method: http.MethodPost, Path: Base + "/consoles/{page}/messages",
		Summary: "Posts a message that no action posts", Tags: []string{"Consoles"}, Errors: []int{404},
	}, a.post)
}

func (a *api) post(_ context.Context, in *struct {
	ConsolePath
	Body Outgoing
}) (*answer[ConsoleState], error) {
	c, err := a.find(in.Page, "")
	if err == nil {
		err = a.Simulator.Post(c.Page, pagelink.Post{Frame: in.Body.Frame, Payload: in.Body.Payload})
	}
	if err != nil {
		return nil, problem(err)
	}
	return a.state(in.Page, "")
}

// state answers with a console as it is now.
func (a *api) state(page string, kind consoles.Kind) (*answer[ConsoleState], error) {
	c, err := a.find(page, kind)
	if err != nil {
		return nil, problem(err)
	}
	view, err := a.Simulator.View(c.Page)
	if err != nil {
		return nil, problem(err)
	}
	return answerOf(ConsoleState{Console: c, View: view}), nil
}

// find returns the console of a path. Kind is empty where the path names none.
func (a *api) find(page string, kind consoles.Kind) (consoles.Console, error) {
	if page == last {
		return a.findLast(kind)
	}
	number, _ := strconv.Atoi(page) // its pattern lets nothing else in
	found, err := a.Simulator.Console(number)
	if kind != "" && (err != nil || found.Kind != kind) {
		return found, &noneOfKind{page: page, kind: kind}
	}
	return found, err
}

func (a *api) findLast(kind consoles.Kind) (consoles.Console, error) {
	for _, c := range slices.Backward(a.Simulator.Consoles()) {
		if kind == "" || c.Kind == kind {
			return c, nil
		}
	}
	return consoles.Console{}, &noneOfKind{page: last, kind: kind}
}

// noneOfKind means that there is no such console of the kind.
type noneOfKind struct {
	page string
	kind consoles.Kind
}

func (e *noneOfKind) Error() string {
	what := "console"
	if e.kind != "" {
		what = fmt.Sprintf("console of the kind %s", e.kind)
	}
	if e.page == last {
		return fmt.Sprintf("no page of a %s is open", what)
	}
	return fmt.Sprintf("page %s is no open page of a %s", e.page, what)
}
