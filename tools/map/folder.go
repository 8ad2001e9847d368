package main

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// folder is one folder of the map.
type folder struct {
	path     string
	sentence string
	files    []tree.File
	// tests are the names of test files beside the code.
	tests []string
	// documents are the lines of documents, with their titles.
	documents []string
	// others are the names of files that are no code: pages, styles, data.
	others []string
}

// foldersOf makes the folders of the files, in the order of their paths.
func foldersOf(files []tree.File, root string) (folders []*folder, err error) {
	byPath := make(map[string]*folder)
	at := func(name string) *folder {
		if byPath[name] == nil {
			byPath[name] = &folder{path: name}
			folders = append(folders, byPath[name])
		}
		return byPath[name]
	}
	for _, f := range files {
		at(f.Folder()).add(f)
	}
	if err := addOthers(root, at); err != nil {
		return nil, err
	}
	slices.SortFunc(folders, func(a, b *folder) int { return strings.Compare(a.path, b.path) })
	return folders, describeAll(folders, root)
}

// add adds a file of code, and the sentence of its package.
func (f *folder) add(file tree.File) {
	name := path.Base(file.Path)
	switch {
	case beside.MatchString(name) && !strings.HasPrefix(file.Path, "e2e/"):
		f.tests = append(f.tests, name)
	case name != "doc.go":
		f.files = append(f.files, file)
	}
	if file.Lang == tree.Go && f.sentence == "" {
		f.sentence = file.PackageSentence()
	}
}

// beside finds tests that are beside the code; what is in e2e is tests all over.
var beside = regexp.MustCompile(`_test\.go$|\.test\.ts$`)

// usual are the folders whose names say what they hold.
var usual = map[string]string{
	"assets": "Scripts and styles of the pages of the package above.",
	"pages":  "The pages of the package above, as Go templates.",
}

// describeAll finds the sentences of the folders that have no package comment.
func describeAll(folders []*folder, root string) (err error) {
	for _, f := range folders {
		if f.sentence != "" {
			continue
		}
		if f.sentence, err = describe(f.path, root); err != nil {
			return err
		}
	}
	return nil
}

// describe finds the sentence of a folder that has no package comment: in a table
// of a README.md above it, or as the title of its own.
func describe(folder, root string) (string, error) {
	for up, name := folder, ""; up != "."; {
		up, name = path.Dir(up), path.Join(path.Base(up), name)
		text, err := os.ReadFile(filepath.Join(root, up, "README.md"))
		if err != nil && !os.IsNotExist(err) {
			return "", err
		}
		if sentence := inTable(string(text), name); sentence != "" {
			return sentence, nil
		}
	}
	text, err := os.ReadFile(filepath.Join(root, folder, "README.md"))
	if err == nil {
		title, _, _ := strings.Cut(strings.TrimPrefix(string(text), "# "), "\n")
		return title, nil
	}
	return usual[path.Base(folder)], nil
}

// inTable finds a folder's sentence in a table: | `name/` | sentence |.
func inTable(text, name string) string {
	row := regexp.MustCompile("(?m)^\\| `" + regexp.QuoteMeta(name) + "/?` \\| ([^|]*) \\|")
	if m := row.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// isIn says whether a folder is in a part of the tree; all are in the whole.
func (f *folder) isIn(part string) bool {
	part = strings.TrimSuffix(part, "/")
	return part == "" || f.path == part || strings.HasPrefix(f.path, part+"/")
}
