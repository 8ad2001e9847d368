package docs_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/delivery"
)

func TestTheFaultsOfTheDeliveryAreDescribed(t *testing.T) {
	text, err := os.ReadFile("faults.md")
	require.NoError(t, err)
	for _, f := range delivery.All {
		assert.Contains(t, string(text), fmt.Sprintf("| `%s` | %s | ", f.Name, f.About))
	}
	assert.Equal(t, len(delivery.All), strings.Count(string(text), ". | "), "and no others")
	rule := reflect.TypeFor[delivery.Rule]()
	for i := range rule.NumField() {
		name, _, _ := strings.Cut(rule.Field(i).Tag.Get("json"), ",")
		assert.Contains(t, string(text), "`"+name+"`")
	}
}
