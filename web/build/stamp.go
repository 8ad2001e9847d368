package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

const stampName = "build.json"

// stamp is web/dist/build.json: the SHA-256, in hex, of every file of the last
// build, side files included, by path below web/dist.
type stamp map[string]string

func stampOf(all files) stamp {
	s := stamp{}
	for name, data := range all {
		s[name] = hashOf(data)
	}
	return s
}

// readStamp returns an empty stamp where nothing was built. One that cannot be
// read as JSON counts as none too: the next build replaces it.
func readStamp(dist string) (stamp, error) {
	data, err := os.ReadFile(filepath.Join(dist, stampName))
	if errors.Is(err, fs.ErrNotExist) {
		return stamp{}, nil
	}
	if err != nil {
		return nil, err
	}
	var s stamp
	if json.Unmarshal(data, &s) != nil {
		return stamp{}, nil
	}
	return s, nil
}

func (s stamp) encode() ([]byte, error) {
	data, err := json.MarshalIndent(s, "", "  ")
	return append(data, '\n'), err
}

// checkFresh returns the files in dist if they are what the sources give, which
// are in made. Side files are not made again: that they belong to these sources
// is in the stamp.
func checkFresh(dist string, made files) (files, error) {
	recorded, err := readStamp(dist)
	if err != nil {
		return nil, err
	}
	found, err := readDist(dist)
	if err != nil {
		return nil, err
	}
	want := wanted(made, recorded)
	for name, hash := range want {
		if data, ok := found[name]; !ok || hashOf(data) != hash || recorded[name] != hash {
			return nil, stale(name)
		}
	}
	for name := range found {
		if _, ok := want[name]; !ok {
			return nil, stale(name)
		}
	}
	return found, nil
}

// wanted is the stamp that a build would write now.
func wanted(made files, recorded stamp) stamp {
	want := stampOf(made)
	for name := range made {
		if !compressible[path.Ext(name)] {
			continue
		}
		for _, e := range encoders {
			want[name+e.suffix] = recorded[name+e.suffix]
		}
	}
	return want
}

func stale(name string) error {
	return fmt.Errorf(`web/dist is stale (%s): run "make build"`, name)
}
