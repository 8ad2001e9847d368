package hostsim_test

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/control"
)

// curl does what a line of the document asks of curl, as far as the document goes.
func curl(t *testing.T, api, line string) (status int, body string) {
	t.Helper()
	method, address, fields := http.MethodGet, "", ""
	words := strings.Fields(strings.Replace(line, `"$api`, "$api", 1))
	for i := 1; i < len(words); i++ {
		switch word := words[i]; word {
		case "-s":
		case "-X":
			i++
			method = words[i]
		case "--json":
			i++
			method, fields = http.MethodPost, strings.Trim(words[i], "'")
		default:
			address = strings.TrimSuffix(strings.Replace(word, "$api", api, 1), `"`)
		}
	}
	request, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(fields))
	require.NoError(t, err)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, string(text)
}

// blocks are the blocks of commands in docs/control.md, each in lines.
func blocks(t *testing.T) (all [][]string) {
	t.Helper()
	text, err := os.ReadFile("../docs/control.md")
	require.NoError(t, err)
	for _, rest := range strings.Split(string(text), "```sh\n")[1:] {
		block, _, _ := strings.Cut(rest, "```")
		all = append(all, strings.Split(strings.TrimSpace(block), "\n"))
	}
	return all
}

// documented are the lines of the first block.
func documented(t *testing.T) []string {
	t.Helper()
	lines := blocks(t)[0]
	require.Len(t, lines, 10, "a call in ten lines")
	require.Equal(t, "api=http://localhost:4600"+control.Base, lines[0])
	return lines[1:]
}

func TestTheCallOfTheDocumentationRings(t *testing.T) {
	s := startServer(t)
	console := dial(t, s.LocalhostURL(), "/max/link")
	console.send(`{"received":{"frame":"workspace","origin":"null","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}}}`)
	api := s.LocalhostURL() + control.Base
	status, _ := curl(t, api, `curl -s "$api/journal/wait?direction=received"`)
	require.Equal(t, http.StatusOK, status, "the page has registered")

	want := []string{
		`"kind":"max"`, `"caller":"8015550142"`, `Incoming`, `"status":"Active"`, `Active`, `RegisterForClientEvents`,
		`"contacts":[`, `"page":1`, ``,
	}
	for i, line := range documented(t) {
		status, body := curl(t, api, line)
		require.Less(t, status, 300, "%s: %s", line, body)
		assert.Contains(t, body, want[i], line)
	}
	assert.Empty(t, s.Journal().Entries())
}

// The other blocks show one line each, here with a window that acknowledges the fence.
func TestTheOtherLinesOfTheDocumentationAreAnswered(t *testing.T) {
	s := startServer(t)
	console := dial(t, s.LocalhostURL(), "/max/link")
	console.read()
	console.read()
	go func() {
		_, _, _ = console.conn.Read(t.Context())
		for _, report := range []string{`{"fence":{"id":1,"frames":["workspace"]}}`, `{"fence":{"id":1,"frame":"workspace","by":"page"}}`} {
			_ = console.conn.Write(t.Context(), websocket.MessageText, []byte(report))
		}
	}()
	lines := 0
	for _, block := range blocks(t)[1:] {
		for _, line := range block {
			lines++
			status, body := curl(t, s.LocalhostURL()+control.Base, line)
			assert.Equal(t, http.StatusOK, status, "%s: %s", line, body)
		}
	}
	assert.Equal(t, 1, lines)
}

// The document of the API is made from the same table as the console's page.
func TestEveryActionOfEveryConsoleHasARoute(t *testing.T) {
	s := startServer(t)
	_, text := curl(t, s.URL()+control.Base, "curl $api/actions")
	var actions map[string][]struct{ Name string }
	require.NoError(t, json.Unmarshal([]byte(text), &actions))
	_, text = curl(t, s.URL()+control.Base, "curl $api/openapi.json")
	var document struct{ Paths map[string]any }
	require.NoError(t, json.Unmarshal([]byte(text), &document))
	routes := 0
	for _, kind := range []string{"max", "call", "chat"} {
		require.NotEmpty(t, actions[kind], kind)
		for _, a := range actions[kind] {
			routes++
			assert.Contains(t, document.Paths, control.Base+"/"+kind+"/{page}/"+a.Name)
		}
	}
	assert.Len(t, actions, 3)
	assert.Greater(t, routes, 100)
}

func TestAMessageThatNoActionPostsReachesThePage(t *testing.T) {
	s := startServer(t)
	console := dial(t, s.LocalhostURL(), "/max/link")
	console.read()
	console.read()
	status, _ := curl(t, s.URL()+control.Base, `curl --json '{"frame":"workspace","payload":{"a":1}}' $api/consoles/1/messages`)
	require.Equal(t, http.StatusOK, status)
	assert.JSONEq(t, `{"post":{"frame":"workspace","payload":{"a":1}}}`, console.read())
	assert.Equal(t, "workspace", s.Journal().Entries()[0].Frame)
}

func TestAWaitEndsWithTheServer(t *testing.T) {
	s := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	require.NoError(t, s.Start())
	ended := make(chan error, 1)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL()+control.Base+"/journal/wait?timeout=60000", nil)
	require.NoError(t, err)
	go func() {
		response, err := http.DefaultClient.Do(request)
		if err == nil {
			response.Body.Close()
		}
		ended <- err
	}()
	require.NoError(t, s.Close())
	require.Error(t, <-ended)
}
