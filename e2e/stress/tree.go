package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// hashOfTree is git's hash of all files as they are, whether they are committed
// or not. It is made with an index of its own, so that git's is left alone.
func hashOfTree(ctx context.Context) (string, error) {
	dir, err := os.MkdirTemp("", "ctibridge-index-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	index := "GIT_INDEX_FILE=" + filepath.Join(dir, "index")
	if _, err := git(ctx, index, "add", "--all"); err != nil {
		return "", err
	}
	return git(ctx, index, "write-tree")
}

func git(ctx context.Context, env string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Env = append(os.Environ(), env)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("git %s: %w\n%s", args[0], err, out)
	}
	return strings.TrimSpace(string(out)), nil
}
