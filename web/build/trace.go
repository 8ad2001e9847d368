package main

import "path/filepath"

const tracePath = "sdk/ctibridge-trace.js"

// addTrace bundles web/src/trace, which pages load that write a trace.
func addTrace(p project, made files) error {
	opts := browserOptions(p)
	opts.EntryPoints = []string{filepath.Join(p.src(), "trace", "index.ts")}
	opts.Outfile = inDist(p.dist(), tracePath)
	return bundle(p, opts, made)
}
