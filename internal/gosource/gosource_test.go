package gosource_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

func read(t *testing.T, files map[string]string) (*gosource.Package, error) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return gosource.Read(dir)
}

// one reads a package of one file.
func one(t *testing.T, source string) *gosource.Package {
	t.Helper()
	p, err := read(t, map[string]string{"a.go": "// Package small is small.\npackage small\n" + source})
	require.NoError(t, err)
	return p
}

func TestAStructIsReadWithItsCommentsAndTags(t *testing.T) {
	p := one(t, `
// Pair has two.
type Pair struct {
	// Left is one.
	Left, Right string `+"`json:\"left,omitempty\" unit:\"ms\"`"+`
	Embedded
	other *[]time.Time
}
`)
	require.Equal(t, "small", p.Name)
	require.Equal(t, "Package small is small.\n", p.Doc)
	pair := p.Type("Pair")
	require.Equal(t, "Pair has two.", pair.Doc)
	require.Equal(t, gosource.Struct, pair.Form.Kind)
	require.Len(t, pair.Fields, 4)
	for i, name := range []string{"Left", "Right"} {
		require.Equal(t, name, pair.Fields[i].Name)
		require.Equal(t, "Left is one.", pair.Fields[i].Doc)
		require.Equal(t, "ms", pair.Fields[i].Tag.Get("unit"))
		json, optional := pair.Fields[i].JSON()
		require.Equal(t, "left", json)
		require.True(t, optional)
	}
	require.Empty(t, pair.Fields[2].Name, "it is embedded")
	json, optional := pair.Fields[3].JSON()
	require.Empty(t, json)
	require.False(t, optional)
	instants := pair.Fields[3].Form
	require.Equal(t, gosource.Pointer, instants.Kind)
	require.Equal(t, gosource.List, instants.Elem.Kind)
	require.Equal(t, gosource.Form{Kind: gosource.Named, Name: "Time"}, *instants.Elem.Elem)
	require.Nil(t, p.Type("Gone"))
}

func TestFunctionsAndMapsAreRead(t *testing.T) {
	p := one(t, "type Calls struct {\n\tAsk func(id int, url, origin string) bool\n\tSwitches map[string]bool\n}\n")
	text, number := gosource.Form{Kind: gosource.Named, Name: "string"}, gosource.Form{Kind: gosource.Named, Name: "int"}
	yes := gosource.Form{Kind: gosource.Named, Name: "bool"}
	require.Equal(t, gosource.Form{
		Kind:    gosource.Func,
		Params:  []gosource.Param{{Name: "id", Form: number}, {Name: "url", Form: text}, {Name: "origin", Form: text}},
		Results: []gosource.Form{yes},
	}, p.Type("Calls").Fields[0].Form)
	require.Equal(t, gosource.Form{Kind: gosource.Map, Elem: &yes}, p.Type("Calls").Fields[1].Form)
}

// A package is several files, and a constant need not stand in that of its type.
func TestTypesStandInTheOrderOfTheirNamesWithAllTheirConstants(t *testing.T) {
	p, err := read(t, map[string]string{
		"b.go":      "package small\n\ntype alpha string\n\nconst (\n\t// one is the first.\n\tone alpha = \"1\"\n)\n",
		"a.go":      "package small\n\ntype Beta int\n",
		"readme.md": "no Go",
		"c.go":      "package small\n\nconst two alpha = `2`\n",
		"d_test.go": "package small\n\nfunc {",
		"e.gen.go":  "package small\n\nfunc {",
	})
	require.NoError(t, err)
	require.Len(t, p.Types, 2)
	require.Equal(t, "Beta", p.Types[0].Name)
	require.Equal(t, []gosource.Const{{Name: "one", Doc: "one is the first.", Value: "1"}, {Name: "two", Value: "2"}}, p.Types[1].Consts)
}

func TestATableIsReadRowByRow(t *testing.T) {
	p := one(t, `
var (
	Pairs   = []struct{ A, B any }{{One, Two{}}, {Three, Four{}}}
	Keyed   = map[K][]V{One: {A, B}, Two: {}}
	Singles = []any{One{}, Two{}}
	Broken  = []int{1}
	Deep    = []any{{One, {Two, 3}}}
	Call    = f()
	Text    = "a text"
	Number  = 7
)
`)
	for name, want := range map[string][][]string{
		"Pairs":   {{"One", "Two"}, {"Three", "Four"}},
		"Keyed":   {{"One", "A", "B"}, {"Two"}},
		"Singles": {{"One"}, {"Two"}},
	} {
		got, err := p.Table(name)
		require.NoError(t, err, name)
		require.Equal(t, want, got, name)
	}
	text, err := p.Text("Text")
	require.NoError(t, err)
	require.Equal(t, "a text", text)
	for _, name := range []string{"Gone", "Number", "Call"} {
		none, err := p.Text(name)
		require.ErrorContains(t, err, "no text "+name)
		require.Empty(t, none)
	}
	for name, says := range map[string]string{"Broken": "table Broken: cannot read", "Deep": "table Deep: cannot read", "Call": "no table Call", "Gone": "no table Gone"} {
		_, err := p.Table(name)
		require.ErrorContains(t, err, says)
	}
}

