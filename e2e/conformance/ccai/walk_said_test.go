package ccai

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// checkLines compares what was written in each chat that is there, line by line.
func (w *walk) checkLines() {
	w.t.Helper()
	emitted := map[string][]string{}
	for _, e := range w.Events {
		if m, ok := e.Payload.(contract.Message); ok {
			emitted[m.ContactID] = append(emitted[m.ContactID], string(e.Type)+" "+m.Text)
		}
	}
	by := map[string]string{"customer": "message.received ", "agent": "message.sent "}
	for frame := range w.adapters {
		for _, s := range w.view(frame).Sessions {
			var lines []string
			for _, m := range s.Messages {
				lines = append(lines, by[string(m.From)]+m.Text)
			}
			w.reach("lines", len(lines) > 0)
			require.Equal(w.t, lines, emitted[contactID(frame, s.ID)], "lines of %d: %v", s.ID, w.steps)
		}
	}
}

// noteRecord finds the session that began with its record. Other records may be
// anybody's: nothing in them shows it.
func (w *walk) noteRecord(frame int, posts []string) {
	var began, record string
	for _, post := range posts {
		var m struct {
			Type string
			Data struct {
				RecordURL string          `json:"recordUrl"`
				Call      json.RawMessage `json:"call_id"`
				Chat      json.RawMessage `json:"chat_id"`
			}
		}
		require.NoError(w.t, json.Unmarshal([]byte(post), &m))
		switch {
		case m.Type == "CRM_Record_Pop":
			record = m.Data.RecordURL
		case strings.HasPrefix(m.Type, "New_"):
			id := strings.Trim(string(m.Data.Call)+string(m.Data.Chat), `"`)
			began = fmt.Sprintf("%s:%s", [2]string{"call", "chat"}[frame], id)
		}
	}
	if began != "" && record != "" {
		w.record = map[string]string{began: record}
	}
}

func (w *walk) checkRecords() {
	w.t.Helper()
	w.reach("a record at the start", len(w.record) > 0)
	for id, url := range w.record {
		require.Equal(w.t, url, w.Contacts()[id].RecordURL, "record of %s: %v", id, w.steps)
	}
}

// checkAdapters compares who is signed in. An adapter that was loaded anew says
// nothing of that before it speaks.
func (w *walk) checkAdapters() {
	w.t.Helper()
	state, agent := map[int]contract.AdapterState{}, contract.AgentUnknown
	for _, e := range w.Events {
		switch p := e.Payload.(type) {
		case contract.Adapter:
			state[p.Index] = p.State
		case contract.Agent:
			agent = p.Status
		}
	}
	known, signedIn := true, false
	for frame := range w.adapters {
		is := w.view(frame).SignedIn
		signedIn = signedIn || is
		switch state[frame] {
		case contract.AdapterSignedIn, contract.AdapterSignedOut:
			require.Equal(w.t, is, state[frame] == contract.AdapterSignedIn, "adapter %d: %v", frame, w.steps)
		default:
			known = false
		}
	}
	if known {
		w.reach("an agent signed in", signedIn)
		w.reach("an agent signed out", !signedIn && agent == contract.AgentSignedOut)
		require.Equal(w.t, signedIn, agent == contract.AgentSignedIn, "agent: %v", w.steps)
	}
}
