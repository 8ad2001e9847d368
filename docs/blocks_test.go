package docs_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// block is one code block of a document, or one script of an HTML block.
type block struct {
	file string // from the root of the repository
	line int    // of its first line
	lang string // "ts", "go" or "yaml"
	text string
}

func (b block) String() string { return fmt.Sprintf("%s:%d", b.file, b.line) }

// unchecked are the languages whose blocks no compiler can look at, with the reason.
var unchecked = map[string]string{
	"jsonl":   "a trace, which the tests of hostsim/trace read",
	"":        "headers, routes and commands: there is no compiler for them",
	"sh":      "commands that start servers and whole test runs",
	"mermaid": "drawn from the code by a command, which a test runs",
	"css":     "a browser takes any property, so there is nothing to fail",
}

var fence = regexp.MustCompile("^\\s*(`{3,})\\s*([a-z]*)")

// readBlocks finds the blocks of a document. One of a language that is neither checked nor named in unchecked is an error.
func readBlocks(root, file string) (found []block, err error) {
	raw, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		return nil, err
	}
	open, ticks := block{}, ""
	for i, line := range strings.Split(string(raw), "\n") {
		m := fence.FindStringSubmatch(line)
		switch {
		case ticks == "" && m != nil:
			open, ticks = block{file: file, line: i + 2, lang: m[2]}, m[1]
		case ticks != "" && strings.TrimSpace(line) == ticks:
			ready, err := open.checkable()
			if err != nil {
				return nil, err
			}
			found, ticks = append(found, ready...), ""
		case ticks != "":
			open.text += line + "\n"
		}
	}
	if ticks != "" {
		return nil, fmt.Errorf("%s: the block has no end", open)
	}
	return found, nil
}

// checkable returns what of a block there is to check.
func (b block) checkable() ([]block, error) {
	switch b.lang {
	case "ts", "js":
		b.lang = "ts"
		return []block{b}, nil
	case "go", "yaml":
		return []block{b}, nil
	case "html":
		return b.scripts(), nil
	}
	if unchecked[b.lang] == "" {
		return nil, fmt.Errorf("%s: a block of the language %q is not checked: name it in unchecked, with the reason", b, b.lang)
	}
	return nil, nil
}

var script = regexp.MustCompile(`(?s)<script\b([^>]*)>(.*?)</script>`)

// scripts are the scripts that stand in an HTML block itself.
func (b block) scripts() (found []block) {
	for _, m := range script.FindAllStringSubmatchIndex(b.text, -1) {
		if strings.Contains(b.text[m[2]:m[3]], "src=") {
			continue
		}
		found = append(found, block{b.file, b.line + strings.Count(b.text[:m[4]], "\n"), "ts", b.text[m[4]:m[5]]})
	}
	return found
}
