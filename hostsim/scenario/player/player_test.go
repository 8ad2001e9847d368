package player_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

const (
	registers = `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`
	callLink  = "/agent/link?type=call&from=custom"
)

func TestStepsArePlayedAtTheConsoleOneAfterTheOther(t *testing.T) {
	r := newRig(t, "/max/link")
	r.posts(registers)
	result := r.play(`
  - expect: {message: {type: RegisterForClientEvents, frame: workspace}}
  - max: ring
    with: {caller: "8015550142"}
    save: {contact: offered}
  - expect: {message: {direction: sent, type: CallContactEvent, with: {ContactID: "${contact}", Status: Incoming}}}
  - max: focus
    with: {contact: "${contact}"}
  - max: answer
  - expect: {message: {direction: sent, contains: "${contact}", with: {Status: Active}}}
`)
	require.Equal(t, player.Passed, result.Outcome, said(result))
	assert.Nil(t, result.FailedStep())
	assert.Equal(t, "max: focus (contact 701200345)", result.Steps[3].Text)
	view, err := r.sim.View(1)
	require.NoError(t, err)
	assert.Equal(t, "8015550142", view.(nicemax.View).Contacts[0].Caller)
}

func TestTheFirstStepThatFailsEndsTheRun(t *testing.T) {
	r := newRig(t, "/max/link")
	var told []player.StepResult
	s, err := scenario.Parse("a.yaml", []byte("name: A test\nsteps:\n  - max: answer\n  - max: ring\n"), nil)
	require.NoError(t, err)
	result := player.Play(t.Context(), s, player.Options{Simulator: r.sim, Done: func(s player.StepResult) { told = append(told, s) }})
	assert.Equal(t, player.Failed, result.Outcome)
	assert.Equal(t, "3 failed max: answer: \"answer\" is not possible in the present state\n4 skipped max: ring", said(result))
	assert.Equal(t, "a.yaml", result.FailedStep().File)
	assert.Equal(t, result.Steps, told)
	view, err := r.sim.View(1)
	require.NoError(t, err)
	assert.Empty(t, view.(nicemax.View).Contacts, "nothing rings")
}

func TestASetupThatFailsIsNoFailureOfWhatIsTested(t *testing.T) {
	result := newRig(t, "/max/link").playAll("name: A test\nsetup: [{max: hold}]\nsteps: [{max: ring}]\n")
	assert.Equal(t, player.Broken, result.Outcome)
	assert.Equal(t, player.Setup, result.FailedStep().Part)
}

func TestAMessageThatDoesNotComeIsToldWithWhatCame(t *testing.T) {
	r := newRig(t, "/max/link")
	r.posts(registers)
	r.posts(`{"messageType":"Hello"}`)
	result := r.play("  - expect: {message: {type: Hello}}\n  - max: ring\n  - expect: {message: {type: HoldEvent}, within: 20ms}\n")
	assert.Equal(t, "no message HoldEvent received came within 20ms; what came since the last action: nothing", result.FailedStep().Error)
	r = newRig(t, "/max/link")
	r.posts(registers)
	result = r.play("  - expect: {message: {type: RegisterForClientEvents}}\n  - expect: {message: {type: HoldEvent}, within: 20ms}\n")
	assert.Equal(t, "no message HoldEvent received came within 20ms; what came since the last action: RegisterForClientEvents", result.FailedStep().Error)
	r = newRig(t, "/max/link")
	r.posts(registers)
	r.posts(`{"messageType":"Hello"}`)
	result = r.play(`
  - expect: {message: {type: Hello}}
  - expect: {message: {type: HoldEvent}, within: 20ms}
`)
	assert.Equal(t, player.Failed, result.Outcome)
	assert.Equal(t, "no message HoldEvent received came within 20ms; what came since the last action: "+
		"RegisterForClientEvents, Hello", result.FailedStep().Error)
}

