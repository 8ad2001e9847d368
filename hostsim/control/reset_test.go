package control_test

import (
	"errors"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWhatIsResetIsWhatIsNamed(t *testing.T) {
	for _, row := range []struct{ path, body, want string }{
		{"/reset", "", "all"},
		{"/reset", "{}", "all"},
		{"/reset", `{"vendor":"max"}`, "max"},
		{"/consoles/1/reset", "", "1"},
		{"/consoles/last/reset", "", "2"},
		{"/consoles/last/state", `{"done":3}`, `{"done":3}`},
	} {
		f := newFake()
		method := map[bool]string{true: "PUT", false: "POST"}[row.path == "/consoles/last/state"]
		w := ask(f, method, row.path, row.body, "Content-Type", asJSON)
		assert.Less(t, w.Code, 300, w.Body)
		assert.Equal(t, []string{row.want}, f.reset)
	}
}

func TestAResetOfAPageThatWentMeanwhileIsAProblem(t *testing.T) {
	f := newFake()
	f.broken = errors.New("the socket broke")
	assert.Equal(t, http.StatusInternalServerError, ask(f, "POST", "/consoles/1/reset", "").Code)
	assert.Equal(t, http.StatusInternalServerError, ask(f, "GET", "/consoles/1/state", "").Code)
	assert.Equal(t, http.StatusInternalServerError, ask(f, "PUT", "/consoles/1/state", "7", "Content-Type", asJSON).Code)
}
