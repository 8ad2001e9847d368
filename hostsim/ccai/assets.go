package ccai

import (
	"embed"
	"io/fs"
)

//go:embed assets
var assets embed.FS

// Files holds the styles and scripts of the adapters' pages.
func Files() fs.FS {
	files, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err)
	}
	return files
}
