package player_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

func TestAStepFreezesTheTab(t *testing.T) {
	r := newRig(t, maxLink)
	result := r.play("  - tab: freeze\n  - max: ring\n  - tab: resume\n")
	assert.Equal(t, player.Passed, result.Outcome, said(result))
	assert.Equal(t, "3 passed tab: freeze\n4 passed max: ring\n5 passed tab: resume", said(result))
	assert.Equal(t, []string{"frozen", "resumed"}, r.page.lifecycle)
}

func TestATabThatIsLeftFrozenGoesOnBehindTheLastStep(t *testing.T) {
	r := newRig(t, maxLink)
	result := r.play("  - tab: freeze\n  - max: answer\n")
	assert.Equal(t, player.Failed, result.Outcome, said(result))
	assert.Equal(t, []string{"frozen", "resumed"}, r.page.lifecycle)
}
