package sdk

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// found lists what a pattern finds in a text, each once.
func found(pattern, text string) []string {
	seen := map[string]bool{}
	var all []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		if !seen[m[1]] {
			seen[m[1]] = true
			all = append(all, m[1])
		}
	}
	return all
}

func source(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile("../../web/src/" + file)
	require.NoError(t, err)
	return string(text)
}

// What the sources are read by: names of fields, and rows of the allow-list.
const (
	fieldName = `[ {](\w+)\??: `
	row       = `(?m)(?:^  |, )([A-Z]\w+): (?:\{|(?:text|agent|call|chat|redaction|cobrowse|transfer|assist|task)\b)`
)

// fill has a console post an event of each type, with personal data of every shape in each field of
// every vendor, through the bridge. It returns the trace, once an event behind them has come.
const fill = `(async () => {
	const { recordTrace } = await import("/sdk/ctibridge-trace.js");
	const person = "Mira Holt, mira.holt@northwind.test", phone = "8015550142";
	const shapes = [person, phone, Number(phone), { name: person }, [{ [person]: phone }], "2031-04-09T08:15:30Z " + person, "True " + person];
	const { host, names, types } = wanted;
	const bridge = host === "max" ? make() : make({ host: "ccai", adapters: [frame], hostWindow: undefined });
	const lines = [];
	recordTrace(bridge, { write: (line) => lines.push(line) });
	const say = (type, fields) => post(host === "max"
		? { issuer: "MAX", contactId: null, events: [{ ...fields, Type: type }] }
		: JSON.stringify({ type, data: fields }));
	if (host === "max") {
		await registered();
		post({ issuer: "MAX", events: [ack] });
	}
	await bridge.ready;
	for (const type of [...types, person]) {
		for (const value of shapes) say(type, Object.fromEntries([...names, person].map((name) => [name, value])));
	}
	const end = host === "max" ? "Mute" : "Agent_Logout";
	const last = new Promise((resolve) => bridge.on(end, (e) => JSON.stringify(e).includes("the end") && resolve()));
	say(end, { note: "the end" });
	await last;
	return lines;
})()`

func TestNoPersonalDataPassesTheBuiltBundleIntoATrace(t *testing.T) {
	names := found(fieldName, source(t, "vendor/max.ts")+source(t, "vendor/ccai.ts"))
	require.Greater(t, len(names), 150)
	ofMAX, ofCCAI, both := strings.Cut(source(t, "trace/allow-list.ts"), "export const ccaiFields")
	require.True(t, both)
	for host, types := range map[string][]string{"max": found(row, ofMAX), "ccai": found(row, ofCCAI)} {
		t.Run(host, func(t *testing.T) {
			require.Greater(t, len(types), 25)
			p := fakeConsole(t)
			wanted, err := json.Marshal(map[string]any{"host": host, "names": names, "types": types})
			require.NoError(t, err)
			p.Do("window.wanted = " + string(wanted))
			text := strings.Join(harness.Eval[[]string](p, fill), "\n")
			for _, private := range []string{"Mira", "northwind", "8015550142", "the end"} {
				assert.NotContains(t, text, private)
			}
			for _, name := range types {
				assert.Contains(t, text, name, "the page got it")
			}
			assert.Contains(t, text, "1000001", "ids are there, as others")
		})
	}
}
