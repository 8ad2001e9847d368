package nicemax

import (
	"embed"
	"io/fs"

	"github.com/ctibridge/ctibridge/hostsim/embedded"
)

//go:embed assets
var assets embed.FS

// Files holds the console page and its scripts, index.html at the root.
func Files() fs.FS { return embedded.Assets(assets) }
