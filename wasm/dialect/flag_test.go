package dialect_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A console that says nothing of a flag leaves it as it was.
func TestAFlagThatIsNotSaidChangesNothing(t *testing.T) {
	for _, before := range []bool{false, true} {
		require.Equal(t, before, dialect.Unset.Apply(before))
		require.True(t, dialect.Yes.Apply(before))
		require.False(t, dialect.No.Apply(before))
	}
	require.Equal(t, dialect.Yes, dialect.FlagOf(true))
	require.Equal(t, dialect.No, dialect.FlagOf(false))
}
