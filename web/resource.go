package web

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"strings"
)

// resource is one file in every coding in which it was built; identity is
// always among them.
type resource struct {
	contentType string
	variants    map[string]variant // by content coding
}

type variant struct {
	data []byte
	etag string
}

// contentTypes is here because package mime reads the tables of the
// machine, and a module of any type but application/wasm cannot be streamed.
var contentTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".html":  "text/html; charset=utf-8",
	".ico":   "image/x-icon",
	".js":    "text/javascript; charset=utf-8",
	".json":  "application/json",
	".map":   "application/json",
	".png":   "image/png",
	".svg":   "image/svg+xml",
	".txt":   "text/plain; charset=utf-8",
	".wasm":  "application/wasm",
	".woff2": "font/woff2",
}

// unserved are files of dist that are not part of the site.
var unserved = map[string]bool{"placeholder": true, "build.json": true}

// load reads the whole of dist, a few megabytes, so that hashes are made once.
func load(dist fs.FS) (site, error) {
	contents := map[string][]byte{}
	err := fs.WalkDir(dist, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || unserved[name] {
			return err
		}
		contents[name], err = fs.ReadFile(dist, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	s := site{}
	for name := range contents {
		if !isSideFile(name, contents) {
			s[name] = newResource(name, contents)
		}
	}
	return s, nil
}

// isSideFile says whether name is another file's compressed form. An archive
// that is alone is a file like any other.
func isSideFile(name string, contents map[string][]byte) bool {
	for _, suffix := range sideSuffixes {
		source, cut := strings.CutSuffix(name, suffix)
		if _, ok := contents[source]; cut && ok {
			return true
		}
	}
	return false
}

func newResource(name string, contents map[string][]byte) resource {
	contentType, known := contentTypes[path.Ext(name)]
	if !known {
		contentType = "application/octet-stream"
	}
	variants := map[string]variant{identity: newVariant(contents[name])}
	for coding, suffix := range sideSuffixes {
		if data, ok := contents[name+suffix]; ok {
			variants[coding] = newVariant(data)
		}
	}
	return resource{contentType, variants}
}

func newVariant(data []byte) variant {
	sum := sha256.Sum256(data)
	return variant{data, `"` + hex.EncodeToString(sum[:16]) + `"`}
}
