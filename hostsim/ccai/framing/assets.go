package framing

import (
	"embed"
	"io/fs"
)

//go:embed assets
var assets embed.FS

// Files holds the page on which the list is seen and changed: index.html, its style and its script.
func Files() fs.FS {
	files, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err)
	}
	return files
}
