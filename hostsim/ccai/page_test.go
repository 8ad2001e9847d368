package ccai_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

func TestThePageOfAnAdapterHasItsScriptAndItsTitle(t *testing.T) {
	for of, title := range map[tenant.Type]string{tenant.Call: "Call", tenant.Chat: "Chat"} {
		html := string(ccai.Page(of))
		assert.Contains(t, html, `src="/agent/`+string(of)+`.js"`)
		assert.Contains(t, html, `href="/agent/`+string(of)+`.css"`)
		assert.Contains(t, html, `<title>`+title+` adapter`)
	}
}

// Programs name the session by the adapter's own word, as the vendor's events do.
func TestAnActionAboutASessionNamesItFirst(t *testing.T) {
	for _, of := range []tenant.Type{tenant.Call, tenant.Chat} {
		all := ccai.Actions(of)
		i := slices.IndexFunc(all, func(s action.Spec) bool { return s.Name == "va-leaves" })
		require.GreaterOrEqual(t, i, 0)
		assert.Equal(t, []action.Field{{Name: string(of), Kind: action.KindNumber}}, all[i].Fields)
	}
}

func TestAVirtualAgentReportsVariablesOrIsRefused(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do(talk...)
	r.do(`va-joins`)
	for _, none := range []string{`{}`, `{"variables":""}`, `{"variables":" "}`} {
		reply, err := r.try(`va-variables ` + none)
		assert.Error(t, err, none)
		assert.Empty(t, reply.Posts, none)
	}
	assert.Len(t, r.do(`va-variables {"variables":{"a":1}}`), 1)
}

func TestAnAdapterListsTheColleagues(t *testing.T) {
	assert.Equal(t, tenant.Colleagues, newRig(t, tenant.Chat).view().Agents)
}

func TestNullsAreInEachEventOfAVirtualAgentWhoseCallHasNoQueue(t *testing.T) {
	r := withFault(t, tenant.Call, faults.Nulls)
	r.do("sign-in", `ring {"queue":"none"}`, "answer")
	for _, step := range []string{`va-joins`, `va-variables {"variables":{"a":1}}`, `va-leaves`} {
		posts := r.do(step)
		require.Len(t, posts, 1, step)
		for _, key := range []string{"queue_id", "queue_path", "queue_language_id"} {
			assert.Contains(t, posts[0], `"`+key+`":null`, step)
		}
	}
}
