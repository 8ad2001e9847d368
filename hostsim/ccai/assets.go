package ccai

import (
	"embed"
	"io/fs"

	"github.com/ctibridge/ctibridge/hostsim/embedded"
)

//go:embed assets
var assets embed.FS

// Files holds the styles and scripts of the adapters' pages.
func Files() fs.FS { return embedded.Assets(assets) }
