package control

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Reset is what begins anew.
type Reset struct {
	Vendor journal.Source `json:"vendor,omitempty" enum:"max,ccai" doc:"Whose consoles begin anew; everything does if it is left out."`
}

func (a *api) addReset() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "reset", Method: http.MethodPost, Path: Base + "/reset",
		Summary: "Everything begins anew, or the consoles of one vendor", Tags: []string{"Simulator"},
		Description: "Each open page has a new console, and a MAX console loads its frames anew. " +
			"Everything includes the journal and the clock. Ids and numbers count on.",
		DefaultStatus: http.StatusNoContent, Errors: []int{422},
	}, func(_ context.Context, in *struct{ Body *Reset }) (*struct{}, error) {
		if in.Body == nil || in.Body.Vendor == "" {
			return nil, a.Simulator.Reset()
		}
		return nil, a.Simulator.Reset(in.Body.Vendor)
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "reset-console", Method: http.MethodPost, Path: Base + "/consoles/{page}/reset",
		Summary: "Puts a new console behind a page", Tags: []string{"Consoles"}, Errors: []int{404},
	}, func(_ context.Context, in *ConsolePath) (*answer[ConsoleState], error) {
		c, err := a.find(in.Page, "")
		if err == nil {
			err = a.Simulator.ResetConsole(c.Page)
		}
		if err != nil {
			return nil, problem(err)
		}
		return a.state(in.Page, "")
	})
}
