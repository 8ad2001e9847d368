package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

func TestAVoicemailThatIsPlayedAgainLastsAsLongAsTheFirstTime(t *testing.T) {
	r := newRig(t).after(`voicemail`, `answer`)
	for _, turn := range []string{"first", "second"} {
		r.clock.Advance(contact.MessageLength - 1)
		assert.True(t, r.view().Contacts[0].Playing, turn)
		r.clock.Advance(1)
		assert.False(t, r.view().Contacts[0].Playing, turn)
		r.after(`play`)
	}
}
