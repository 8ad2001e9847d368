package player

import (
	"context"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// tab freezes the tab or lets it go on. One that goes on has the time of a clock that was moved
// meanwhile: its timers come late, as those of any frozen tab do.
func (p *play) tab(ctx context.Context, t *scenario.Tab) error {
	if p.Page == nil {
		return ErrNoBrowser
	}
	if t.Frozen {
		p.frozen = true
		return p.Page.Freeze(ctx)
	}
	p.frozen = false
	p.mark()
	if err := p.Page.Resume(ctx); err != nil || p.driver == nil {
		return err
	}
	return p.driver.Advance(ctx, 0)
}

// thaw lets a tab go on that the last step left frozen: whoever looks at it sees it as it is.
func (p *play) thaw(ctx context.Context) {
	if p.frozen {
		p.frozen = false
		_ = p.Page.Resume(context.WithoutCancel(ctx))
	}
}
