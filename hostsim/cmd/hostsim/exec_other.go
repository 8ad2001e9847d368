//go:build !unix

package main

import (
	"os"
	"os/exec"
	"syscall"
)

// ownGroup does nothing: there are no process groups.
func ownGroup(*exec.Cmd) {}

// signalGroup ends the process alone; such a system has no signal that a program could heed.
func signalGroup(p *os.Process, _ syscall.Signal) error { return p.Kill() }
