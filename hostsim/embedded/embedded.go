// Package embedded opens the files that are a part of the program: scripts and styles of pages.
package embedded

import (
	"embed"
	"io/fs"
)

// Assets returns the folder "assets" of the files. It panics if that is no path, which it is.
func Assets(files embed.FS) fs.FS {
	folder, err := fs.Sub(files, "assets")
	if err != nil {
		panic(err)
	}
	return folder
}
