package control

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

func (a *api) addState() {
	path, tags := Base+"/consoles/{page}/state", []string{"Consoles"}
	huma.Register(a.routes, huma.Operation{
		OperationID: "export-state", Method: http.MethodGet, Path: path, Tags: tags,
		Summary: "The agent, the session and the contacts of a console", Errors: []int{404},
	}, a.exportState)
	huma.Register(a.routes, huma.Operation{
		OperationID: "import-state", Method: http.MethodPut, Path: path, Tags: tags,
		Summary: "Puts a console that goes on from such a state behind the page",
		Errors:  []int{404, 413, 422},
	}, a.importState)
}

func (a *api) exportState(_ context.Context, in *ConsolePath) (*answer[any], error) {
	c, err := a.find(in.Page, "")
	if err != nil {
		return nil, problem(err)
	}
	state, err := a.Simulator.Export(c.Page)
	if err != nil {
		return nil, problem(err)
	}
	return answerOf(state), nil
}

func (a *api) importState(_ context.Context, in *struct {
	ConsolePath
	Body json.RawMessage
}) (*answer[ConsoleState], error) {
	c, err := a.find(in.Page, "")
	if err == nil {
		err = a.Simulator.Import(c.Page, in.Body)
	}
	if err != nil {
		return nil, problem(err)
	}
	return a.state(in.Page, "")
}