func TestAMessageAnswersOneStepAndOnlyAfterTheAction(t *testing.T) {
	r := newRig(t, "/max/link")
	r.posts(`{"messageType":"Hello"}`)
	for name, test := range map[string]struct {
		steps   string
		outcome player.Outcome
	}{
		"once":                 {"  - expect: {message: {type: Hello}}\n", player.Passed},
		"behind a post":        {"  - post: {console: max, frame: workspace, payload: 1}\n  - expect: {message: {type: Hello}, within: 20ms}\n", player.Failed},
		"twice":                {"  - expect: {message: {type: Hello}}\n  - expect: {message: {type: Hello}, within: 20ms}\n", player.Failed},
		"and then no more":     {"  - expect: {message: {type: Hello}}\n  - never: {message: {type: Hello}, within: 20ms}\n", player.Passed},
		"that should not come": {"  - never: {message: {type: Hello}, within: 20ms}\n", player.Failed},
		"behind an action":     {"  - expect: {message: {type: Hello}}\n  - max: ring\n  - expect: {message: {type: Hello}, within: 20ms}\n", player.Failed},
	} {
		t.Run(name, func(t *testing.T) {
			result := r.play(test.steps)
			assert.Equal(t, test.outcome, result.Outcome, said(result))
			if name == "that should not come" {
				assert.Equal(t, "it came: Hello, entry 1 of the journal", result.FailedStep().Error)
			}
		})
	}
}

func TestAMessageThatComesLaterIsWaitedFor(t *testing.T) {
	r := newRig(t, "/max/link")
	done := make(chan player.Result, 1)
	started := make(chan bool, 1)
	s, err := scenario.Parse("a.yaml", []byte("name: A test\nsteps:\n  - max: ring\n  - expect: {message: {type: Hello}}\n"), nil)
	require.NoError(t, err)
	go func() {
		done <- player.Play(context.Background(), s, player.Options{Simulator: r.sim, Done: func(player.StepResult) { started <- true }})
	}()
	<-started
	r.posts(`{"messageType":"Hello"}`)
	<-started
	assert.Equal(t, player.Passed, (<-done).Outcome)
}

func TestWhatAnAdapterPostsIsReadThroughItsText(t *testing.T) {
	r := newRig(t, callLink)
	result := r.play(`
  - call: sign-in
  - expect: {message: {direction: sent, console: call, type: Agent_Login}}
  - call: ring
    save: {call: sessions.0.id}
  - call: answer
  - expect: {message: {direction: sent, type: New_Call, with: {call_id: "${call}"}}}
  - post: {console: call, frame: parent, payload: {type: Hello, call: "${call}"}}
  - expect: {message: {direction: sent, with: {type: Hello, call: 990017}}}
`)
	require.Equal(t, player.Passed, result.Outcome, said(result))
	entries := r.sim.Journal().Entries()
	assert.Equal(t, `"{\"call\":990017,\"type\":\"Hello\"}"`, string(entries[len(entries)-1].Payload))
}

func TestWhatTheOtherVendorsConsolesPostIsNotToldOf(t *testing.T) {
	r := newRig(t, "/max/link")
	r.posts(registers)
	require.Equal(t, player.Passed, r.play("  - expect: {message: {type: RegisterForClientEvents}}\n").Outcome)
	result := r.play("  - expect: {message: {type: Hello}, within: 20ms}\n  - call: sign-in\n")
	assert.Equal(t, "no message Hello received came within 20ms; what came since the last action: nothing", result.FailedStep().Error)
}

