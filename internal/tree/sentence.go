package tree

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"strings"
)

// Sentence says what a file is for. A comment at the head of the file says so;
// else the comment of the declaration that has the file's name, else that of the
// first one. It is empty where there is no comment.
func (f File) Sentence() string {
	if f.Lang == Go {
		return f.sentenceOfGo()
	}
	return f.sentenceOfTypeScript()
}

// PackageSentence is the first sentence of a Go file's package comment; empty for
// a comment that is above a package clause and speaks of its own file.
func (f File) PackageSentence() string {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, f.Path, f.Text, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil || file.Doc == nil {
		return ""
	}
	sentence := first(file.Doc.Text())
	if !strings.HasPrefix(sentence, "Package ") && !strings.HasPrefix(sentence, "Command ") {
		return ""
	}
	return sentence
}

func (f File) sentenceOfGo() string {
	mode := parser.ParseComments | parser.SkipObjectResolution
	file, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Text, mode)
	if err != nil {
		return ""
	}
	best := ""
	for _, d := range file.Decls {
		name, comment := declaration(d)
		if comment == nil {
			continue
		}
		if sameName(name, f.Path) {
			return first(comment.Text())
		}
		if best == "" {
			best = first(comment.Text())
		}
	}
	return best
}

// declaration is the name and the comment of a declaration.
func declaration(d ast.Decl) (string, *ast.CommentGroup) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Name.Name, d.Doc
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				return s.Name.Name, either(d.Doc, s.Doc)
			case *ast.ValueSpec:
				return s.Names[0].Name, either(d.Doc, s.Doc)
			}
		}
	}
	return "", nil
}

func either(a, b *ast.CommentGroup) *ast.CommentGroup {
	if a != nil {
		return a
	}
	return b
}

// sameName says whether a declaration has the name of its file: inbox.go is for
// Inbox, record_match.go for recordMatch.
func sameName(name, file string) bool {
	base, _, _ := strings.Cut(path.Base(file), ".")
	base = strings.TrimSuffix(base, "_js")
	return strings.EqualFold(name, strings.NewReplacer("_", "", "-", "").Replace(base))
}

var (
	// header is a comment at the head of a script.
	header = regexp.MustCompile(`^(?:#![^\n]*\n)?((?://[^\n]*\n)+|/\*(?s:.*?)\*/\n)`)
	// exported is a comment, and the name of what is exported below it.
	exported = regexp.MustCompile(`(?m)^(/\*\*(?s:(?:[^*]|\*[^/])*)\*/|(?://[^\n]*\n)+)\s*` +
		`(?:export )?(?:default )?(?:abstract |async )?(?:class|function|const|interface|type|let) (\w+)`)
	marks = regexp.MustCompile(`(?m)^\s*(?:/\*\*?|\*/|\*|//+)[ \t]?|\*/$`)
)

func (f File) sentenceOfTypeScript() string {
	if m := header.FindStringSubmatch(f.Text); m != nil && !strings.Contains(m[1], "@ts-") {
		return first(marks.ReplaceAllString(m[1], ""))
	}
	best := ""
	for _, m := range exported.FindAllStringSubmatch(f.Text, -1) {
		sentence := first(marks.ReplaceAllString(m[1], ""))
		if sameName(m[2], f.Path) {
			return sentence
		}
		if best == "" {
			best = sentence
		}
	}
	return best
}

// first is the first sentence of a comment; of one that has types only, nothing.
func first(text string) string {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "@") {
		return ""
	}
	return new(doc.Package).Synopsis(text)
}
