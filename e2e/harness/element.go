package harness

import (
	"encoding/json"
	"fmt"

	"github.com/stretchr/testify/require"
)

// Clicks clicks one after the other.
func (p *Page) Clicks(ids ...string) {
	p.T.Helper()
	for _, id := range ids {
		p.Click(id)
	}
}

// At is the expression for the element with a test id.
func At(id string) string { return `document.querySelector('[data-testid="` + id + `"]')` }

// Visible is true for an element that an agent could see and use.
func Visible(element string) string {
	return `((e) => e && e.checkVisibility({ visibilityProperty: true }) && !e.disabled)(` + element + `)`
}

// Click clicks what can be seen and is enabled; it waits for that, and clicks in
// the same moment: a page may disable it in the next.
func (p *Page) Click(id string) {
	p.T.Helper()
	once(p, id, `e.click()`)
}

// Fill types into a field as a person would: focus, text, change.
func (p *Page) Fill(id, text string) {
	p.T.Helper()
	once(p, id, `e.focus(), e.value = `+Quote(text)+`,
		e.dispatchEvent(new Event("input", { bubbles: true })), e.dispatchEvent(new Event("change", { bubbles: true }))`)
}

// once does something to the element e as soon as it can be used.
func once(p *Page, id, does string) {
	p.T.Helper()
	p.Until(`((e) => ` + Visible("e") + ` && (` + does + `, true))(` + At(id) + `)`)
}

// AwaitText waits until the element's text holds the words.
func (p *Page) AwaitText(id, words string) {
	p.T.Helper()
	quoted, err := json.Marshal(words)
	require.NoError(p.T, err)
	p.Until(At(id) + ".textContent.includes(" + string(quoted) + ")")
}

// AwaitPressed waits until a toggle shows that state.
func (p *Page) AwaitPressed(id string, on bool) {
	p.T.Helper()
	p.Until(fmt.Sprintf(`%s.getAttribute("aria-pressed") === "%t"`, At(id), on))
}
