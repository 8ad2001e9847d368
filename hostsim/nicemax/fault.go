package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// switchFault switches a fault. To switch it to where it is changes nothing.
func (c *Console) switchFault(in fault.Switch) (posts []pagelink.Post, err error) {
	before := c.state.Faults[faults.NoReferences]
	if err := faults.All.Do(c.state.Faults, in); err != nil {
		return nil, err
	}
	if now := c.state.Faults[faults.NoReferences]; now != before {
		posts = c.messenger.SetReferences(!now)
	}
	return posts, nil
}
