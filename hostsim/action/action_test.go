package action_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// lamp is a console with one light and two sockets.
type lamp struct {
	on      bool
	got     fields
	sockets map[action.Number]string
}

type fields struct {
	Label      string
	CallbackID action.Number
	SIPHeaders action.JSON
	URL        *string
	On         action.Flag
	Limit      action.Optional[action.Number]
	Words      map[string]string
}

var socket = action.Part[*lamp, string]{
	Field: action.Field{Name: "socket", Kind: action.KindNumber},
	Usual: func(l *lamp) string { return l.sockets[1] },
	Find: func(l *lamp, r action.Request) (string, error) {
		to, err := action.Read[struct{ Socket action.Number }](r)
		return l.sockets[max(to.Socket, 1)], err
	},
}

var table = action.NewTable("lamp", []action.Action[*lamp]{
	action.New("switch", "Switches the light.", func(*lamp) bool { return true },
		func(l *lamp, in struct{ On action.Flag }) error { l.on = bool(in.On); return nil }).
		Require("on"),
	action.New("take", "Takes every kind of field.", func(l *lamp) bool { return l.on },
		func(l *lamp, in fields) error { l.got = in; return nil }),
	action.New("break", "Finds its fields wrong.", func(*lamp) bool { return true },
		func(*lamp, struct{}) error { return errors.New("glass and wire do not match") }),
	action.Of("plug", "Is about a socket.", socket, func(s string) bool { return s == "free" },
		func(l *lamp, s string, in struct{ By string }) error { l.got.Label = s + in.By; return nil }).
		Require("by"),
})

func newLamp() *lamp {
	return &lamp{on: true, sockets: map[action.Number]string{1: "taken", 2: "free"}}
}

func do(l *lamp, name, object string) error {
	return table.Do(l, action.Request{Name: name, Fields: json.RawMessage(object)})
}

func TestAHandlerGetsItsFields(t *testing.T) {
	url := ""
	full := fields{
		Label: "a", CallbackID: 7, SIPHeaders: action.JSON(`{"a":1}`), URL: &url, On: true,
		Limit: action.Optional[action.Number]{Given: true}, Words: map[string]string{"b": "c"},
	}
	for object, want := range map[string]fields{
		`{"label":"a","callbackId":7,"sipHeaders":{"a":1},"url":"","on":true,"limit":0,"words":{"b":"c"}}`:                 full,
		`{"LABEL":"a","callbackid":"7","sipHeaders":"{\"a\":1}","url":"","on":"true","limit":"0","words":{"b":"c"},"x":1}`: full,
		`{"label":"","callbackId":"","sipHeaders":"","on":"","limit":""}`:                                                  {},
		`{"label":null,"callbackId":null,"sipHeaders":null,"url":null,"on":null,"limit":null,"words":null}`:                {},
		`{"on":"false","On":true}`: {},
		`{}`:                       {},
		``:                         {},
	} {
		l := newLamp()
		require.NoError(t, do(l, "take", object), object)
		got := l.got
		if !got.SIPHeaders.Given() {
			got.SIPHeaders = nil
		}
		assert.Equal(t, want, got, object)
	}
}

func TestWhyAnActionWasNotDone(t *testing.T) {
	for name, row := range map[string]struct {
		action, fields string
		want           action.Error
		text           string
	}{
		"no such action":                       {"dim", `{}`, action.Error{Code: action.Unknown, Reason: "the lamp has no such action"}, `the lamp has no such action: "dim"`},
		"at the wrong time":                    {"plug", `{"socket":1}`, action.Error{Code: action.NotPossible, Reason: "not possible in the present state"}, `"plug" is not possible in the present state`},
		"no object":                            {"take", `[]`, action.Error{Code: action.BadField, Reason: "the fields are no JSON object"}, "take: the fields are no JSON object"},
		"no number":                            {"take", `{"callbackId":"x"}`, action.Error{Code: action.BadField, Field: "callbackId", Reason: `is "x", which is no number`}, `take: callbackId is "x", which is no number`},
		"a fraction":                           {"take", `{"callbackId":7.5}`, action.Error{Code: action.BadField, Field: "callbackId", Reason: `is 7.5, which is no number`}, `take: callbackId is 7.5, which is no number`},
		"no flag":                              {"take", `{"on":"maybe"}`, action.Error{Code: action.BadField, Field: "on", Reason: `is "maybe", which is no flag`}, `take: on is "maybe", which is no flag`},
		"no text":                              {"take", `{"label":7}`, action.Error{Code: action.BadField, Field: "label", Reason: "is 7, which is no text"}, "take: label is 7, which is no text"},
		"no JSON":                              {"take", `{"sipHeaders":"{"}`, action.Error{Code: action.BadField, Field: "sipHeaders", Reason: `is "{", which is no JSON object or array`}, `take: sipHeaders is "{", which is no JSON object or array`},
		"no texts":                             {"take", `{"words":{"a":1}}`, action.Error{Code: action.BadField, Field: "words", Reason: `is {"a":1}, which is no object of texts`}, `take: words is {"a":1}, which is no object of texts`},
		"left out":                             {"switch", `{}`, action.Error{Code: action.BadField, Field: "on", Reason: "is required"}, "switch: on is required"},
		"empty":                                {"switch", `{"on":""}`, action.Error{Code: action.BadField, Field: "on", Reason: "is empty"}, "switch: on is empty"},
		"null":                                 {"switch", `{"on":null}`, action.Error{Code: action.BadField, Field: "on", Reason: "is required"}, "switch: on is required"},
		"left out of one that is about a part": {"plug", `{"socket":2}`, action.Error{Code: action.BadField, Field: "by", Reason: "is required"}, "plug: by is required"},
		"no part":                              {"plug", `{"socket":true}`, action.Error{Code: action.BadField, Field: "socket", Reason: "is true, which is no number"}, "plug: socket is true, which is no number"},
		"the handler's words":                  {"break", `{}`, action.Error{Code: action.BadField, Reason: "glass and wire do not match"}, "break: glass and wire do not match"},
	} {
		t.Run(name, func(t *testing.T) {
			row.want.Action = row.action
			l := newLamp()
			err := do(l, row.action, row.fields)
			require.Equal(t, &row.want, err)
			assert.EqualError(t, err, row.text)
			assert.Equal(t, newLamp(), l)
		})
	}
}

