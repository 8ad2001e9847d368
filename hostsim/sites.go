package hostsim

import (
	"github.com/ctibridge/ctibridge/hostsim/ccai/ccaisite"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/maxsite"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// sites lists the vendors whose consoles the server simulates: a line each.
func sites(o Options) []site.Site {
	return []site.Site{
		maxsite.New(o.MAX),
		ccaisite.New(ccaisite.Options{
			Adapter: o.CCAI, Framing: o.Framing, FramingDelay: o.FramingDelay,
		}),
	}
}
