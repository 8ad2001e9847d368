package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// signalled is the cause of a context that a signal has ended: exec passes on the same one, which
// signal.NotifyContext does not tell.
type signalled struct {
	signal os.Signal
}

func (s signalled) Error() string { return "ended by the signal " + s.signal.String() }

// untilSignal returns a context that an interrupt or a request to terminate ends. Those that follow
// are ignored: what is under way ends by itself.
func untilSignal(parent context.Context) context.Context {
	ctx, end := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() { end(signalled{<-signals}) }()
	return ctx
}
