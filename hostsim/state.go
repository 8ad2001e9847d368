package hostsim

import "encoding/json"

// Export returns the state of a console, ready for JSON: a nicemax.Saved or a ccai.Saved. It holds
// the agent, the session and the contacts; what windows registered for is not part of it.
func (s *Server) Export(page int) (any, error) { return s.open.Export(page) }

// Import puts a console that goes on from the JSON of such a state behind a page, and has a MAX
// console load its frames anew, as ResetConsole does. Ids that come after it are higher than those in
// it. An error that is a *pagelink.StateError or a *consoles.NoConsoleError means that nothing has
// changed.
func (s *Server) Import(page int, state json.RawMessage) error {
	return s.open.Import(s.life, page, state)
}
