package headless

import (
	_ "embed"
	"encoding/json"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// binding is the function of the page by which the hook tells of an event.
const binding = "hostsimTell"

//go:embed assets/hook.js
var hookScript string

// hook has each frame tell of its bridges, from its first script on.
func (p *Page) hook() error {
	_, err := chromedp.Call(p.ctx, runtime.AddBinding, runtime.AddBindingParams{Name: binding})
	if err != nil {
		return err
	}
	_, err = chromedp.Call(p.ctx, page.AddScriptToEvaluateOnNewDocument,
		page.AddScriptToEvaluateOnNewDocumentParams{Source: hookScript})
	return err
}

// told takes what the hook tells: that there is a bridge, or what one said.
func (p *Page) told(e *runtime.EventBindingCalled) {
	var event *player.Event
	switch err := json.Unmarshal([]byte(e.Payload), &event); {
	case e.Name != binding || err != nil:
		return
	case event == nil:
		p.events.Bridge()
		return
	}
	event.Time = time.Now()
	p.events.Add(*event)
}
