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
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

func TestTheFaultsOfTheDeliveryAndOfPagesAreDescribed(t *testing.T) {
	text, err := os.ReadFile("faults.md")
	require.NoError(t, err)
	for _, f := range delivery.All {
		assert.Contains(t, string(text), fmt.Sprintf("| `%s` | %s | ", f.Name, f.About))
	}
	for _, f := range pagefault.All {
		assert.Contains(t, string(text), fmt.Sprintf("| `%s` | %s | ", f.Name, f.About))
	}
	assert.Equal(t, len(delivery.All)+len(pagefault.All), strings.Count(string(text), ". | "), "and no others")
	rule := reflect.TypeFor[delivery.Rule]()
	for i := range rule.NumField() {
		name, _, _ := strings.Cut(rule.Field(i).Tag.Get("json"), ",")
		assert.Contains(t, string(text), "`"+name+"`")
	}
}
