package main

import (
	"os"
	"path/filepath"
)

const modulePath = "sdk/ctibridge.wasm"

// moduleFlags make the module the same, byte for byte, on every machine with
// the same toolchain: no path of the machine, and no version-control stamp,
// which would change it with each commit and need git. Leaving out the symbol
// and debug tables saves 2 to 3 %.
//
// Inlining makes the module larger, so it is off (659 to 612 kB of brotli) and
// back on (620 kB) where the way of an event runs: without that, the time of an
// event grows by 10 %, with it by 1 %. The order counts, the last match wins.
var moduleFlags = []string{
	"-trimpath", "-buildvcs=false", "-ldflags=-s -w",
	"-gcflags=all=-l",
	"-gcflags=github.com/valyala/...=",
	"-gcflags=github.com/hack-pad/...=",
	"-gcflags=syscall/js=",
	"-gcflags=github.com/ctibridge/ctibridge/wasm/...=",
	"-gcflags=github.com/ctibridge/ctibridge/wasm/bridge/command=-l",
	"-gcflags=github.com/ctibridge/ctibridge/wasm/bridge/registration=-l",
	"-gcflags=github.com/ctibridge/ctibridge/wasm/bridge/screenpop=-l",
}

// addModule compiles ./wasm for the browser. wasm-opt is not used: it makes the
// brotli size slightly larger and takes half a minute.
func addModule(p project, made files) error {
	dir, err := os.MkdirTemp("", "ctibridge-wasm-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "ctibridge.wasm")
	overlay, err := overlayFile(p, dir)
	if err != nil {
		return err
	}
	args := append([]string{"build"}, moduleFlags...)
	args = append(args, "-overlay", overlay, "-o", out, "./wasm")
	if _, err := goCommand(p.root, []string{"GOOS=js", "GOARCH=wasm"}, args...); err != nil {
		return err
	}
	data, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	return made.add(modulePath, withVersion(data))
}
