// Command gen writes the TypeScript declarations of what hostsim's own pages get
// from Go, or checks them.
package main

import (
	"github.com/ctibridge/ctibridge/hostsim/gen/declaration"
	"github.com/ctibridge/ctibridge/internal/generated"
)

func main() { generated.Main(declaration.Make) }
