package control

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Fenced is what acknowledged a fence, in each window.
type Fenced struct {
	Acknowledgements []pagelink.Acknowledgement `json:"acknowledgements" nullable:"false"`
}

func (a *api) addFence() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "fence", Method: http.MethodPost, Path: Base + "/consoles/{page}/fence",
		Summary: "Waits until everything that was posted so far has run in the pages", Tags: []string{"Consoles"},
		Description: "A page acknowledges it with the SDK (\"sdk\"), once its handlers have been called, or with a " +
			"listener of its own (\"page\"). A page that has neither does not, and the answer is a 504.",
		Errors: []int{404, 504},
	}, a.fence)
}

func (a *api) fence(ctx context.Context, in *struct {
	ConsolePath
	Frame   string `query:"frame" doc:"The console's name for the window; without it, all that the console frames, or that frame the adapter." example:"workspace"`
	Timeout int    `query:"timeout" minimum:"0" maximum:"60000" default:"5000" doc:"How long to wait, in milliseconds."`
}) (*answer[Fenced], error) {
	ctx, cancel := context.WithTimeout(ctx, time.Duration(in.Timeout)*time.Millisecond)
	defer cancel()
	c, err := a.find(in.Page, "")
	if err != nil {
		return nil, problem(err)
	}
	acks, err := a.Simulator.Fence(ctx, c.Page, in.Frame)
	if err != nil {
		return nil, problem(err)
	}
	return answerOf(Fenced{Acknowledgements: append([]pagelink.Acknowledgement{}, acks...)}), nil
}
