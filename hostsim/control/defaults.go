package control

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// NewDefaults are what the next page of a kind opens with.
type NewDefaults struct {
	Profile string       `json:"profile,omitempty" example:"cxa-25" doc:"One of /profiles; the first of them if it is left out."`
	Faults  []fault.Name `json:"faults,omitempty" nullable:"false" doc:"Those of /faults that are on besides the profile's; none if it is left out."`
}

var choiceTags = []string{"Faults and profiles"}

func (a *api) addChoices() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "profiles", Method: http.MethodGet, Path: Base + "/profiles", Tags: choiceTags,
		Summary: "The profiles of each kind of console, the usual one first",
	}, func(context.Context, *struct{}) (*answer[map[consoles.Kind][]consoles.Profile], error) {
		profiles := map[consoles.Kind][]consoles.Profile{}
		for kind, c := range a.Simulator.Choices() {
			profiles[kind] = c.Profiles
		}
		return answerOf(profiles), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "faults", Method: http.MethodGet, Path: Base + "/faults", Tags: choiceTags,
		Summary: "The faults of each kind of console, each with where it is known from",
	}, func(context.Context, *struct{}) (*answer[map[consoles.Kind]fault.List], error) {
		faults := map[consoles.Kind]fault.List{}
		for kind, c := range a.Simulator.Choices() {
			faults[kind] = c.Faults
		}
		return answerOf(faults), nil
	})
}

func (a *api) addDefaults() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "defaults", Method: http.MethodGet, Path: Base + "/defaults", Tags: choiceTags,
		Summary: "What the next page of each kind opens with",
	}, func(context.Context, *struct{}) (*answer[map[consoles.Kind]consoles.Defaults], error) {
		return answerOf(a.Simulator.Defaults()), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "set-defaults", Method: http.MethodPut, Path: Base + "/defaults/{kind}", Tags: choiceTags,
		Summary: "Replaces what the next page of a kind opens with", Errors: []int{422},
	}, a.setDefaults)
}

func (a *api) setDefaults(_ context.Context, in *struct {
	Kind consoles.Kind `path:"kind" enum:"max,call,chat"`
	Body NewDefaults
}) (*answer[consoles.Defaults], error) {
	d := consoles.Defaults{Profile: in.Body.Profile, Faults: in.Body.Faults}
	if err := a.Simulator.SetDefaults(in.Kind, d); err != nil {
		return nil, problem(err)
	}
	return answerOf(a.Simulator.Defaults()[in.Kind]), nil
}
