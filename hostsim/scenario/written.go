package scenario

import (
	"bytes"
	"encoding/json"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// How long an expectation waits that does not say it.
const (
	DefaultWithin = 5 * time.Second
	DefaultNever  = time.Second
)

// writtenFile are the properties of a file, as the schema has them.
type writtenFile struct {
	Name      string         `json:"name"`
	About     string         `json:"about"`
	Tags      []string       `json:"tags"`
	Seed      *int64         `json:"seed"`
	Open      Open           `json:"open"`
	Clock     string         `json:"clock"`
	Variables map[string]any `json:"variables"`
	// Setup and Steps are read one by one: a mistake in one of them hides none in another.
	Setup []json.RawMessage `json:"setup"`
	Steps []json.RawMessage `json:"steps"`
}

type writtenStep struct {
	Name    string            `json:"name"`
	Max     string            `json:"max"`
	Call    string            `json:"call"`
	Chat    string            `json:"chat"`
	With    map[string]any    `json:"with"`
	Save    map[string]string `json:"save"`
	Post    *Post             `json:"post"`
	Wait    string            `json:"wait"`
	Fault   *writtenFault     `json:"fault"`
	Tab     string            `json:"tab"`
	Expect  *writtenExpect    `json:"expect"`
	Never   *writtenExpect    `json:"never"`
	Include string            `json:"include"`
}

type writtenExpect struct {
	Message *Message `json:"message"`
	Event   *Event   `json:"event"`
	Text    string   `json:"text"`
	Within  string   `json:"within"`
}

// decode reads a document's value. It fails only where the schema has something against it too.
func (d *document) decode() (w writtenFile, err error) {
	encoded, err := json.Marshal(d.value)
	if err != nil {
		return w, err
	}
	err = unmarshal(encoded, &w)
	return w, err
}

// unmarshal keeps numbers as they are written: an id must not become a fraction.
func unmarshal(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(into)
}

// command is what the step does; nil for an include, and where the schema has found something.
func (w writtenStep) command() Command {
	switch {
	case w.Max != "":
		return w.action(consoles.MAX, w.Max)
	case w.Call != "":
		return w.action(consoles.Call, w.Call)
	case w.Chat != "":
		return w.action(consoles.Chat, w.Chat)
	case w.Fault != nil:
		return w.Fault.command()
	case w.Tab != "":
		return &Tab{Frozen: w.Tab == "freeze"}
	case w.Post != nil:
		return w.Post
	case w.Wait != "":
		return &Wait{For: duration(w.Wait, 0)}
	case w.Expect != nil:
		return w.Expect.expect(false, DefaultWithin)
	case w.Never != nil:
		return w.Never.expect(true, DefaultNever)
	}
	return nil
}

func (w writtenStep) action(k consoles.Kind, name string) *Action {
	return &Action{Console: k, Name: name, Fields: w.With, Save: w.Save}
}

func (w writtenExpect) expect(never bool, within time.Duration) *Expect {
	if w.Message != nil && w.Message.Direction == "" {
		w.Message.Direction = journal.Received
	}
	return &Expect{
		Never: never, Message: w.Message, Event: w.Event, Text: w.Text,
		Within: duration(w.Within, within),
	}
}

// duration reads what the schema has checked.
func duration(text string, otherwise time.Duration) time.Duration {
	d, err := time.ParseDuration(text)
	if err != nil {
		return otherwise
	}
	return d
}
