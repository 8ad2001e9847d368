package sim

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestTheStartPageLeadsToEveryConsole(t *testing.T) {
	s := harness.Start(t, nil)
	p, shown := harness.Open(t, s.LocalhostURL+"/"), harness.Open(t, "about:blank")
	for id, want := range map[string]string{
		"open-max": "/max/", "open-cxa-25": "/max/?profile=cxa-25", "open-cxa-mid": "/max/?profile=cxa-mid",
		"open-cxa-old": "/max/?profile=cxa-old", "open-crm": "/crm/", "open-settings": "/ccai/settings/",
		"open-adapters": "/adapters/",
	} {
		p.Until(harness.Visible(harness.At(id)))
		url := harness.Eval[string](p, harness.At(id)+`.href`)
		require.Equal(t, s.LocalhostURL+want, url)
		shown.Visit(url)
		shown.Until(`document.readyState === "complete" && document.querySelector("[data-testid]")`)
	}
}
