package runner_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// folderOf makes a folder with these scenarios, each a name and a tag.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	return folder
}

const good = "name: A scenario\ntags: [smoke]\nsteps: [{wait: 1s}]\n"

func filesOf(folder string, found []*scenario.Scenario) (files []string) {
	for _, s := range found {
		name, _ := filepath.Rel(folder, s.File)
		files = append(files, filepath.ToSlash(name))
	}
	return files
}

func TestTheScenariosOfAFolderAreFoundAtAnyDepth(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"b.yaml": good, "a/c.yml": good, "_in.yaml": "name: a part\n", "notes.md": "# no scenario", "d.yaml.bak": "x",
	})
	found, err := runner.Find([]string{folder})
	require.NoError(t, err)
	assert.Equal(t, []string{"a/c.yml", "b.yaml"}, filesOf(folder, found))
	found, err = runner.Find([]string{filepath.Join(folder, "b.yaml"), filepath.Join(folder, "a")})
	require.NoError(t, err)
	assert.Equal(t, []string{"b.yaml", "a/c.yml"}, filesOf(folder, found), "in the order that was asked for")
}

func TestAllThatIsWrongIsToldAtOnce(t *testing.T) {
	folder := folderOf(t, map[string]string{"a.yaml": "name: a\nsteps: [{max: rng}]\n", "b.yaml": "name: b\n"})
	_, err := runner.Find([]string{folder, filepath.Join(folder, "gone"), t.TempDir()})
	require.ErrorContains(t, err, `a.yaml:2:15: there is no "rng"`)
	require.ErrorContains(t, err, `b.yaml:1:1: missing: steps`)
	require.ErrorContains(t, err, "gone: no such file")
	require.ErrorContains(t, err, "holds no scenario")
	var problems scenario.Problems
	require.ErrorAs(t, err, &problems)
}

func TestEveryScenarioIsInOneShard(t *testing.T) {
	var all []*scenario.Scenario
	for range 7 {
		all = append(all, &scenario.Scenario{Tags: []string{"smoke"}}, &scenario.Scenario{})
	}
	for _, test := range []struct {
		tags []string
		want int
	}{{nil, 14}, {[]string{"smoke"}, 7}, {[]string{"other"}, 0}} {
		seen := map[*scenario.Scenario]int{}
		for part := 1; part <= 3; part++ {
			for _, s := range runner.Choose(all, test.tags, runner.Shard{Part: part, Of: 3}) {
				seen[s]++
			}
		}
		assert.Len(t, seen, test.want)
		for _, times := range seen {
			assert.Equal(t, 1, times)
		}
	}
	assert.Equal(t, all, runner.Choose(all, nil, runner.Shard{}))
}

func TestAShardIsReadOrRefused(t *testing.T) {
	var s runner.Shard
	require.NoError(t, s.UnmarshalText([]byte("2/3")))
	assert.Equal(t, runner.Shard{Part: 2, Of: 3}, s)
	for text, want := range map[string]runner.Shard{"1/1": {Part: 1, Of: 1}, "1/3": {Part: 1, Of: 3}, "3/3": {Part: 3, Of: 3}} {
		require.NoError(t, s.UnmarshalText([]byte(text)))
		assert.Equal(t, want, s)
	}
	for _, text := range []string{"1/99999999999999999999", "", "1", "0/3", "4/3", "a/b", "1/3/5", "-1/3", "1/"} {
		require.ErrorContains(t, s.UnmarshalText([]byte(text)), "is no shard", text)
	}
}
