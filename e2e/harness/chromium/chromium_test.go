package chromium

import (
	"io"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/headless"
)

func TestASiteAnswersUnderBothNames(t *testing.T) {
	s := Serve(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, r.Host) }))
	defer s.Close()
	for _, url := range []string{s.URL, s.LocalhostURL} {
		response, err := http.Get(url)
		require.NoError(t, err)
		defer response.Body.Close()
		host, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		require.Equal(t, url, "http://"+string(host))
	}
	require.NotEqual(t, s.URL, s.LocalhostURL)
}

func TestAProgramThatIsNotThereIsNamed(t *testing.T) {
	t.Setenv("CHROME_BIN", "/nowhere/chromium")
	_, err := Start(t.Context())
	require.ErrorIs(t, err, headless.ErrNotFound)
	require.ErrorContains(t, err, "/nowhere/chromium")
}
