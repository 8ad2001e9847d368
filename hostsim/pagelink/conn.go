package pagelink

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"

	"github.com/coder/websocket"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

var errForeignOrigin = errors.New("connection from a foreign origin")

// maxMessage is in bytes. Page scripts shorten what they receive to 256 Ki characters, at most 3
// bytes each, and the rest is room for the envelope.
const maxMessage = 1 << 20

// anyOrigin is the target origin of everything sent: both vendors post to "*".
const anyOrigin = "*"

// Hello is the first thing that a page is sent.
type Hello struct {
	// Page is the number under which the journal knows this page.
	Page int `json:"page"`
	// Addresses are what the page's address fields hold at first: the pages to frame, each in a
	// workspace of its own, or the record to pop.
	Addresses []string `json:"addresses"`
}

// Conn is one open host page.
type Conn struct {
	Journal *journal.Journal
	Source  journal.Source
	Hello   Hello
	// Machine is the console behind the page; a restart replaces it.
	Machine Machine
	// Anew makes what Restart replaces it with.
	Anew func() Machine
	// Restore makes what Import replaces it with. An error is a *StateError.
	Restore func(state json.RawMessage) (Machine, error)
	// Addresses returns what Hello.Addresses shall be, and what Follow sends. It may be nil for none.
	Addresses func() []string
	// Opened is called before the page has its first view, and what it returns when the page goes.
	// It may be nil.
	Opened func() (gone func())
	// Watcher may be nil.
	Watcher Watcher
	// Quiet has the machine post nothing: only what Post posts reaches a window.
	Quiet bool

	// Rules act from the beginning, and again after a restart.
	Rules []delivery.Rule

	// Clock is what messages are delayed by; nil is the machine's.
	Clock clock.Clock

	// mu is held while the machine is used and until the page has the answer: Do of a program comes
	// from another goroutine than the messages of the page.
	mu     sync.Mutex
	closed bool
	socket *websocket.Conn
	faults Faults
	// life ends with Serve.
	life context.Context
	// restarts counts those of the console, and deaf is true until the page has followed the last.
	restarts int
	deaf     bool
	// fences are those that are not acknowledged yet, by number, and counted how many there were.
	fences  map[int]*fence
	counted int
	// seq is the number of the last thing that a person did on the page, as far as it has reached
	// the machine. It belongs to the connection: the next page of the same machine counts from the
	// beginning.
	seq uint64
	// drawn is the view that the page has, nil if it is to be sent in any case.
	drawn []byte
}

// toPage is one message to the page: a hello, other addresses, a restart, a fence, a view with its
// Seq, a post, a warning, the rules of the delivery or a fault of the page.
type toPage struct {
	Hello *Hello `json:"hello,omitempty"`
	// Addresses replace those of Hello: a page that has them already does nothing.
	Addresses []string `json:"addresses,omitempty"`
	// Restart is the number of a restart: the page loads its frames anew, then sends it back.
	Restart int     `json:"restart,omitempty"`
	Fence   *Fence  `json:"fence,omitempty"`
	View    any     `json:"view,omitempty"`
	Post    *Post   `json:"post,omitempty"`
	Warn    *string `json:"warn,omitempty"`
	// Rules are sent when they have changed, or acted.
	Rules *Rules `json:"rules,omitempty"`
	// PageFault is to be carried out, and reported just before.
	PageFault *PageFault `json:"pageFault,omitempty"`
	// Seq is the number of the last action that the view includes, left out before the first. The
	// page does not draw a view that is older than what a person has done on it since.
	Seq uint64 `json:"seq,omitempty"`
}

// fromPage is one message from the page: a message it received, what a person did, which has a Seq,
// the number of a restart that it has followed, or what became of a fence or of a fault of the page.
type fromPage struct {
	Received  *Message        `json:"received"`
	Do        json.RawMessage `json:"do"`
	Restarted int             `json:"restarted"`
	Fence     *fenceReport    `json:"fence"`
	// PageFault may come at any time, also from a page that has to follow a restart yet.
	PageFault *pageFaultReport `json:"pageFault"`
	// Seq counts what a person does on the page. Alone, it stands for a choice that the machine
	// need not know, such as that of a tab: only a view that is newer may change it.
	Seq uint64 `json:"seq"`
}

