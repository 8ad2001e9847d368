package schema_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/scenario/schema"
)

func TestTheSchemaIsUpToDate(t *testing.T) {
	made, err := schema.Make("../../..")
	require.NoError(t, err)
	require.NoError(t, made.Check("../../.."))
}
