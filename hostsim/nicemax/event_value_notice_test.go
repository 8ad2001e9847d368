package nicemax_test

import (
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// noticed holds the events that change neither agent nor contacts, with a value in each field that
// the platform gives one.
var noticed = []struct {
	action, typed string
	fields        map[string]any
}{
	{`page-open {"verb":"Open","uri":"https://crm.example/"}`, "PageOpen", map[string]any{
		"ContactID": "701200345", "Action": "Open", "PageUri": "https://crm.example/",
	}},
	{`run-app {"actionType":"RunExe","actionValue":"notes","waitTimeout":"5"}`, "RunApp", map[string]any{
		"ContactId": "701200345", "ActionType": "RunExe", "ActionValue": "notes", "WaitTimeout": "5",
	}},
	{`pop-url {"url":"https://crm.example/","title":"Card","destination":"tab","height":"600","width":800}`, "PopURL", map[string]any{
		"ContactId": "701200345", "URL": "https://crm.example/", "TabTitle": "Card", "PopDestination": "tab",
		"PopoutWindowHeight": "600", "PopoutWindowWidth": "800", "ClosePopoutUponTermination": "False",
	}},
	{`indicator {"name":"vip","actionType":"SpawnScript","actionUri":"s/1","imageUri":"i/1.png","toolTip":"A good customer"}`,
		"Indicator", map[string]any{
			"ContactID": "701200345", "Name": "vip", "ActionType": "SpawnScript", "ActionUri": "s/1",
			"ImageUri": "i/1.png", "ToolTip": "A good customer", "IndicatorState": "Off",
		}},
	{`indicator {"name":"vip","actionType":"SignalScript","actionUri":"s/1","imageUri":"i/1.png","toolTip":"A good customer","camel":true}`,
		"Indicator", map[string]any{
			"senderContactId": "701200345", "indicatorName": "vip", "actionType": "SignalScript", "action": "s/1",
			"imageFile": "i/1.png", "toolTip": "A good customer", "enable": "False",
		}},
	{`agent-assist {"appUri":"https://assist.example/","appTitle":"Hints","config":"{\"a\":1}"}`, "AgentAssist", map[string]any{
		"ContactId": "701200345", "AppUri": "https://assist.example/", "AppTitle": "Hints", "AgentAssistAppConfigJson": `{"a":1}`,
	}},
	{`agent-assist {"appUri":"https://assist.example/"}`, "AgentAssist", map[string]any{
		"ContactId": "701200345", "AppUri": "https://assist.example/", "AgentAssistAppConfigJson": `{}`,
	}},
	{`promise-keeper {"callbackId":"71","number":"3855550188","callbackTime":"2031-04-09T09:00:00Z","expireTime":"2031-04-09T10:00:00Z",
		"firstName":"Ines","lastName":"Duval","notes":"about the invoice","skill":"Support FR"}`, "PromiseKeeper", map[string]any{
		"AgentId": "60214", "CallbackId": "71", "CallbackTime": "2031-04-09T09:00:00Z", "CallbackExpireTime": "2031-04-09T10:00:00Z",
		"DeliveryTime": changed, "DialNumber": "3855550188", "OrigNumber": "3855550188", "FirstName": "Ines", "LastName": "Duval",
		"Notes": "about the invoice", "SkillId": "4012",
	}},
	{`promise-keeper-status {"status":"Done"}`, "PromiseKeeperStatus", map[string]any{"Status": "Done"}},
	{`custom-event {"name":"score","data":"{\"n\":1}"}`, "CustomEvent", map[string]any{"eventName": "score", "data": `{"n":1}`}},
	{`custom-event {"data":"{\"n\":1}","bare":true}`, "CustomEvent", map[string]any{"Data": `{"n":1}`}},
	{`hours-of-operation {}`, "HoursOfOperation", map[string]any{"ShowContinueReskill": "False"}},
	{`natural-calling-skills {}`, "NaturalCallingSkillList", map[string]any{"Empty": "False"}},
}

func TestTheValuesOfNotices(t *testing.T) {
	for _, test := range noticed {
		t.Run(test.action, func(t *testing.T) {
			r := newRig(t).after(`ring`)
			r.subscribe("workspace", `["all"]`)
			r.clock.Advance(90 * time.Second)
			e := r.event(test.action, test.typed)
			maps.DeleteFunc(e, func(_ string, value any) bool { return value == "" })
			want := map[string]any{"Type": test.typed, "IISHost": "web-21", "VCHost": "vc-07"}
			maps.Copy(want, test.fields)
			assert.Equal(t, want, e)
		})
	}
}

func TestEveryEventOfThePlatformNamesItsServers(t *testing.T) {
	for _, shape := range shapes {
		if !strings.HasPrefix(shape.keys, servers) {
			continue
		}
		r := newRig(t)
		r.subscribe("workspace", `["all"]`)
		e := r.after(shape.before...).event(shape.action, shape.typed)
		assert.Equal(t, "web-21", e["IISHost"], shape.action)
		assert.Equal(t, "vc-07", e["VCHost"], shape.action)
	}
}

// What the platform never sends is refused, with the field and the value, and nothing is posted.
func TestANoticeThatThePlatformNeverSendsIsRefused(t *testing.T) {
	for action, problem := range map[string]string{
		`page-open {"contact":"7","uri":"x"}`:                                    `no contact 7`,
		`run-app {"contact":"7","actionType":"RunExe","actionValue":"notes"}`:    `no contact 7`,
		`pop-url {"contact":"7","url":"https://crm.example/"}`:                   `no contact 7`,
		`indicator {"contact":"7","name":"vip","actionType":"SpawnScript"}`:      `no contact 7`,
		`agent-assist {"contact":"7","appUri":"https://assist.example/"}`:        `no contact 7`,
		`run-app {"actionType":"Format","actionValue":"c:"}`:                     `no ActionType "Format"`,
		`run-app {"actionType":"RunExe","actionValue":"notes","waitTimeout":-1}`: `waitTimeout is below zero`,
		`pop-url {"url":"https://crm.example/","height":-1}`:                     `a size is below zero`,
		`pop-url {"url":"https://crm.example/","width":-1}`:                      `a size is below zero`,
		`indicator {"name":"vip","actionType":"Blink"}`:                          `no ActionType "Blink"`,
		`agent-assist {"appUri":"x","config":"{"}`:                               `config is no JSON`,
		`promise-keeper {"callbackId":"71","number":"7","skill":"Nobody"}`:       `no call skill "Nobody"`,
		`custom-event {"name":"score","data":"{"}`:                               `data is no JSON`,
		`custom-event {"data":"{}"}`:                                             `no name`,
		`custom-event {"name":"score","data":"{","bare":true}`:                   `data is no JSON`,
		`update {"what":"Weather"}`:                                              `nothing called "Weather" is updated`,
		`network-offline {"requests":-1}`:                                        `requests is below zero`,
	} {
		r := newRig(t).after(`ring`)
		r.subscribe("workspace", `["all"]`)
		reply, err := r.act(action)
		require.ErrorContains(t, err, problem, action)
		assert.Empty(t, reply.Posts, action)
	}
}

func TestAnApplicationStartsInEachOfTheThreeWays(t *testing.T) {
	for _, way := range []string{"RunExe", "OpenURL", "ShowCustomForm"} {
		r := newRig(t).after(`ring`)
		r.subscribe("workspace", `["all"]`)
		e := r.event(`run-app {"actionType":"`+way+`","actionValue":"notes"}`, "RunApp")
		assert.Equal(t, way, e["ActionType"])
	}
}

func TestEverythingThatTheConsoleFetchesCanBeUpdated(t *testing.T) {
	for _, what := range []string{"Indicators", "Permissions", "UnavailableCodes", "Skills", "DialerCampaigns", "Messages", "Callbacks"} {
		r := newRig(t)
		r.subscribe("workspace", `["all"]`)
		r.event(`update {"what":"`+what+`"}`, "Update"+what)
	}
}

// The bounds themselves are possible.
func TestANoticeMayHaveNoSizeAndNoWait(t *testing.T) {
	r := newRig(t).after(`ring`)
	r.subscribe("workspace", `["all"]`)
	assert.Equal(t, "", r.event(`run-app {"actionType":"OpenURL","actionValue":"x","waitTimeout":0}`, "RunApp")["WaitTimeout"])
	pop := r.event(`pop-url {"url":"https://crm.example/","height":0,"width":0}`, "PopURL")
	assert.Equal(t, []any{"", ""}, []any{pop["PopoutWindowHeight"], pop["PopoutWindowWidth"]})
	assert.Equal(t, 0.0, r.event(`network-offline {"requests":0}`, "NetworkOfflineEvent")["totalNetworkRequestExecuted"])
}
