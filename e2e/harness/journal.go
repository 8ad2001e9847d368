package harness

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// ProbePrefix begins the names of messages that are the test's own.
const ProbePrefix = "probe-"

// Await waits until the journal holds what it should.
func (s *Server) Await(what string, holds func() bool) {
	s.T.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	for {
		last := 0
		if entries := s.Sim.Journal().Entries(); len(entries) > 0 {
			last = entries[len(entries)-1].Seq
		}
		if holds() {
			return
		}
		_, err := s.Sim.Journal().Wait(ctx, last)
		require.NoError(s.T, err, what)
	}
}

// Decode reads a payload of the journal.
func Decode[T any](t *testing.T, e journal.Entry) (v T) {
	t.Helper()
	require.NoError(t, json.Unmarshal(e.Payload, &v))
	return v
}

// Sent lists what the consoles posted to a frame, as vendor's names, in order.
func (s *Server) Sent(host journal.Source, frame string) []string {
	var names []string
	for _, e := range s.Sim.Journal().Entries() {
		if e.Source == host && e.Direction == journal.Sent && e.Frame == frame {
			names = append(names, EventNames(s.T, e.Payload)...)
		}
	}
	return names
}

// Entries lists what went one way between the consoles and the frames whose name
// begins so, in order.
func (s *Server) Entries(d journal.Direction, frame string) []journal.Entry {
	var entries []journal.Entry
	for _, e := range s.Sim.Journal().Entries() {
		if e.Direction == d && strings.HasPrefix(e.Frame, frame) {
			entries = append(entries, e)
		}
	}
	return entries
}

// Received lists the message types that the consoles were sent, in order.
func (s *Server) Received() []string { return s.ReceivedFrom("") }

// ReceivedFrom is Received of the frames whose name begins so.
func (s *Server) ReceivedFrom(frame string) []string {
	var names []string
	for _, e := range s.Entries(journal.Received, frame) {
		var m struct{ MessageType string }
		require.NoError(s.T, json.Unmarshal(e.Payload, &m))
		if !strings.HasPrefix(m.MessageType, ProbePrefix) {
			names = append(names, m.MessageType)
		}
	}
	return names
}

// EventNames lists the events of an envelope of MAX, or the one event of a message
// of CCAI, which is JSON text within JSON.
func EventNames(t *testing.T, payload json.RawMessage) []string {
	var text string
	if json.Unmarshal(payload, &text) == nil {
		payload = json.RawMessage(text)
	}
	var m struct {
		Type   string
		Events []struct{ Type, MessageType string }
	}
	require.NoError(t, json.Unmarshal(payload, &m))
	if m.Type != "" {
		return []string{m.Type}
	}
	var names []string
	for _, e := range m.Events {
		names = append(names, e.Type+e.MessageType)
	}
	return names
}
