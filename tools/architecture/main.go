// Command architecture draws docs/architecture.md's picture from the code: "make
// architecture" and "make generate".
//
// A box is a Go package or a folder of scripts. An arrow is an import; tests of a
// package are not looked at, but e2e is all tests. A dotted arrow is what no import
// shows: a file that is generated, the module that is loaded, the built SDK that a
// page imports. Left out are arrows that follow
// from others, and boxes that the picture does not need: what builds, generates,
// measures and documents.
package main

import (
	"github.com/ctibridge/ctibridge/internal/generated"
	"github.com/ctibridge/ctibridge/internal/tree"
)

func main() { generated.Main(draw) }

// draw makes the document with today's picture.
func draw(root string) (generated.Files, error) {
	files, err := tree.Read(root)
	if err != nil {
		return nil, err
	}
	drawn, err := read(files)
	if err != nil {
		return nil, err
	}
	document := make(generated.Files)
	return document, document.Insert(root, "docs/architecture.md", "picture", drawn.mermaid())
}
