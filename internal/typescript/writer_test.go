package typescript_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/internal/gosource"
	"github.com/ctibridge/ctibridge/internal/typescript"
)

// write declares every struct and every string type of a package.
func write(t *testing.T, w *typescript.Writer, source string) (string, error) {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.go"), []byte("package small\n"+source), 0o600))
	p, err := gosource.Read(dir)
	require.NoError(t, err)
	for _, typ := range p.Types {
		declare := w.Union
		if typ.Form.Kind == gosource.Struct {
			declare = w.Interface
		}
		if err := declare(typ); err != nil {
			return "", err
		}
	}
	return w.String(), nil
}

const pair = `
// Kind is a kind.
type Kind string

const (
	// First: it comes first.
	First Kind = "first"
	// Second has
	// two lines.
	Second Kind = "second"
)

// Empty is extended.
type Empty struct{}

// Pair has one of each.
type Pair struct {
	Empty
	// Kind is its kind.
	Kind Kind ` + "`json:\"kind\"`" + `
	// CustomNames may be missing.
	CustomNames []string ` + "`json:\"customNames,omitempty\"`" + `
	// There is another pair.
	Other *Pair ` + "`json:\"other\"`" + `
	Last *Pair ` + "`json:\"last,omitempty\"`" + `
	Switches map[string]bool ` + "`json:\"switches\"`" + `
	Ask func(id int, url string) bool ` + "`json:\"ask\"`" + `
	Tell func(it any) ` + "`json:\"tell\"`" + `
	inner int
	// Place: where it is.
	Place any ` + "`json:\"place,omitempty\" ts:\"Window | \\\"here\\\"\"`" + `
	Never int ` + "`json:\"-\"`" + `
}
`

func TestTypesBecomeTypeScriptWithTheirComments(t *testing.T) {
	text, err := write(t, &typescript.Writer{ReadOnly: true}, pair)
	require.NoError(t, err)
	require.Equal(t, `
/** Empty is extended. */
export interface Empty {
}

/** Kind is a kind. */
export type Kind =
  /** It comes first. */
  | "first"
  /**
   * Second has
   * two lines.
   */
  | "second";

/** Pair has one of each. */
export interface Pair extends Empty {
  /** kind is its kind. */
  readonly kind: Kind;
  /** customNames may be missing. */
  readonly customNames?: readonly string[];
  /** There is another pair. */
  readonly other: Pair;
  readonly last?: Pair;
  readonly switches: Record<string, boolean>;
  readonly ask: (id: number, url: string) => boolean;
  readonly tell: (it: unknown) => void;
  /** Where it is. */
  readonly place?: Window | "here";
}
`, text)
}

func TestGosOwnTypesAreWhatTheyAreInJSON(t *testing.T) {
	for goType, want := range map[string]string{
		"bool": "boolean", "string": "string", "Time": "string", "any": "unknown", "RawMessage": "unknown",
		"int": "number", "int32": "number", "int64": "number", "uint64": "number", "float64": "number",
		"other": "Other",
	} {
		text, err := new(typescript.Writer).Type(gosource.Form{Kind: gosource.Named, Name: goType})
		require.NoError(t, err)
		require.Equal(t, want, text, goType)
	}
}

func TestAPointerThatIsNotLeftOutIsNull(t *testing.T) {
	text, err := write(t, &typescript.Writer{Null: true}, pair)
	require.NoError(t, err)
	require.Contains(t, text, "\n  other: Pair | null;\n")
	require.Contains(t, text, "\n  last?: Pair;\n")
	require.Contains(t, text, "\n  customNames?: string[];\n")
}

func TestWhatHasNoTypeScriptIsAnErrorThatNamesIt(t *testing.T) {
	for source, want := range map[string]string{
		"type Kind string": "Kind: no constants",
		"type Kind string\nconst First Kind = \"a\" + \"b\"":      "Kind: constant First is not a literal",
		"type Pair struct { A chan int `json:\"a\"` }":            `Pair: no TypeScript for "*ast.ChanType"`,
		"type Pair struct { F func(int) `json:\"f\"` }":           "Pair: a parameter has no name",
		"type Pair struct { F func(c chan int) `json:\"f\"` }":    "Pair: no TypeScript",
		"type Pair struct { F func() chan int `json:\"f\"` }":     "Pair: no TypeScript",
		"type Pair struct { M map[string]chan int `json:\"m\"` }": "Pair: no TypeScript",
		"type Pair struct { L []chan int `json:\"l\"` }":          "Pair: no TypeScript",
		"type Pair struct { P *chan int `json:\"p\"` }":           "Pair: no TypeScript",
	} {
		text, err := write(t, new(typescript.Writer), source)
		require.ErrorContains(t, err, want)
		require.Empty(t, text)
	}
}
