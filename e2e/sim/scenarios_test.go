package sim

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
)

// outcome is what the start page says of the run.
const outcome = `[data-testid="scenario-outcome"]`

func TestAScenarioIsChosenPlayedAndStoppedByKeyboard(t *testing.T) {
	s := harness.Start(t, nil)
	harness.Open(t, s.LocalhostURL+"/max/")
	p := harness.Open(t, s.LocalhostURL+"/")
	p.Until(`document.querySelectorAll('[data-testid="scenario"] option').length === 10`)

	p.Do(harness.At("scenario") + `.focus()`)
	p.Type("Mute")
	p.Until(harness.At("scenario-about") + `.textContent.includes("masks a card number")`)
	p.Key(harness.KeyTab, false)
	p.Until(`document.activeElement === ` + harness.At("scenario-play"))
	p.Key(harness.KeyEnter, false)
	p.Until(`document.querySelectorAll('[data-testid="scenario-steps"] .is-passed').length >= 2`)
	p.Until(`document.activeElement === ` + harness.At("scenario-stop"))
	p.Key(harness.KeyEnter, false)
	p.Until(`document.querySelector('` + outcome + `').textContent === "Mute, mask and record: stopped"`)
	p.Until(`document.activeElement === ` + harness.At("scenario-play"))
	require.Positive(t, harness.Eval[int](p, `document.querySelectorAll('[data-testid="scenario-steps"] .is-skipped').length`))
}

func TestWhyAScenarioFailedIsShown(t *testing.T) {
	s := harness.Start(t, nil)
	harness.Open(t, s.LocalhostURL+"/max/")
	p := harness.Open(t, s.LocalhostURL+"/")
	p.Until(`document.querySelectorAll('[data-testid="scenario"] option').length === 10`)
	console, err := s.Sim.AwaitConsole(t.Context(), consoles.MAX)
	require.NoError(t, err)
	require.NoError(t, s.Sim.Do(console.Page, "sign-out", nil))
	p.Do(harness.At("scenario") + `.value = "call-missed"`)
	p.Click("scenario-play")
	p.Until(`document.querySelector('` + outcome + `').textContent === "A call is missed: failed"`)
	p.Until(`document.querySelector('[data-testid="scenario-steps"]').textContent.includes('"ring" is not possible in the present state')`)
}
