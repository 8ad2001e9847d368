package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var smallElements = map[string]string{
	"web/src/index.ts": `export const open = () => "the facade's own text";`,
	"web/src/elements/index.ts": `import { open } from "../index.js"; import css from "./style.css";
		import { below } from "./layout/index.js"; console.log(open(), css, below());`,
	"web/src/elements/layout/index.ts": `import { open } from "../../index.js"; export const below = () => "below " + open();`,
	"web/src/elements/style.css":       "/* not for browsers */\np {\n  color: red;\n}\n",
}

func TestElements(t *testing.T) {
	made := files{}
	require.NoError(t, addElements(newProject(t, smallElements), made))

	assert.Equal(t, []string{elementsPath, elementsPath + ".map"}, made.paths(), "the style sheet is in the script")
	text := string(made[elementsPath])
	assert.Contains(t, text, `from"./ctibridge.js"`, "the facade is loaded once, from beside")
	assert.NotContains(t, text, "the facade's own text")
	assert.Contains(t, text, "below ", "an index of another folder is no facade")
	assert.Contains(t, text, "p{color:red}")
	assert.NotContains(t, text, "not for browsers")
}

func TestAStyleSheetOfElementsWithAMistake(t *testing.T) {
	broken := newProject(t, map[string]string{
		"web/src/elements/index.ts":  `import css from "./style.css"; console.log(css);`,
		"web/src/elements/style.css": "p { color red }",
	})
	assert.ErrorContains(t, addElements(broken, files{}), "style.css:1")
}
