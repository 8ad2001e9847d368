package e2e

import (
	"encoding/json"
	"fmt"

	"github.com/stretchr/testify/require"
)

// at is the expression for the element with a test id.
func at(id string) string { return `document.querySelector('[data-testid="` + id + `"]')` }

// visible is true for an element that an agent could see and use.
func visible(element string) string {
	return `((e) => e && e.checkVisibility({ visibilityProperty: true }) && !e.disabled)(` + element + `)`
}

// click clicks what can be seen and is enabled; it waits for that, and clicks in
// the same moment: a page may disable it in the next.
func (p *page) click(id string) {
	p.t.Helper()
	once(p, id, `e.click()`)
}

// fill types into a field as a person would: focus, text, change.
func (p *page) fill(id, text string) {
	p.t.Helper()
	once(p, id, `e.focus(), e.value = `+quote(text)+`,
		e.dispatchEvent(new Event("input", { bubbles: true })), e.dispatchEvent(new Event("change", { bubbles: true }))`)
}

// once does something to the element e as soon as it can be used.
func once(p *page, id, does string) {
	p.t.Helper()
	p.until(`((e) => ` + visible("e") + ` && (` + does + `, true))(` + at(id) + `)`)
}

// says waits until the element's text holds the words.
func (p *page) says(id, words string) {
	p.t.Helper()
	quoted, err := json.Marshal(words)
	require.NoError(p.t, err)
	p.until(at(id) + ".textContent.includes(" + string(quoted) + ")")
}

// pressed waits until a toggle shows that state.
func (p *page) pressed(id string, on bool) {
	p.t.Helper()
	p.until(fmt.Sprintf(`%s.getAttribute("aria-pressed") === "%t"`, at(id), on))
}
