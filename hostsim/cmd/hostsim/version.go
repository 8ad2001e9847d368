package main

import "runtime/debug"

// version is that of the module that the program was built from, "(devel)" in a working copy.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
