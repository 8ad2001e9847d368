package player_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// brief is how long the tests wait for what does not come.
const brief = 50 * time.Millisecond

// rig is a simulator, and a page that stands for a browser's.
type rig struct {
	t    *testing.T
	sim  *hostsim.Server
	page *fakePage
	conn *websocket.Conn
	// reading ends with the simulator.
	reading sync.WaitGroup
	// opening is how long a step waits for its console, as long as for anybody unless it is set.
	opening time.Duration
}

// fakePage is a browser whose page a test fills.
type fakePage struct {
	events player.Events
	texts  chan string
	// lifecycle is what the tab was told.
	lifecycle []string
}

func (p *fakePage) Freeze(context.Context) error {
	p.lifecycle = append(p.lifecycle, "frozen")
	return nil
}

func (p *fakePage) Resume(context.Context) error {
	p.lifecycle = append(p.lifecycle, "resumed")
	return nil
}

func (p *fakePage) Events() *player.Events { return &p.events }

func (p *fakePage) AwaitText(ctx context.Context, text string) error {
	for {
		select {
		case shown := <-p.texts:
			if shown == text {
				return nil
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func newRig(t *testing.T, path string) *rig {
	t.Helper()
	sim := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	require.NoError(t, sim.Start())
	r := &rig{t: t, sim: sim, page: &fakePage{texts: make(chan string, 10)}}
	t.Cleanup(func() {
		sim.Close()
		r.reading.Wait()
	})
	require.NoError(t, r.open(path))
	return r
}

// open connects as the page of a console does, and reads what it is sent from then on.
func (r *rig) open(path string) error {
	origin := r.sim.LocalhostURL()
	conn, _, err := websocket.Dial(context.Background(), origin+path, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {origin}}})
	if err != nil {
		return err
	}
	r.conn = conn
	r.reading.Go(func() {
		defer conn.CloseNow()
		for {
			_, message, err := conn.Read(context.Background())
			if err != nil {
				return
			}
			r.breaks(conn, path, string(message))
		}
	})
	return nil
}

// breaks does what the console's page does with a fault of the page.
func (r *rig) breaks(conn *websocket.Conn, path, message string) {
	if !strings.HasPrefix(message, `{"pageFault":`) {
		return
	}
	conn.Write(context.Background(), websocket.MessageText, []byte(`{"pageFault":{"id":1,"done":true}}`))
	if strings.Contains(message, "frame") {
		return
	}
	conn.CloseNow()
	if strings.Contains(message, "reload") {
		_ = r.open(path) // it fails if the test is over, and else the steps behind it do
	}
}

// posts posts a message to the console, as the page in its workspace does.
func (r *rig) posts(payload string) {
	r.t.Helper()
	message := fmt.Sprintf(`{"received":{"frame":"workspace","origin":"http://crm","data":%s}}`, payload)
	require.NoError(r.t, r.conn.Write(r.t.Context(), websocket.MessageText, []byte(message)))
}

// play plays these steps.
func (r *rig) play(steps string) player.Result {
	r.t.Helper()
	return r.playAll("name: A test\nsteps:\n" + steps)
}

func (r *rig) playAll(text string) player.Result {
	r.t.Helper()
	s, err := scenario.Parse("a.yaml", []byte(text), nil)
	require.NoError(r.t, err)
	return player.Play(r.t.Context(), s, player.Options{Simulator: r.sim, Page: r.page, Opening: r.opening})
}

// said lists the outcomes of the steps, with their lines and errors.
func said(result player.Result) string {
	var lines []string
	for _, s := range result.Steps {
		line := fmt.Sprintf("%d %s %s", s.Line, s.Outcome, s.Text)
		if s.Error != "" {
			line += ": " + s.Error
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
