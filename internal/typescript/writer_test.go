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

func TestAPointerThatIsNotLeftOutIsNull(t *testing.T) {
	text, err := write(t, &typescript.Writer{Null: true}, pair)
	require.NoError(t, err)
	require.Contains(t, text, "\n  other: Pair | null;\n")
	require.Contains(t, text, "\n  last?: Pair;\n")
	require.Contains(t, text, "\n  customNames?: string[];\n")
}

func TestWhatHasNoTypeScriptIsAnErrorThatNamesIt(t *testing.T) {
	_, err := write(t, new(typescript.Writer), "type Kind string")
	require.ErrorContains(t, err, "Kind: no constants")
	_, err = new(typescript.Writer).Type(gosource.Form{})
	require.ErrorContains(t, err, "no TypeScript")
	for _, kind := range []gosource.Kind{gosource.Pointer, gosource.List, gosource.Map} {
		_, err := new(typescript.Writer).Type(gosource.Form{Kind: kind, Elem: &gosource.Form{}})
		require.ErrorContains(t, err, "no TypeScript")
	}
	call := gosource.Form{Kind: gosource.Func, Params: []gosource.Param{{Form: gosource.Form{Kind: gosource.Named, Name: "int"}}}}
	_, err = new(typescript.Writer).Type(call)
	require.ErrorContains(t, err, "a parameter has no name")
	_, err = write(t, new(typescript.Writer), "type Kind string\nconst First Kind = \"a\" + \"b\"")
	require.ErrorContains(t, err, "Kind: constant First is not a literal")
	unknown := gosource.Form{}
	_, err = new(typescript.Writer).Type(gosource.Form{Kind: gosource.Func, Results: []gosource.Form{unknown}})
	require.ErrorContains(t, err, "no TypeScript")
	_, err = new(typescript.Writer).Type(gosource.Form{Kind: gosource.Func, Params: []gosource.Param{{Name: "it", Form: unknown}}})
	require.ErrorContains(t, err, "no TypeScript")
	err = new(typescript.Writer).Interface(&gosource.Type{Name: "Pair", Fields: []gosource.Field{{Tag: `json:"a"`}}})
	require.ErrorContains(t, err, "Pair: no TypeScript")
}
