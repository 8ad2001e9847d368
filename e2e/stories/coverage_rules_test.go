package stories

import (
	"go/ast"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// rulesIn finds the tables of rules, {"section", "name", profiles, ...} each, and
// gives the profiles of each name.
func rulesIn(t *testing.T, pattern string) map[string][]nicemax.Profile {
	t.Helper()
	files := parse(t, pattern)
	named := variablesIn(files)
	rules := map[string][]nicemax.Profile{}
	inspect(files, func(n ast.Node) {
		for _, r := range listOf(n, "rule") {
			fields := r.(*ast.CompositeLit).Elts
			require.Len(t, fields, 4)
			name := text(fields[1])
			require.NotEmpty(t, name)
			require.NotContains(t, rules, name)
			rules[name] = profilesOf(t, fields[2], named)
		}
	})
	return rules
}

// listOf is what is in a list of elements of the type, and nothing in other
// nodes.
func listOf(n ast.Node, of string) []ast.Expr {
	if list, ok := n.(*ast.CompositeLit); ok {
		if array, ok := list.Type.(*ast.ArrayType); ok {
			if name, ok := array.Elt.(*ast.Ident); ok && name.Name == of {
				return list.Elts
			}
		}
	}
	return nil
}

// profilesOf reads a list of profiles: nicemax.Profiles, one that is written out, or a
// variable with one of these.
func profilesOf(t *testing.T, e ast.Expr, named map[string]ast.Expr) (profiles []nicemax.Profile) {
	t.Helper()
	switch e := e.(type) {
	case *ast.Ident:
		require.Contains(t, named, e.Name)
		return profilesOf(t, named[e.Name], named)
	case *ast.SelectorExpr:
		require.Equal(t, "Profiles", e.Sel.Name)
		return nicemax.Profiles
	}
	list, ok := e.(*ast.CompositeLit)
	require.True(t, ok, "%T is no list of profiles", e)
	for _, e := range list.Elts {
		p, ok := profileNames[e.(*ast.SelectorExpr).Sel.Name]
		require.True(t, ok)
		profiles = append(profiles, p)
	}
	return profiles
}

var profileNames = map[string]nicemax.Profile{
	"ProfileMAX": nicemax.ProfileMAX, "ProfileCXA25": nicemax.ProfileCXA25, "ProfileCXAMid": nicemax.ProfileCXAMid, "ProfileCXAOld": nicemax.ProfileCXAOld,
}

// variablesIn gives the values of the files' variables.
func variablesIn(files []*ast.File) map[string]ast.Expr {
	values := map[string]ast.Expr{}
	inspect(files, func(n ast.Node) {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == len(v.Names) {
			for i, name := range v.Names {
				values[name.Name] = v.Values[i]
			}
		}
	})
	return values
}
