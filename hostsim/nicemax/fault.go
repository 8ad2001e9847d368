package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// switchFault switches a fault. To switch it to where it is changes nothing.
func (c *Console) switchFault(in fault.Switch) (posts []pagelink.Post, err error) {
	before := c.state.faults[FaultNoReferences]
	if err := Faults.Do(c.state.faults, in); err != nil {
		return nil, err
	}
	if now := c.state.faults[FaultNoReferences]; now != before {
		posts = c.messenger.setReferences(!now)
	}
	return posts, nil
}
