package web

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestChoose(t *testing.T) {
	all := map[string]variant{identity: {}, gzipped: {}, brotlied: {}}
	onlyGzip := map[string]variant{identity: {}, gzipped: {}}
	tests := []struct {
		name    string
		accept  string
		offered map[string]variant
		want    string
	}{
		{"nothing said means the plain file", "", all, identity},
		{"brotli wins between equals", "gzip, br", all, brotlied},
		{"order does not matter", "br, gzip", all, brotlied},
		{"case does not matter", "GZIP", all, gzipped},
		{"spaces do not matter", " gzip ; q=0.5 , br ; q=0.1 ", all, gzipped},
		{"the higher weight wins", "br;q=0.5, gzip;q=0.8", all, gzipped},
		{"a weight of zero refuses", "br;q=0, gzip", all, gzipped},
		{"zero has several spellings", "br;q=0.000, gzip;q=0.001", all, gzipped},
		{"all may be refused but the plain file", "br;q=0, gzip;q=0", all, identity},
		{"a star stands for all that is not named", "*", all, brotlied},
		{"a star leaves a refusal in force", "br;q=0, *", all, gzipped},
		{"a refusing star leaves what is named", "gzip, *;q=0", all, gzipped},
		{"a client that refuses everything gets the plain file", "*;q=0", all, identity},
		{"the plain file may be preferred", "identity, br;q=0.5", all, identity},
		{"the plain file may be liked less", "identity;q=0.5, br", all, brotlied},
		{"only what was built is chosen", "br, gzip;q=0.1", onlyGzip, gzipped},
		{"unknown codings are passed over", "zstd, deflate", all, identity},
		{"a weight that is no number refuses", "br;q=high, gzip;q=0.1", all, gzipped},
		{"a weight above one refuses", "br;q=7, gzip;q=0.1", all, gzipped},
		{"NaN refuses", "br;q=NaN, gzip;q=0.1", all, gzipped},
		{"another parameter than q refuses", "br;level=1, gzip;q=0.1", all, gzipped},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, choose(test.accept, test.offered))
		})
	}
}