func TestEventsOfTheBridgeAndTextsAreLookedForInThePage(t *testing.T) {
	r := newRig(t, "/max/link")
	r.page.events.Bridge()
	r.page.events.Add(player.Event{Type: "contact.offered", Payload: json.RawMessage(`{"contact":{"id":"1","caller":"Ana"}}`)})
	r.page.texts <- "Ana"
	result := r.play(`
  - expect: {event: {type: contact.offered, with: {id: 1}}}
  - never: {event: {type: contact.offered}, within: 20ms}
  - expect: {text: Ana}
  - never: {text: Ben, within: 20ms}
`)
	require.Equal(t, player.Passed, result.Outcome, said(result))
	result = r.play("  - expect: {event: {type: contact.ended}, within: 20ms}\n")
	assert.Equal(t, "no event contact.ended came within 20ms; what came since the last action: contact.offered", result.FailedStep().Error)
	r.page.events.Add(player.Event{Type: "contact.updated"})
	result = r.play("  - expect: {event: {type: contact.ended}, within: 20ms}\n")
	assert.Contains(t, result.FailedStep().Error, "what came since the last action: contact.offered, contact.updated")
	result = r.play("  - expect: {text: Ben, within: 20ms}\n")
	assert.Equal(t, `the text "Ben" could not be read in the page within 20ms`, result.FailedStep().Error)
	r.page.texts <- "Ben"
	result = r.play("  - never: {text: Ben, within: 1m}\n")
	assert.Equal(t, `it came: the text "Ben"`, result.FailedStep().Error)
}

func TestAPageWithoutTheSDKIsNamedAsSuch(t *testing.T) {
	result := newRig(t, "/max/link").play("  - expect: {event: {type: contact.ended}, within: 20ms}\n")
	assert.Contains(t, result.FailedStep().Error, "no bridge was made in the page, which may not use the SDK")
}

func TestAStepThatTakesABrowserSaysSo(t *testing.T) {
	r := newRig(t, "/max/link")
	for _, step := range []string{"expect: {text: Ana}", "never: {text: Ana}", "expect: {event: {type: a}}", "never: {event: {type: a}}", "tab: freeze", "tab: resume"} {
		s, err := scenario.Parse("a.yaml", []byte("name: A test\nsteps:\n  - "+step+"\n"), nil)
		require.NoError(t, err)
		result := player.Play(t.Context(), s, player.Options{Simulator: r.sim})
		assert.Equal(t, player.ErrNoBrowser.Error(), result.FailedStep().Error, step)
	}
}

func TestAConsoleThatIsNotOpenIsWaitedForAndThenNamed(t *testing.T) {
	r := newRig(t, "/max/link")
	r.opening = brief
	result := r.play("  - call: sign-in\n")
	assert.Equal(t, "no page of a console of the kind call was open within 50ms", result.FailedStep().Error)
	result = r.play("  - post: {console: call, frame: parent, payload: 1}\n")
	assert.Equal(t, "no page of a console of the kind call was open within 50ms", result.FailedStep().Error)
	result = r.play("  - never: {message: {console: chat, type: Hello}}\n")
	assert.Equal(t, player.Failed, result.Outcome, "a console that is not there proves nothing")
}

func TestAConsoleOfAnotherProfileIsRefused(t *testing.T) {
	r := newRig(t, "/max/link")
	text := "name: A test\nopen: {profile: cxa-25}\nsteps: [{max: ring}]\n"
	result := r.playAll(text)
	assert.Equal(t, "the console that is open has the profile max, and the scenario is for cxa-25", result.FailedStep().Error)
	require.NoError(t, r.open("/max/link?profile=cxa-25"))
	_, err := r.sim.View(2)
	for err != nil { // until the page has connected
		_, err = r.sim.View(2)
	}
	assert.Equal(t, player.Passed, r.playAll(text).Outcome)
}

func TestAStoppedClockIsMovedAndThenGoesOn(t *testing.T) {
	r := newRig(t, "/max/link")
	before := r.sim.Clock().Now()
	result := r.playAll("name: A test\nclock: stopped\nsteps: [{wait: 60m}]\n")
	require.Equal(t, player.Passed, result.Outcome)
	assert.Less(t, result.Took, time.Minute)
	assert.False(t, r.sim.Clock().Now().Before(before.Add(time.Hour)))
	assert.False(t, r.sim.Clock().State().Stopped)
	r.sim.Clock().Stop()
	r.playAll("name: A test\nclock: stopped\nsteps: [{wait: 1s}]\n")
	assert.True(t, r.sim.Clock().State().Stopped, "who had stopped it finds it so")
}

