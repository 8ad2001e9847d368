package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var smallPage = map[string]string{
	"web/pages/crm/index.html":     "<!doctype html>\n<title>x</title>\n",
	"web/pages/crm/main.ts":        `import { createBridge } from "/sdk/ctibridge.js"; import { word } from "./word.js"; createBridge(word);`,
	"web/pages/crm/word.ts":        `export const word: string = "spoken";`,
	"web/pages/crm/page.css":       `@import "./parts/base.css"; body { color: red }`,
	"web/pages/crm/parts/base.css": `p { background: url(../img/dot.svg) }`,
	"web/pages/crm/img/dot.svg":    "<svg/>",
	"web/pages/crm/.draft":         "not for others",
	"web/pages/README.md":          "for people who read the source",
	"web/pages/popup/index.html":   "second",
	"web/pages/popup/deep/main.ts": "console.log(1)",
}

func TestPages(t *testing.T) {
	made := files{}
	require.NoError(t, addPages(newProject(t, smallPage), made))

	assert.Equal(t, []string{
		"crm/img/dot.svg", "crm/index.html", "crm/main.js", "crm/main.js.map", "crm/page.css", "crm/page.css.map",
		"crm/parts/base.css", "crm/parts/base.css.map", "popup/deep/main.js", "popup/deep/main.js.map", "popup/index.html",
	}, made.paths())
	assert.Equal(t, smallPage["web/pages/crm/index.html"], string(made["crm/index.html"]), "static files are copied as they are")
	assert.Contains(t, string(made["crm/main.js"]), `from"/sdk/ctibridge.js"`, "the page loads the file that customers get")
	assert.Contains(t, string(made["crm/main.js"]), "spoken", "what main.ts imports is bundled")
	assert.Contains(t, string(made["crm/page.css"]), `p{background:url("./img/dot.svg")}body{color:red}`)
	assert.Contains(t, string(made["crm/parts/base.css"]), `url("../img/dot.svg")`)
}

func TestPagesThatCannotBeBuilt(t *testing.T) {
	tests := []struct{ name, path, text, want string }{
		{"an import that is nowhere", "web/pages/crm/main.ts", `import "./gone.js"`, "gone.js"},
		{"a style sheet with a mistake, of which esbuild only warns", "web/pages/crm/page.css", "p { color red }", "page.css:1"},
		{"a page that would replace the facade", "web/pages/sdk/ctibridge.js", "export {}", "two sources make web/dist/sdk/ctibridge.js"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newProject(t, map[string]string{test.path: test.text})
			assert.ErrorContains(t, addPages(p, files{facadePath: []byte("facade")}), test.want)
		})
	}
}

func TestMissingPagesFolder(t *testing.T) {
	assert.ErrorContains(t, addPages(newProject(t, nil), files{}), "web/pages is missing")
}
