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
	} {
		f := newFake()
		w := ask(f, "POST", row.path, row.body, "Content-Type", asJSON)
		assert.Less(t, w.Code, 300, w.Body)
		assert.Equal(t, []string{row.want}, f.reset)
	}
}

func TestAResetOfAPageThatWentMeanwhileIsAProblem(t *testing.T) {
	f := newFake()
	f.broken = errors.New("the socket broke")
	assert.Equal(t, http.StatusInternalServerError, ask(f, "POST", "/consoles/1/reset", "").Code)
}
