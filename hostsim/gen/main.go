// Command gen writes the TypeScript declarations of what hostsim's own pages get
// from Go, the types of the control API, and the schemas of scenarios and traces.
package main

import (
	"maps"

	"github.com/ctibridge/ctibridge/hostsim/gen/client"
	"github.com/ctibridge/ctibridge/hostsim/gen/declaration"
	scenario "github.com/ctibridge/ctibridge/hostsim/scenario/schema"
	trace "github.com/ctibridge/ctibridge/hostsim/trace/schema"
	"github.com/ctibridge/ctibridge/internal/generated"
)

func main() {
	generated.Main(func(root string) (generated.Files, error) {
		all := generated.Files{}
		for _, part := range []func(string) (generated.Files, error){
			client.Make, declaration.Make, scenario.Make, trace.Make,
		} {
			made, err := part(root)
			if err != nil {
				return nil, err
			}
			maps.Copy(all, made)
		}
		return all, nil
	})
}
