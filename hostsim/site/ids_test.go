package site_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/site"
)

func TestIdsAreHigherThanThoseBefore(t *testing.T) {
	ids := site.NewIDs(10)
	assert.EqualValues(t, 10, ids.Next())
	assert.EqualValues(t, 11, ids.Next())
	ids.Pass(5)
	assert.EqualValues(t, 12, ids.Next())
	ids.Pass(20)
	assert.EqualValues(t, 21, ids.Next())
}
