package hostsim

import (
	"context"
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Consoles lists the consoles and adapters whose pages are open, in the order in which they opened.
func (s *Server) Consoles() []consoles.Console { return s.open.List() }

// Console returns the console or adapter of a page. An error is a *consoles.NoConsoleError.
func (s *Server) Console(page int) (consoles.Console, error) { return s.open.Find(page) }

// AwaitConsole returns the console of the kind that opened last, and waits for one if none is open.
// The error is that of ctx.
func (s *Server) AwaitConsole(ctx context.Context, k consoles.Kind) (consoles.Console, error) {
	return s.open.Await(ctx, k)
}

// Do does an action of a console, as if a person had done it on its page. Fields is a JSON object,
// or nil for none; nicemax.Actions and ccai.Actions list what there is. An error that is an
// *action.Error or a *consoles.NoConsoleError means that nothing has changed.
func (s *Server) Do(page int, name string, fields json.RawMessage) error {
	return s.open.Do(s.life, page, name, fields)
}

// View returns the present state of a console: a nicemax.View or a ccai.View.
func (s *Server) View(page int) (any, error) { return s.open.View(page) }

// Fence waits until everything that a console posted so far has run in the window of a name, or in
// each that it frames, or that frames the adapter, if frame is "". It returns what acknowledged it in
// each: the SDK, or a listener of the page's own. Errors are a *consoles.NoConsoleError, a
// *pagelink.NoFrameError, and a *pagelink.FenceError for a page that did not acknowledge it until ctx
// ended.
func (s *Server) Fence(
	ctx context.Context, page int, frame string,
) ([]pagelink.Acknowledgement, error) {
	return s.open.Fence(ctx, page, frame)
}

// Post posts a message of a console to one of its windows, whatever the message holds: what no
// action posts. An error that is a *consoles.NoConsoleError means that nothing was posted.
func (s *Server) Post(page int, p pagelink.Post) error { return s.open.Post(s.life, page, p) }

// Faults returns the rules by which the messages of a page's console are lost, doubled, delayed or
// altered, whoever the vendor is. An error is a *consoles.NoConsoleError.
func (s *Server) Faults(page int) (*pagelink.Faults, error) { return s.open.Faults(page) }
