package main

import (
	"fmt"
	"os/exec"
	"runtime"
)

// open opens an address in the person's browser. It does not wait: some openers stay for as long as
// the browser does.
func open(address string) error {
	command := []string{"xdg-open"}
	switch runtime.GOOS {
	case "darwin":
		command = []string{"open"}
	case "windows":
		command = []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	cmd := exec.Command(command[0], append(command[1:], address)...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("--open: %w", err)
	}
	go cmd.Wait()
	return nil
}
