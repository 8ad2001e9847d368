package ccai

import (
	"embed"
	"io/fs"
)

//go:embed assets
var assets embed.FS

// Files holds the adapter pages, call.html and chat.html, their scripts, and unknown.html for an address that asks for neither.
func Files() fs.FS {
	files, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err)
	}
	return files
}