// Serve upgrades the request and drives the machine until the page or ctx goes. All messages of a
// page pass through this one goroutine, in the order in which the page sent them.
func (c *Conn) Serve(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
	socket, err := Accept(w, r)
	if err != nil {
		return err
	}
	defer socket.CloseNow()
	defer c.close()
	socket.SetReadLimit(maxMessage)
	c.mu.Lock()
	c.socket, c.life = socket, ctx
	if c.Opened != nil {
		defer c.Opened()()
	}
	c.Hello.Addresses = c.addresses()
	if err = c.send(ctx, toPage{Hello: &c.Hello}); err == nil {
		rules(c).begin()
		err = c.draw(ctx)
	}
	c.mu.Unlock()
	for err == nil {
		var message []byte
		if _, message, err = socket.Read(ctx); err == nil {
			err = c.take(ctx, message)
		}
	}
	return err
}

func (c *Conn) take(ctx context.Context, message []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drawn = nil
	return c.answer(ctx, quiet(c, c.step(message)))
}

func (c *Conn) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	for _, f := range c.fences {
		f.end()
	}
	rules(c).clear()
	rules(c).pageGone()
}

func (c *Conn) step(message []byte) Reply {
	var m fromPage
	if err := json.Unmarshal(message, &m); err != nil {
		return warning(fmt.Sprintf("hostsim did not understand its own page: %v", err))
	}
	c.seq = max(c.seq, m.Seq)
	c.deaf = c.deaf && m.Restarted != c.restarts
	switch {
	case m.PageFault != nil:
		return rules(c).reported(*m.PageFault)
	case c.deaf, m.Restarted != 0:
		return Reply{}
	case m.Fence != nil:
		return c.report(*m.Fence)
	case m.Received != nil:
		return received(c, *m.Received)
	case m.Do != nil:
		return c.do(m.Do)
	case m.Seq != 0:
		return Reply{}
	}
	return warning("hostsim did not understand its own page: neither received nor do nor seq")
}

func received(c *Conn, m Message) Reply {
	reply := c.Machine.Receive(m)
	c.record(journal.Entry{
		Direction: journal.Received, Frame: m.Frame, Origin: m.Origin, Payload: m.Data,
		Refused: reply.Refused,
	})
	return reply
}

// quiet is what a quiet console leaves of a reply.
func quiet(c *Conn, reply Reply) Reply {
	if c.Quiet {
		reply.Posts = nil
	}
	return reply
}

func warning(text string) Reply { return Reply{Warnings: []string{text}} }

func (c *Conn) do(fields json.RawMessage) Reply {
	var name struct{ Action string }
	err := json.Unmarshal(fields, &name)
	if err == nil {
		var reply Reply
		request := action.Request{Name: name.Action, Fields: fields}
		reply, err = c.Machine.Do(request)
		if err == nil {
			c.tell(func(w Watcher) { w.Did(c.Hello.Page, request) })
			return reply
		}
	}
	return warning("hostsim: " + err.Error())
}

// answer writes the posts before the view, so that a frame hears of the end of its contact before
// the page takes it away.
func (c *Conn) answer(ctx context.Context, reply Reply) error {
	for _, post := range reply.Posts {
		if err := rules(c).post(ctx, post); err != nil {
			return err
		}
	}
	rules(c).show()
	for _, warning := range reply.Warnings {
		if err := c.send(ctx, toPage{Warn: &warning}); err != nil {
			return err
		}
	}
	return c.draw(ctx)
}

// draw sends the view, unless the page has the same one. Where many programs act, most of their events
// change nothing that the page shows. What the page sends is always answered with a view.
func (c *Conn) draw(ctx context.Context) error {
	view := Encode(viewOf(c))
	if bytes.Equal(view, c.drawn) {
		return nil
	}
	c.drawn = view
	return c.socket.Write(ctx, websocket.MessageText, view)
}

func viewOf(c *Conn) toPage { return toPage{View: c.Machine.View(), Seq: c.seq} }

func (c *Conn) send(ctx context.Context, messages ...toPage) error {
	for _, m := range messages {
		if err := c.socket.Write(ctx, websocket.MessageText, Encode(m)); err != nil {
			return err
		}
	}
	return nil
}

func (c *Conn) record(e journal.Entry) {
	e.Source, e.Page = c.Source, c.Hello.Page
	c.Journal.Add(e)
}
