package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A name that matches no test is passed over by "go test" in silence.
func TestTheMainStoriesExist(t *testing.T) {
	names := listOfMake(t, "MAIN_STORIES")
	require.NotEmpty(t, names)
	require.Subset(t, testNames(t, "*/*_test.go"), names)
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

var testFunction = regexp.MustCompile(`(?m)^func (Test\w+)\(t \*testing\.T\)`)

// testNames lists the tests of the files.
func testNames(t *testing.T, pattern string) (names []string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, m := range testFunction.FindAllStringSubmatch(string(text), -1) {
			names = append(names, m[1])
		}
	}
	return names
}
