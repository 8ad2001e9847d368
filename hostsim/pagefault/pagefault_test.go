package pagefault_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

func TestAFaultNamesTheWindowThatItBefalls(t *testing.T) {
	for _, row := range []struct {
		vendor journal.Source
		fault  pagefault.Fault
		frame  string
	}{
		{journal.MAX, pagefault.Fault{Fault: pagefault.FrameReload}, "workspace"},
		{journal.MAX, pagefault.Fault{Fault: pagefault.FrameRemoved, Frame: "panel:7"}, "panel:7"},
		{journal.MAX, pagefault.Fault{Fault: pagefault.ConsoleReload}, ""},
		{journal.MAX, pagefault.Fault{Fault: pagefault.ConsoleGone}, ""},
		{journal.CCAI, pagefault.Fault{Fault: pagefault.FrameReload}, ""},
		{journal.CCAI, pagefault.Fault{Fault: pagefault.ConsoleGone}, ""},
	} {
		made, err := row.fault.At(row.vendor)
		require.NoError(t, err)
		assert.Equal(t, pagefault.Fault{Fault: row.fault.Fault, Frame: row.frame}, made)
	}
}

func TestAFaultThatAConsoleCannotHaveIsRefused(t *testing.T) {
	for _, row := range []struct {
		vendor journal.Source
		fault  pagefault.Fault
		want   string
	}{
		{journal.MAX, pagefault.Fault{Fault: "fire"},
			`fault "fire" is none of frame-reload, frame-removed, console-reload, console-gone`},
		{journal.CCAI, pagefault.Fault{Fault: pagefault.FrameRemoved},
			`fault "frame-removed" is none of frame-reload, console-reload, console-gone`},
		{journal.CCAI, pagefault.Fault{Fault: pagefault.FrameReload, Frame: "parent"},
			`frame is not for the fault frame-reload here: it happens to the page itself`},
		{journal.MAX, pagefault.Fault{Fault: pagefault.ConsoleReload, Frame: "workspace"},
			`frame is not for the fault console-reload here: it happens to the page itself`},
	} {
		_, err := row.fault.At(row.vendor)
		var wrong *pagefault.Error
		require.ErrorAs(t, err, &wrong)
		assert.EqualError(t, err, row.want)
	}
}

func TestTheSchemaNamesEveryFaultOfAPage(t *testing.T) {
	field, _ := reflect.TypeFor[pagefault.Fault]().FieldByName("Fault")
	var names []string
	for _, a := range pagefault.All {
		names = append(names, string(a.Name))
	}
	assert.Equal(t, strings.Join(names, ","), field.Tag.Get("enum"))
}
