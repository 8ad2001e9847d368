package hostsim

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Console is a console or an adapter whose page is open in a browser.
type Console struct {
	// Page is its number: that of the journal's entries, and of Do and View.
	Page int `json:"page"`
	// Source is which console it is.
	Source journal.Source `json:"source"`
}

// NoConsoleError means that no open page has the number.
type NoConsoleError struct {
	Page int
}

func (e *NoConsoleError) Error() string { return fmt.Sprintf("no page %d is open", e.Page) }

// Consoles lists the consoles and adapters whose pages are open, in the order in which they opened.
func (s *Server) Consoles() []Console { return s.open.list() }

// Do does an action of a console, as if a person had done it on its page. Fields is a JSON object,
// or nil for none; nicemax.Actions and ccai.Actions list what there is. An error that is an
// *action.Error or a *NoConsoleError means that nothing has changed.
func (s *Server) Do(page int, name string, fields json.RawMessage) error {
	conn, err := s.open.find(page)
	if err != nil {
		return err
	}
	return conn.Do(s.life, action.Request{Name: name, Fields: fields})
}

// View returns the present state of a console: a nicemax.View or a ccai.View.
func (s *Server) View(page int) (any, error) {
	conn, err := s.open.find(page)
	if err != nil {
		return nil, err
	}
	return conn.View()
}

// openPages are the connections of the pages that are open, by number.
type openPages struct {
	mu    sync.Mutex
	conns map[int]*pagelink.Conn
}

// add returns the function that takes the page out again.
func (o *openPages) add(c *pagelink.Conn) (remove func()) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.conns == nil {
		o.conns = map[int]*pagelink.Conn{}
	}
	o.conns[c.Hello.Page] = c
	return func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		delete(o.conns, c.Hello.Page)
	}
}

func (o *openPages) find(page int) (*pagelink.Conn, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if c := o.conns[page]; c != nil {
		return c, nil
	}
	return nil, &NoConsoleError{Page: page}
}

func (o *openPages) list() []Console {
	o.mu.Lock()
	defer o.mu.Unlock()
	consoles := []Console{}
	for _, page := range slices.Sorted(maps.Keys(o.conns)) {
		consoles = append(consoles, Console{Page: page, Source: o.conns[page].Source})
	}
	return consoles
}
