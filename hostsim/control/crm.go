package control

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

// Pages are the CRM pages that the consoles of MAX and CXone Agent frame.
type Pages struct {
	Addresses []string `json:"addresses" nullable:"false" maxItems:"8" example:"[\"http://localhost:5173/\"]" doc:"One page for each workspace, http or https; panels open the first. None means the demo page."`
}

func (a *api) addCRM() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "crm", Method: http.MethodGet, Path: Base + "/crm", Tags: []string{"Consoles"},
		Summary: "The pages that MAX consoles frame",
	}, func(context.Context, *struct{}) (*answer[Pages], error) {
		return answerOf(Pages{a.Simulator.CRM()}), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "set-crm", Method: http.MethodPut, Path: Base + "/crm", Tags: []string{"Consoles"},
		Summary: "Replaces the pages that MAX consoles frame, also in those that are open",
		Errors:  []int{422},
	}, func(_ context.Context, in *struct{ Body Pages }) (*answer[Pages], error) {
		if err := a.Simulator.SetCRM(in.Body.Addresses); err != nil {
			return nil, problem(err)
		}
		return answerOf(Pages{a.Simulator.CRM()}), nil
	})
}
