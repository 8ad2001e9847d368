package e2e

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A name that matches no test is passed over by "go test" in silence.
func TestTheMainStoriesExist(t *testing.T) {
	names := listOfMake(t, "MAIN_STORIES")
	require.NotEmpty(t, names)
	require.Subset(t, testsIn(t, "*_test.go"), names)
}

// listOfMake reads a list of the Makefile.
func listOfMake(t *testing.T, name string) []string {
	t.Helper()
	makefile, err := os.ReadFile("../Makefile")
	require.NoError(t, err)
	list := regexp.MustCompile(`(?m)^` + name + ` = ((?:.*\\\n)*.*)$`).FindStringSubmatch(string(makefile))
	require.NotNil(t, list, name)
	return strings.Fields(strings.ReplaceAll(list[1], "\\\n", " "))
}
