package control

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// FaultPath names a rule in a path.
type FaultPath struct {
	ConsolePath
	ID int `path:"id" minimum:"1" doc:"The number of the fault."`
}

// faults are the routes for faults of the delivery and of pages.
type faults struct{ *api }

func (a faults) add() {
	tags, path := []string{"Faults of the delivery"}, Base+"/consoles/{page}/faults"
	huma.Register(a.routes, huma.Operation{
		OperationID: "delivery-faults", Method: http.MethodGet, Path: path, Tags: tags,
		Summary: "The faults that act on the messages of a console", Errors: []int{404},
	}, func(_ context.Context, in *ConsolePath) (*answer[[]delivery.Listed], error) {
		return a.change(in.Page, func(*pagelink.Faults) error { return nil })
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "add-delivery-fault", Method: http.MethodPost, Path: path, Tags: tags,
		Summary: "Loses, doubles, delays or alters messages that a console posts from now on",
		Errors:  []int{404, 422},
	}, func(_ context.Context, in *struct {
		ConsolePath
		Body delivery.Rule
	}) (*answer[[]delivery.Listed], error) {
		return a.change(in.Page, func(f *pagelink.Faults) error { _, err := f.Add(in.Body); return err })
	})
	a.addRemoval(tags, path)
}

func (a faults) addRemoval(tags []string, path string) {
	huma.Register(a.routes, huma.Operation{
		OperationID: "remove-delivery-faults", Method: http.MethodDelete, Path: path, Tags: tags,
		Summary: "Removes all of them", Errors: []int{404},
	}, func(_ context.Context, in *ConsolePath) (*answer[[]delivery.Listed], error) {
		return a.change(in.Page, func(f *pagelink.Faults) error { f.Clear(); return nil })
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "remove-delivery-fault", Method: http.MethodDelete, Path: path + "/{id}", Tags: tags,
		Summary: "Removes one", Errors: []int{404},
	}, func(_ context.Context, in *FaultPath) (*answer[[]delivery.Listed], error) {
		return a.change(in.Page, func(f *pagelink.Faults) error { return f.Remove(in.ID) })
	})
}

// change changes the rules of a console, and answers with those that there are then.
func (a faults) change(
	page string, how func(*pagelink.Faults) error,
) (*answer[[]delivery.Listed], error) {
	c, err := a.find(page, "")
	if err != nil {
		return nil, problem(err)
	}
	f, err := a.Simulator.Faults(c.Page)
	if err == nil {
		err = how(f)
	}
	if err != nil {
		return nil, problem(err)
	}
	return answerOf(f.List()), nil
}
