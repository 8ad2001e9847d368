package control

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

// Health is the answer of a simulator that runs.
type Health struct {
	Status string `json:"status" enum:"ok"`
}

// Ready lists what the simulator serves.
type Ready struct {
	// DemoPages reports whether the demo pages and the SDK are served: they need a build.
	DemoPages bool `json:"demoPages" doc:"Whether the demo pages and the SDK are served; they need a build."`
}

func (a *api) addHealth() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "health", Method: http.MethodGet, Path: Base + "/health",
		Summary: "The simulator runs", Tags: []string{"Simulator"},
	}, func(context.Context, *struct{}) (*answer[Health], error) {
		return answerOf(Health{Status: "ok"}), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "ready", Method: http.MethodGet, Path: Base + "/ready",
		Summary: "What the simulator serves", Tags: []string{"Simulator"},
	}, func(context.Context, *struct{}) (*answer[Ready], error) {
		return answerOf(Ready{DemoPages: a.Built}), nil
	})
}

// answer is an answer with a body of JSON.
type answer[T any] struct{ Body T }

func answerOf[T any](body T) *answer[T] { return &answer[T]{Body: body} }
