package nicemax

import (
	"embed"
	"io/fs"
)

//go:embed assets
var assets embed.FS

// Files holds the console page and its scripts, index.html at the root.
func Files() fs.FS {
	files, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err)
	}
	return files
}
