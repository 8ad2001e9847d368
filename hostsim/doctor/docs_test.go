package doctor_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// sectionOf finds the heading of a finding and what stands below it.
var sectionOf = regexp.MustCompile("(?s)\n### `([a-z-]+)`\n\n(.*?)(?:\n###|$)")

func TestTheDocumentDescribesEveryFindingInItsOrder(t *testing.T) {
	text, err := os.ReadFile("../../docs/doctor.md")
	require.NoError(t, err)
	var documented, known []doctor.Code
	// A section ends where the next heading begins, so the headings are doubled for the pattern.
	doubled := strings.ReplaceAll(string(text), "\n### ", "\n###\n### ")
	sections := sectionOf.FindAllStringSubmatch(doubled, -1)
	for i, section := range sections {
		documented = append(documented, doctor.Code(section[1]))
		require.Less(t, i, len(doctor.Catalogue), "%s is not in the catalogue", section[1])
		e := doctor.Catalogue[i]
		severity, _, _ := strings.Cut(section[2], " ")
		assert.Equal(t, string(e.Severity), strings.ToLower(strings.Trim(severity, ".,")), e.Code)
		assert.Contains(t, section[2], "\nFix: ", e.Code)
		assert.Equal(t, e.InBrowser, strings.Contains(section[2], "found in a browser"), e.Code)
		assert.Equal(t, !has(e, doctor.CCAI), strings.Contains(section[2], "at MAX"), e.Code)
		assert.Equal(t, !has(e, doctor.MAX), strings.Contains(section[2], "at CCAI Platform"), e.Code)
	}
	for _, e := range doctor.Catalogue {
		known = append(known, e.Code)
	}
	require.Equal(t, known, documented)
}

func has(e doctor.Entry, v doctor.Vendor) bool { return slices.Contains(e.Vendors, v) }
