package consoles_test

import (
	"context"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

var (
	first = consoles.Console{Page: 1, Kind: consoles.MAX, Source: "of max"}
	call  = consoles.Console{Page: 2, Kind: consoles.Call, Source: "of call"}
	last  = consoles.Console{Page: 10, Kind: consoles.MAX, Source: "of max"}
)

func TestPagesAreListedInTheirOrderWhileTheyAreOpen(t *testing.T) {
	o := &consoles.Open{}
	assert.Equal(t, []consoles.Console{}, o.List())
	open(t, consoles.MAX, 10, added(o, consoles.MAX))
	open(t, consoles.Call, 2, added(o, consoles.Call))
	opened := open(t, consoles.MAX, 1, added(o, consoles.MAX))
	assert.Equal(t, []consoles.Console{first, call, last}, o.List())
	found, err := o.Find(2)
	require.NoError(t, err)
	assert.Equal(t, call, found)
	opened.close()
	assert.Equal(t, []consoles.Console{call, last}, o.List())
}

func TestAConsoleIsAwaitedByItsKind(t *testing.T) {
	o := &consoles.Open{}
	got := make(chan consoles.Console)
	for range 2 {
		go func() {
			c, err := o.Await(t.Context(), consoles.MAX)
			assert.NoError(t, err)
			got <- c
		}()
	}
	open(t, consoles.Call, 2, added(o, consoles.Call))
	open(t, consoles.MAX, 1, added(o, consoles.MAX))
	assert.Equal(t, first, <-got)
	assert.Equal(t, first, <-got)

	open(t, consoles.MAX, 10, added(o, consoles.MAX))
	c, err := o.Await(t.Context(), consoles.MAX)
	require.NoError(t, err)
	assert.Equal(t, last, c, "the one that opened last")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = o.Await(ctx, consoles.Chat)
	require.ErrorIs(t, err, context.Canceled)
}

// calls are what a program may do with a page.
var calls = map[string]func(ctx context.Context, o *consoles.Open, page int) error{
	"do": func(ctx context.Context, o *consoles.Open, page int) error { return o.Do(ctx, page, "switch", nil) },
	"post": func(ctx context.Context, o *consoles.Open, page int) error {
		return o.Post(ctx, page, pagelink.Post{Frame: "workspace", Payload: []byte(`1`)})
	},
	"fence": func(ctx context.Context, o *consoles.Open, page int) error {
		_, err := o.Fence(ctx, page, "")
		return err
	},
	"view":   func(_ context.Context, o *consoles.Open, page int) error { return errorOf(o.View(page)) },
	"export": func(_ context.Context, o *consoles.Open, page int) error { return errorOf(o.Export(page)) },
	"import": func(ctx context.Context, o *consoles.Open, page int) error {
		return o.Import(ctx, page, []byte(`{"On":true}`))
	},
	"restart": func(ctx context.Context, o *consoles.Open, page int) error { return o.RestartOne(ctx, page) },
	"find":    func(_ context.Context, o *consoles.Open, page int) error { return errorOf(o.Find(page)) },
	"faults":  func(_ context.Context, o *consoles.Open, page int) error { return errorOf(o.Faults(page)) },
}

func errorOf(_ any, err error) error { return err }

func TestWhatIsAskedOfAPageThatIsNotOpenIsAnError(t *testing.T) {
	o := &consoles.Open{}
	var conn *pagelink.Conn
	opened := open(t, consoles.MAX, 1, func(c *pagelink.Conn) { conn = c })
	for name, call := range calls {
		var none *consoles.NoConsoleError
		require.ErrorAs(t, call(t.Context(), o, 9), &none, name)
		assert.EqualError(t, none, "no page 9 is open")
	}
	o.Add(consoles.MAX, conn)
	opened.close()
	for name, call := range calls {
		if err := call(t.Context(), o, 1); name == "find" || name == "faults" {
			require.NoError(t, err, "it needs no page")
		} else {
			require.ErrorIs(t, err, pagelink.ErrClosed, name)
		}
	}
}

func TestAProgramDrivesAPage(t *testing.T) {
	o := &consoles.Open{}
	open(t, consoles.MAX, 1, added(o, consoles.MAX))
	shows := func(want bool) {
		t.Helper()
		view, err := o.View(1)
		require.NoError(t, err)
		assert.Equal(t, lamp{On: want}, view)
	}
	shows(false)
	require.NoError(t, o.Do(t.Context(), 1, "switch", nil))
	shows(true)
	require.ErrorContains(t, o.Do(t.Context(), 1, "break", nil), "no such action")
	state, err := o.Export(1)
	require.NoError(t, err)
	require.NoError(t, o.RestartOne(t.Context(), 1))
	shows(false)
	require.NoError(t, o.Import(t.Context(), 1, pagelink.Encode(state)))
	shows(true)
	require.NoError(t, o.Post(t.Context(), 1, pagelink.Post{Frame: "workspace", Payload: []byte(`1`)}))
	faults, err := o.Faults(1)
	require.NoError(t, err)
	assert.Empty(t, faults.List())
}

func TestPagesOfOneSourceAreRestarted(t *testing.T) {
	o := &consoles.Open{}
	pages, journals := map[int]page{}, map[int]*journal.Journal{}
	for number, kind := range map[int]consoles.Kind{1: consoles.MAX, 2: consoles.Call} {
		pages[number] = open(t, kind, number, func(c *pagelink.Conn) {
			added(o, kind)(c)
			journals[number] = c.Journal
		})
		require.NoError(t, o.Do(t.Context(), number, "switch", nil))
		read(t, pages[number])
	}
	between := 0
	o.Restart(t.Context(), func() {
		between++
		view, err := o.View(1)
		require.NoError(t, err)
		assert.Equal(t, lamp{On: true}, view, "no page has been told")
		for number, p := range pages {
			require.NoError(t, p.Write(t.Context(), websocket.MessageText, []byte(`{"received":{"frame":"workspace","data":1}}`)))
			read(t, p)
			assert.Equal(t, number == 2, len(journals[number].Entries()) == 1, "to the pages of that source nobody listens")
		}
	}, func(s journal.Source) bool { return s == "of max" })
	assert.Equal(t, 1, between)
	for page, on := range map[int]bool{1: false, 2: true} {
		view, err := o.View(page)
		require.NoError(t, err)
		assert.Equal(t, lamp{On: on}, view, page)
	}
}

// read waits until the page has had the next message.
func read(t *testing.T, p page) {
	t.Helper()
	_, _, err := p.Read(t.Context())
	require.NoError(t, err)
}
