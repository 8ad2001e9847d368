package delivery_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/delivery"
)

func TestARuleIsReadFromAnAddress(t *testing.T) {
	rules, err := delivery.Parse([]string{
		"drop", "delay,delay=1500,frame=panel:7,type=CallContactEvent,contains=a=b,count=2,share=0.5,seed=9,for=1000",
		`{"fault":"replace","payload":{"a":[1,2]}}`, "replace,payload=7",
	})
	require.NoError(t, err)
	assert.Equal(t, []delivery.Rule{
		{Fault: delivery.Drop},
		{Fault: delivery.Delay, Delay: 1500, Frame: "panel:7", Type: "CallContactEvent", Contains: "a=b", Count: 2, Share: 0.5, Seed: 9, For: 1000},
		{Fault: delivery.Replace, Payload: json.RawMessage(`{"a":[1,2]}`)},
		{Fault: delivery.Replace, Payload: json.RawMessage(`7`)},
	}, rules)
	rules, err = delivery.Parse(nil)
	require.NoError(t, err)
	assert.Empty(t, rules)
}

func TestATextThatIsNoRuleSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"":                      `delivery "": fault "" is none of drop, duplicate,`,
		"lose":                  `delivery "lose": fault "lose" is none of`,
		"delay":                 `delivery "delay": delay is needed by the fault delay`,
		"drop,count":            `delivery "drop,count": count has no value: a field is written name=value`,
		"drop,count=few":        `delivery "drop,count=few": count cannot be "few"`,
		"drop,count=-1":         `count is less than 0`,
		"drop,count=1.5":        `count of type int`,
		"drop,colour=1":         `unknown field "colour"`,
		`{"fault":"drop"`:       `unexpected EOF`,
		`{"fault":"a","b":"c"}`: `unknown field "b"`,
	} {
		rules, err := delivery.Parse([]string{"drop", text})
		require.ErrorContains(t, err, want, text)
		var wrong *delivery.TextError
		require.ErrorAs(t, err, &wrong)
		assert.Nil(t, rules)
	}
}
