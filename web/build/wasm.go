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
var moduleFlags = []string{"-trimpath", "-buildvcs=false", "-ldflags=-s -w"}

// addModule compiles ./wasm for the browser. wasm-opt is not used: it makes the
// brotli size slightly larger and takes half a minute.
func addModule(p project, made files) error {
	dir, err := os.MkdirTemp("", "ctibridge-wasm-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "ctibridge.wasm")
	args := append([]string{"build"}, moduleFlags...)
	args = append(args, "-o", out, "./wasm")
	if _, err := goCommand(p.root, []string{"GOOS=js", "GOARCH=wasm"}, args...); err != nil {
		return err
	}
	data, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	return made.add(modulePath, data)
}