// A page may send a megabyte.
func TestAnErrorRepeatsTheBeginningOfAValue(t *testing.T) {
	err := do(newLamp(), "take", `{"on":"`+strings.Repeat("é", 1000)+`"}`)
	assert.Less(t, len(err.Error()), 300)
	assert.ErrorContains(t, err, "é...")
}

func TestAnActionIsAboutThePartThatItNames(t *testing.T) {
	l := newLamp()
	require.NoError(t, do(l, "plug", `{"socket":2,"by":"!"}`))
	assert.Equal(t, "free!", l.got.Label)
}

func TestATableListsItsActions(t *testing.T) {
	text, err := json.Marshal(table.Specs()[0])
	require.NoError(t, err)
	assert.JSONEq(t, `{"name":"switch","about":"Switches the light.","fields":[{"name":"on","kind":"flag","required":true}]}`, string(text))
	var names []string
	for _, f := range table.Specs()[1].Fields {
		names = append(names, f.Name+" "+string(f.Kind))
	}
	assert.Equal(t, []string{
		"label text", "callbackId number", "sipHeaders JSON object or array", "url text", "on flag", "limit number", "words object of texts",
	}, names)
	assert.Equal(t, []action.Field{{Name: "socket", Kind: "number"}, {Name: "by", Kind: "text", Required: true}}, table.Specs()[3].Fields)
}

func TestATableThatCannotWorkIsNotMade(t *testing.T) {
	always := func(*lamp) bool { return true }
	none := func(*lamp, struct{}) error { return nil }
	one := action.New("a", "", always, none)
	assert.Panics(t, func() { action.NewTable("lamp", []action.Action[*lamp]{one, one}) })
	assert.PanicsWithValue(t, `action: a has no field "b"`, func() { one.Require("b") })
	assert.PanicsWithValue(t, "action: the field N is a float64, which no field can be", func() {
		action.New("a", "", always, func(*lamp, struct{ N float64 }) error { return nil })
	})
	assert.Panics(t, func() {
		action.New("a", "", always, func(*lamp, struct{ N map[string]int }) error { return nil })
	})
	assert.Panics(t, func() {
		action.New("a", "", always, func(*lamp, struct{ N []string }) error { return nil })
	})
}

func TestAFieldIsNamedAsTheConsolesSpellIt(t *testing.T) {
	a := action.New("a", "", func(*lamp) bool { return true }, func(*lamp, struct {
		ATime, X string
		hidden   string
	}) error {
		return nil
	})
	assert.Equal(t, []action.Field{{Name: "aTime", Kind: "text"}, {Name: "x", Kind: "text"}}, a.Fields)
}

func TestRequireLeavesTheActionThatItIsAskedOf(t *testing.T) {
	may := action.New("a", "", func(*lamp) bool { return true }, func(*lamp, struct{ By string }) error { return nil })
	must := may.Require("by")
	assert.True(t, must.Fields[0].Required)
	assert.False(t, may.Fields[0].Required)
}

func TestReadReadsAnObject(t *testing.T) {
	in, err := action.Read[struct{ By string }](action.Request{Name: "a", Fields: json.RawMessage(`{"by":"me"}`)})
	require.NoError(t, err)
	assert.Equal(t, "me", in.By)
	_, err = action.Read[struct{ By string }](action.Request{Name: "a", Fields: json.RawMessage(`[]`)})
	assert.Error(t, err)
}
