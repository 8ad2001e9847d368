package player

import "github.com/ctibridge/ctibridge/hostsim/scenario"

// filled is what a step does, with its variables filled in.
func (p *play) filled(step scenario.Step) (scenario.Command, error) {
	f := filler{values: p.values, scope: step.Scope}
	switch c := step.Command.(type) {
	case *scenario.Action:
		filled := *c
		filled.Fields = f.object(c.Fields)
		return &filled, f.err
	case *scenario.Post:
		filled := *c
		filled.Frame, filled.Payload = f.text(c.Frame), f.value(c.Payload)
		return &filled, f.err
	case *scenario.Rule:
		return f.rule(c), f.err
	case *scenario.PageFault:
		filled := *c
		filled.Frame = f.text(c.Frame)
		return &filled, f.err
	case *scenario.Expect:
		return f.expect(c), f.err
	}
	return step.Command, nil
}

// filler fills in several values, and keeps the first error.
type filler struct {
	values scenario.Values
	scope  *scenario.Scope
	err    error
}

func (f *filler) rule(r *scenario.Rule) *scenario.Rule {
	filled := *r
	filled.Frame, filled.Type, filled.Contains = f.text(r.Frame), f.text(r.Type), f.text(r.Contains)
	filled.Payload = f.value(r.Payload)
	return &filled
}

func (f *filler) expect(e *scenario.Expect) *scenario.Expect {
	filled := *e
	filled.Text = f.text(e.Text)
	if e.Message != nil {
		m := *e.Message
		m.Frame, m.Type, m.Contains = f.text(m.Frame), f.text(m.Type), f.text(m.Contains)
		m.With = f.object(m.With)
		filled.Message = &m
	}
	if e.Event != nil {
		filled.Event = &scenario.Event{Type: f.text(e.Event.Type), With: f.object(e.Event.With)}
	}
	return &filled
}

func (f *filler) text(text string) string {
	filled, err := f.values.FillText(f.scope, text)
	f.keep(err)
	return filled
}

func (f *filler) value(value any) any {
	filled, err := f.values.Fill(f.scope, value)
	f.keep(err)
	return filled
}

func (f *filler) object(values map[string]any) map[string]any {
	filled, err := f.values.FillAll(f.scope, values)
	f.keep(err)
	return filled
}

func (f *filler) keep(err error) {
	if f.err == nil {
		f.err = err
	}
}
