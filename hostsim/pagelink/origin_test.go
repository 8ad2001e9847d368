package pagelink_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

func TestTheTwoNamesOfTheServer(t *testing.T) {
	for _, test := range []struct{ host, name, number, other string }{
		{"127.0.0.1:4600", "localhost:4600", "127.0.0.1:4600", "localhost:4600"},
		{"localhost:4600", "localhost:4600", "127.0.0.1:4600", "127.0.0.1:4600"},
		{"localhost", "localhost", "127.0.0.1", "127.0.0.1"},
	} {
		t.Run(test.host, func(t *testing.T) {
			assert.Equal(t, test.name, pagelink.Localhost(test.host))
			assert.Equal(t, test.number, pagelink.LoopbackIP(test.host))
			assert.Equal(t, test.other, pagelink.Other(test.host))
		})
	}
}
