package page_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

func TestTheTwoNamesOfTheServer(t *testing.T) {
	for _, test := range []struct{ host, name, number, other string }{
		{"127.0.0.1:4600", "localhost:4600", "127.0.0.1:4600", "localhost:4600"},
		{"localhost:4600", "localhost:4600", "127.0.0.1:4600", "127.0.0.1:4600"},
		{"localhost", "localhost", "127.0.0.1", "127.0.0.1"},
	} {
		t.Run(test.host, func(t *testing.T) {
			assert.Equal(t, test.name, page.Localhost(test.host))
			assert.Equal(t, test.number, page.LoopbackIP(test.host))
			assert.Equal(t, test.other, page.Other(test.host))
		})
	}
}
