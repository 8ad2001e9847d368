//go:build !js

package output_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/internal/generated"
	"github.com/ctibridge/ctibridge/wasm/contract/gen/output"
)

const root = "../../../.."

// changed makes everything from the contract with one text replaced by another.
func changed(t *testing.T, from, to string) (generated.Files, error) {
	t.Helper()
	dir, found := t.TempDir(), 0
	paths, err := filepath.Glob(filepath.Join(root, "wasm/contract/*.go"))
	require.NoError(t, err)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		found += strings.Count(string(text), from)
		text = []byte(strings.ReplaceAll(string(text), from, to))
		require.NoError(t, os.WriteFile(filepath.Join(dir, filepath.Base(path)), text, 0o600))
	}
	require.Positive(t, found, "%q is not in the contract", from)
	return output.Make(dir, root)
}

func TestWhatIsMadeIsThere(t *testing.T) {
	files, err := output.Make(filepath.Join(root, "wasm/contract"), root)
	require.NoError(t, err)
	require.NoError(t, files.Check(root))
}

func TestANumberThatIsAlwaysThereIsAlwaysWritten(t *testing.T) {
	files, err := changed(t, "`json:\"adapter,omitempty\"`", "`json:\"adapter\"`")
	require.NoError(t, err)
	written := string(files["wasm/contract/json.gen.go"])
	require.Contains(t, written, "\n\tb = appendInt(b, \"adapter\", c.Adapter)\n")
}

func TestADocumentWithoutAPlaceForItsTableIsAnError(t *testing.T) {
	files, err := output.Make(filepath.Join(root, "wasm/contract"), t.TempDir())
	require.ErrorIs(t, err, os.ErrNotExist)
	require.Nil(t, files)
}

// Nothing is left out in silence.
func TestWhatCannotBeMadeIsAnErrorThatNamesIt(t *testing.T) {
	for name, row := range map[string]struct{ from, to, says string }{
		"a first field that may be absent":   {"ID string `json:\"id\"`\n\t// MasterID", "ID string `json:\"id,omitempty\"`\n\t// MasterID", "Contact.ID: the first field cannot be left out"},
		"a first field that is a flag":       {"Code Code `json:\"code\"`", "Code bool `json:\"code\"`", "Failure.Code: no writer for a first bool"},
		"a list that is always there":        {"`json:\"contacts,omitempty\"`", "`json:\"contacts\"`", "Failure.Contacts: no writer for this list"},
		"a list of structs that goes out":    {"Contacts []string `json:\"contacts,omitempty\"`", "Contacts []Message `json:\"contacts,omitempty\"`", "Failure.Contacts: no writer for this list"},
		"a pointer that is always there":     {"Transfer *Transfer `json:\"transfer,omitempty\"`", "Transfer *Transfer `json:\"transfer\"`", "Contact.Transfer: a pointer has to be optional"},
		"a number with a fraction goes out":  {"Queue string", "Queue float64", "Contact.Queue: no writer for a float64"},
		"a struct that may be absent":        {"To Participant `json:\"to\"`", "To Participant `json:\"to,omitempty\"`", "Transfer.To: no writer for a Participant"},
		"a number with a fraction comes in":  {"Debounce int", "Debounce float64", "Config.Debounce: no reader for a float64"},
		"a form that nobody declares":        {"{MessageSent, Message{}}", "{MessageSent, Line{}}", "no type Line"},
		"an event that nobody declares":      {"{MessageSent, Message{}}", "{MessageLost, Message{}}", "no constant MessageLost of type EventType"},
		"an event without a form":            {"{MessageSent, Message{}}", "{MessageSent}", "table Payloads: row 12 is too short"},
		"a command that nobody declares":     {"MAX:  {Answer,", "MAX:  {Dial,", "no constant Dial of type CommandName"},
		"a console that nobody declares":     {"CCAI: {},", "ACME: {},", "no constant ACME of type Host"},
		"no table of what goes out":          {"var Payloads =", "var Sent =", "no table Payloads"},
		"no table of what comes in":          {"var Inputs =", "var Received =", "no table Inputs"},
		"no table of commands":               {"var Capabilities =", "var Abilities =", "no table Capabilities"},
		"no exports":                         {"type Exports struct", "type Functions struct", "no type Exports"},
		"no page":                            {"type Page struct", "type Document struct", "no type Page"},
		"no table of hidden events":          {"var InternalEvents =", "var Hidden =", "no table InternalEvents"},
		"a hidden event that is none":        {"{Vendor, CommandDone, Refused, PostDue, TimerDue, TimerOff}", "{Lost}", "no constant Lost of type EventType"},
		"no name of the page":                {"const PageName", "const NameOfThePage", "no text PageName"},
		"a text that is missing":             {"const DestroyedText", "const EndText", "no text DestroyedText"},
		"no options":                         {"type CcaiOptions struct", "type AdapterOptions struct", "no type CcaiOptions"},
		"no names of events":                 {"EventNames", "TypesOfEvents", "no type EventNames"},
		"a hook that returns a number":       {"RecordAllowed func(origin string) bool", "RecordAllowed func(origin string) int", "no hook for RecordAllowed"},
		"a member of the page of a new kind": {"Config string `json:\"config\"`", "Config int `json:\"config\"`", "no hook for Config"},
		"a text that is not a literal":       {`RefusedShape Refusal = "shape"`, `RefusedShape Refusal = "sha" + "pe"`, "Refusal: constant RefusedShape is not a literal"},
		"a parameter without a name":         {"Stop func()", "Stop func(int32)", "Exports: a parameter has no name"},
		"a contract that does not parse":     {"package contract", "package", "expected 'IDENT'"},
	} {
		t.Run(name, func(t *testing.T) {
			files, err := changed(t, row.from, row.to)
			require.ErrorContains(t, err, row.says)
			require.Nil(t, files)
		})
	}
}
