package main

import (
	"testing"

	"github.com/ctibridge/ctibridge/internal/tree"
	"github.com/stretchr/testify/require"
)

func goFile(path string, imports ...string) tree.File {
	text := "package p\n"
	for _, name := range imports {
		text += "import \"" + tree.Module + name + "\"\n"
	}
	return tree.File{Path: path, Lang: tree.Go, Text: text}
}

// The root of the repository, seen from here.
const root = "../.."

func TestTheDocumentHasTodaysPicture(t *testing.T) {
	document, err := draw(root)
	require.NoError(t, err)
	require.NoError(t, document.Check(root))
}

func TestThePictureHasTheImportsThatDoNotFollow(t *testing.T) {
	inTest := goFile("wasm/bridge/bridge_test.go", "wasm/bridge/bridgetest")
	inTest.Test = true
	e2e := goFile("e2e/max/max_test.go", "hostsim")
	e2e.Test = true
	drawn, err := read([]tree.File{
		goFile("wasm/main_js.go", "wasm/bridge", "wasm/contract"),
		goFile("wasm/bridge/bridge.go", "wasm/contract"),
		goFile("wasm/contract/doc.go"),
		goFile("wasm/contract/gen/main.go", "wasm/contract"),
		goFile("internal/tree/tree.go", "wasm/contract"),
		inTest, e2e,
		goFile("hostsim/hostsim.go"),
		{Path: "hostsim/ui/assets/a.js", Lang: tree.TypeScript, Text: `import "./b.js";` + "\n"},
		{Path: "web/src/index.ts", Lang: tree.TypeScript, Text: `import { a } from "./api/a.js";` + "\n"},
		{Path: "web/src/api/a.ts", Lang: tree.TypeScript, Text: `const at = "ctibridge.wasm";`},
		{Path: "web/src/api/b.gen.ts", Lang: tree.TypeScript, Generated: true},
		{Path: "web/pages/crm/a.js", Lang: tree.TypeScript, Text: `import "/sdk/ctibridge.js";`},
	})
	require.NoError(t, err)
	require.Equal(t, "```mermaid\nflowchart TD\n"+`  subgraph wasm
    p_wasm["wasm"]
    p_wasm_bridge["wasm/bridge"]
    p_wasm_contract["wasm/contract"]
  end
  subgraph web
    p_web_pages_crm["web/pages/crm"]
    p_web_src["web/src"]
    p_web_src_api["web/src/api"]
  end
  subgraph hostsim
    p_hostsim["hostsim"]
    p_hostsim_ui["hostsim/ui"]
  end
  subgraph e2e
    p_e2e_max["e2e/max"]
  end
  p_e2e_max --> p_hostsim
  p_wasm --> p_wasm_bridge
  p_wasm_bridge --> p_wasm_contract
  p_web_src --> p_web_src_api
  p_wasm_contract -. generates .-> p_web_src_api
  p_web_pages_crm -. built SDK .-> p_web_src
  p_web_src_api -. loads .-> p_wasm
`+"```\n", drawn.mermaid())
}

// Folders that import each other keep both of their arrows.
func TestACircleIsShown(t *testing.T) {
	drawn := newPicture()
	drawn.add("web/a", "web/b")
	drawn.add("web/b", "web/a")
	require.Contains(t, drawn.mermaid(), "p_web_a --> p_web_b\n  p_web_b --> p_web_a\n")
}
