package web

import (
	"strconv"
	"strings"
)

// The content codings of RFC 9110, 8.4.1, that the build makes.
const (
	identity = "identity"
	gzipped  = "gzip"
	brotlied = "br"
)

// sideSuffixes names the side file of each coding.
var sideSuffixes = map[string]string{gzipped: ".gz", brotlied: ".br"}

// choose returns the coding to answer with, by the rules of RFC 9110, 12.5.3.
// Between codings that the client likes equally the smallest wins. A client
// that refuses everything gets the plain file, as the RFC allows: a 406 would
// help nobody.
func choose(accept string, offered map[string]variant) string {
	weights := parseWeights(accept)
	best, bestWeight := identity, weights.of(identity)
	for _, coding := range []string{gzipped, brotlied} {
		_, exists := offered[coding]
		if w := weights.of(coding); exists && w > 0 && w >= bestWeight {
			best, bestWeight = coding, w
		}
	}
	return best
}

// weights is an Accept-Encoding field: q values from 0 to 1, by coding.
type weights map[string]float64

func (w weights) of(coding string) float64 {
	if q, named := w[coding]; named {
		return q
	}
	return w["*"]
}

// parseWeights counts an item with a weight that is no number from 0 to 1 as
// refused: the plain file is always understood.
func parseWeights(accept string) weights {
	w := weights{}
	for item := range strings.SplitSeq(accept, ",") {
		coding, parameter, weighted := strings.Cut(item, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding == "" {
			continue
		}
		w[coding] = 1
		if weighted {
			w[coding] = parseWeight(parameter)
		}
	}
	return w
}

func parseWeight(parameter string) float64 {
	name, value, _ := strings.Cut(strings.TrimSpace(parameter), "=")
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if !strings.EqualFold(strings.TrimSpace(name), "q") || err != nil || !(q >= 0 && q <= 1) {
		return 0
	}
	return q
}
