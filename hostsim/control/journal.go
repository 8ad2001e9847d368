package control

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// JournalFilter are the parameters that choose entries.
type JournalFilter struct {
	After     int               `query:"after" minimum:"0" doc:"Only entries with a higher seq."`
	Source    journal.Source    `query:"source" enum:"max,ccai" doc:"The console."`
	Page      int               `query:"page" minimum:"1" doc:"The number of the console's page."`
	Direction journal.Direction `query:"direction" enum:"received,sent,page" doc:"As the console sees it; page is a fault that happened to its page."`
	Frame     string            `query:"frame" doc:"The console's name for the other window." example:"workspace"`
	Type      string            `query:"type" doc:"The vendor's name of a message or an event, at any depth." example:"CallContactEvent"`
	Contains  string            `query:"contains" doc:"A part of the payload's JSON."`
	Refused   bool              `query:"refused" doc:"Only messages that a console ignored or refused; the entry says why."`
}

func (f JournalFilter) filter() journal.Filter {
	return journal.Filter{
		After: f.After, Source: f.Source, Page: f.Page, Direction: f.Direction, Frame: f.Frame,
		Type: f.Type, Contains: f.Contains, Refused: f.Refused,
	}
}

// Export are entries as JSON lines.
type Export struct {
	ContentType string `header:"Content-Type"`
	Body        []byte
}

func (a *api) addJournal() {
	j, tags, path := a.Simulator.Journal(), []string{"Journal"}, Base+"/journal"
	huma.Register(a.routes, huma.Operation{
		OperationID: "journal", Method: http.MethodGet, Path: path, Tags: tags, Errors: []int{422},
		Summary: "What the consoles received and sent, oldest first",
	}, func(_ context.Context, in *JournalFilter) (*answer[[]journal.Entry], error) {
		return answerOf(j.Find(in.filter())), nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "journal-export", Method: http.MethodGet, Path: path + "/export", Tags: tags,
		Summary: "The same as JSON lines", Errors: []int{422},
	}, func(_ context.Context, in *JournalFilter) (*Export, error) {
		return &Export{ContentType: "application/jsonl", Body: linesOf(j.Find(in.filter()))}, nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "journal-clear", Method: http.MethodDelete, Path: path, Tags: tags,
		Summary: "Forgets all entries", DefaultStatus: http.StatusNoContent,
	}, func(context.Context, *struct{}) (*struct{}, error) {
		j.Clear()
		return nil, nil
	})
	huma.Register(a.routes, huma.Operation{
		OperationID: "journal-wait", Method: http.MethodGet, Path: path + "/wait", Tags: tags,
		Summary:     "Waits for an entry",
		Description: "It returns as soon as a matching entry is there. If none comes in time, the problem says which entries came close, and what each of them misses.",
		Errors:      []int{504},
	}, a.wait)
}

func (a *api) wait(ctx context.Context, in *struct {
	JournalFilter
	Timeout int `query:"timeout" minimum:"0" maximum:"60000" default:"5000" doc:"How long to wait, in milliseconds."`
}) (*answer[journal.Entry], error) {
	ctx, cancel := context.WithTimeout(ctx, time.Duration(in.Timeout)*time.Millisecond)
	defer cancel()
	e, err := a.Simulator.Journal().WaitFor(ctx, in.filter())
	if err != nil {
		return nil, waitProblem(err)
	}
	return answerOf(e), nil
}

func linesOf(entries []journal.Entry) []byte {
	var lines bytes.Buffer
	for _, e := range entries {
		lines.Write(pagelink.Encode(e))
		lines.WriteByte('\n')
	}
	return lines.Bytes()
}

// waitProblem lists what came close.
func waitProblem(err error) error {
	var details []*huma.ErrorDetail
	var none *journal.NoMatchError
	if errors.As(err, &none) {
		for _, n := range none.Nearest {
			for _, c := range n.Misses {
				details = append(details, &huma.ErrorDetail{
					Location: "query." + string(c), Message: "this entry does not meet it", Value: n.Entry,
				})
			}
		}
	}
	return problemOf(http.StatusGatewayTimeout, err, details...)
}
