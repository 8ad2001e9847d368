package framing

import (
	"embed"
	"io/fs"

	"github.com/ctibridge/ctibridge/hostsim/embedded"
)

//go:embed assets
var assets embed.FS

// Files holds the page on which the list is seen and changed: index.html, its style and its script.
func Files() fs.FS { return embedded.Assets(assets) }