func TestTheTypesThatARootHoldsAreReached(t *testing.T) {
	p := one(t, `
type Root struct {
	Embedded
	Many []*leaf `+"`json:\"many\"`"+`
	Keyed map[string]other `+"`json:\"keyed\"`"+`
	hidden Hidden
}
type Embedded struct { Root *Root `+"`json:\"root\"`"+` }
type leaf string
type other struct{}
type Hidden struct{}
`)
	types, err := p.Reachable("Root")
	require.NoError(t, err)
	var names []string
	for _, typ := range types {
		names = append(names, typ.Name)
	}
	require.ElementsMatch(t, []string{"Embedded", "Root", "leaf", "other"}, names)
	_, err = p.Reachable("Root", "Gone")
	require.ErrorContains(t, err, "no type Gone")
}

// Most of a package is nobody's business here.
func TestWhatNothingCanBeMadeOfIsAnErrorOnlyWhereItIsNeeded(t *testing.T) {
	p := one(t, `
type Later interface { Do() }
type Pair struct {
	C chan int
	F func(int) error
}
type Kind string
const (
	First, Last Kind = "a" + "b", "c"
	Again, Once
)
type (
	Number int
	Text string
)
const (
	Zero Number = iota
	One
)
const Letter Text = `+"`a`"+`
`)
	require.Equal(t, gosource.Form{Name: "*ast.InterfaceType"}, p.Type("Later").Form)
	require.Equal(t, gosource.Form{Name: "*ast.ChanType"}, p.Type("Pair").Fields[0].Form)
	number, fault := gosource.Form{Kind: gosource.Named, Name: "int"}, gosource.Form{Kind: gosource.Named, Name: "error"}
	call := gosource.Form{Kind: gosource.Func, Params: []gosource.Param{{Form: number}}, Results: []gosource.Form{fault}}
	require.Equal(t, call, p.Type("Pair").Fields[1].Form)
	require.Equal(t, []gosource.Const{{Name: "First", Computed: true}, {Name: "Last", Value: "c"}, {Name: "Again", Computed: true}, {Name: "Once", Computed: true}}, p.Type("Kind").Consts)
	require.Empty(t, p.Type("Number").Consts)
	require.Equal(t, []gosource.Const{{Name: "Letter", Value: "a"}}, p.Type("Text").Consts)
	require.Equal(t, "string", p.Type("Text").Form.Name)
}

func TestAPackageThatDoesNotParseIsAnError(t *testing.T) {
	_, err := read(t, map[string]string{"a.go": "package small\ntype Broken struct {"})
	require.ErrorContains(t, err, "a.go")
	_, err = gosource.Read(filepath.Join(t.TempDir(), "gone"))
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestSeveralPackagesAreReadAsOne(t *testing.T) {
	var dirs []string
	parent := t.TempDir()
	for name, source := range map[string]string{
		"first":  "// Package first is first.\npackage first\n\ntype Root struct{ L other.Leaf `json:\"l\"` }\ntype Both int\n",
		"second": "package other\n\ntype Leaf struct{ B int `json:\"b\"` }\ntype Both string\n",
	} {
		dir := filepath.Join(parent, name)
		require.NoError(t, os.Mkdir(dir, 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "a.go"), []byte(source), 0o600))
		dirs = append(dirs, dir)
	}
	slices.Sort(dirs)
	p, err := gosource.ReadAll(dirs...)
	require.NoError(t, err)
	require.Equal(t, "first", p.Name)
	require.Equal(t, "b", p.Type("Leaf").Fields[0].Tag.Get("json"))
	found, err := p.Reachable("Root")
	require.NoError(t, err)
	require.Equal(t, []*gosource.Type{p.Type("Leaf"), p.Type("Root")}, found)
	require.Equal(t, gosource.Unknown, p.Type("Both").Form.Kind, "which of the two is not known")

	for _, gone := range [][]string{{dirs[0] + "x"}, {dirs[0], dirs[1] + "x"}} {
		_, err = gosource.ReadAll(gone...)
		require.ErrorIs(t, err, os.ErrNotExist)
	}
}
