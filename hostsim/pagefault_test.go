package hostsim_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/control"
)

// The page answers, the route then, and the journal has it. A trace has messages alone.
func TestAFaultOfAPageByTheControlAPI(t *testing.T) {
	s := startServer(t)
	var trace bytes.Buffer
	stop, err := s.Record(&trace)
	require.NoError(t, err)
	page := dial(t, s.LocalhostURL(), "/max/link")
	page.read()
	page.read()
	status := make(chan int, 1)
	go func() {
		code, _ := curl(t, s.URL()+control.Base, `curl --json '{"fault":"frame-reload"}' $api/consoles/last/page-faults`)
		status <- code
	}()
	var asked struct {
		PageFault struct {
			ID           int
			Fault, Frame string
		}
	}
	require.NoError(t, json.Unmarshal([]byte(page.read()), &asked))
	assert.Equal(t, []string{"frame-reload", "workspace"}, []string{asked.PageFault.Fault, asked.PageFault.Frame})
	page.send(`{"pageFault":{"id":1,"done":true}}`)
	assert.Equal(t, 204, <-status)
	_, entries := curl(t, s.URL()+control.Base, `curl $api/journal?direction=page`)
	assert.Contains(t, entries, `"fault":"frame-reload"`)
	require.NoError(t, stop())
	assert.NotContains(t, trace.String(), "message")
	assert.Contains(t, trace.String(), "opened")
}
