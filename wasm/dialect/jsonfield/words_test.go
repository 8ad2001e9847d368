package jsonfield_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

func TestEveryLetterFromAToZIsLoweredAndNothingBeside(t *testing.T) {
	require.Equal(t, "@abcdefghijklmnopqrstuvwxyz[`az{", jsonfield.Lower("@ABCDEFGHIJKLMNOPQRSTUVWXYZ[`az{"))
	for _, alone := range []string{"A", "Z"} {
		require.NotEqual(t, alone, jsonfield.Lower(alone))
	}
	long := "New_Chat_With_A_Name_That_Is_Longer_Than_The_Room_For_One"
	require.Equal(t, "new_chat_with_a_name_that_is_longer_than_the_room_for_one", jsonfield.Lower(long))
}

func TestAnyOneOfTheWordsWillDo(t *testing.T) {
	require.True(t, jsonfield.HasAny("voice inbound", "outbound", "inbound"))
	require.True(t, jsonfield.HasAny("voice inbound", "inbound", "outbound"))
	require.False(t, jsonfield.HasAny("voice internal", "outbound", "inbound"))
	require.False(t, jsonfield.HasAny("voice internal"))
}

func TestOnlyAValueIsThere(t *testing.T) {
	v := parsed(t, `{"a":0,"b":"","c":null,"d":{}}`)
	for key, want := range map[string]bool{"a": true, "b": true, "c": false, "d": true, "z": false} {
		require.Equal(t, want, jsonfield.Has(v, key), key)
	}
}