// pageTimes keeps what the simulator's clock showed when the page's was to follow it.
type pageTimes struct {
	of    *clock.Controlled
	times []time.Time
}

func (p *pageTimes) Reach(context.Context, time.Time) error { return nil }

func (p *pageTimes) Follow(context.Context) (pageclock.Moved, error) {
	p.times = append(p.times, p.of.Now())
	return pageclock.Moved{Next: time.Hour}, nil
}

func TestAStoppedClockTakesThatOfThePageAlong(t *testing.T) {
	r := newRig(t, "/max/link")
	c := r.sim.Clock()
	c.Stop()
	start, page := c.Now(), &pageTimes{of: c}
	s, err := scenario.Parse("a.yaml", []byte("name: A test\nclock: stopped\nsteps: [{wait: 90m}]\n"), nil)
	require.NoError(t, err)
	result := player.Play(t.Context(), s, player.Options{Simulator: r.sim, PageClock: page})
	require.Equal(t, player.Passed, result.Outcome)
	assert.Equal(t, []time.Time{start, start.Add(time.Hour), start.Add(90 * time.Minute)}, page.times)
}

func TestAClockThatGoesIsWaitedFor(t *testing.T) {
	r := newRig(t, "/max/link")
	result := r.play("  - wait: 20ms\n")
	require.Equal(t, player.Passed, result.Outcome)
	assert.GreaterOrEqual(t, result.Took, 20*time.Millisecond)
}

func TestARunThatIsEndedFromOutsideIsNoFailure(t *testing.T) {
	r := newRig(t, "/max/link")
	for _, step := range []string{"wait: 1m", "expect: {message: {type: Hello}, within: 1m}", "never: {message: {type: Hello}, within: 1m}"} {
		s, err := scenario.Parse("a.yaml", []byte("name: A test\nsteps:\n  - wait: 1ms\n  - "+step+"\n"), nil)
		require.NoError(t, err)
		ctx, end := context.WithCancel(t.Context())
		result := player.Play(ctx, s, player.Options{Simulator: r.sim, Done: func(player.StepResult) { end() }})
		assert.Equal(t, player.Stopped, result.Outcome, step)
		assert.Equal(t, player.Stopped, result.FailedStep().Outcome, step)
	}
}

func TestTheSeedChoosesAndIsTold(t *testing.T) {
	r := newRig(t, "/max/link")
	text := "name: A test\nseed: 3\nvariables: {caller: {digits: 10}}\nsteps:\n  - max: ring\n    with: {caller: \"${caller}\"}\n"
	first, again := r.playAll(text), r.playAll(text)
	assert.Equal(t, int64(3), first.Seed)
	assert.Equal(t, first.Steps[0].Text, again.Steps[0].Text)
	s, err := scenario.Parse("a.yaml", []byte(text), nil)
	require.NoError(t, err)
	other := player.Play(t.Context(), s, player.Options{Simulator: r.sim, Seed: 4})
	assert.Equal(t, int64(4), other.Seed)
	assert.NotEqual(t, first.Steps[0].Text, other.Steps[0].Text)
}

func TestWhatTheStateDoesNotHoldCannotBeSaved(t *testing.T) {
	result := newRig(t, "/max/link").play("  - max: ring\n    save: {id: contacts.5.id}\n")
	assert.Equal(t, "save id: the console's state has no contacts.5.id", result.FailedStep().Error)
}

func TestAStepIsCalledByItsName(t *testing.T) {
	result := newRig(t, "/max/link").play("  - name: The call rings\n    max: ring\n")
	assert.Equal(t, "The call rings", result.Steps[0].Text)
}
