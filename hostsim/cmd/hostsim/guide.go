package main

import (
	"bufio"
	"context"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// opens tells a person what to open, on stderr: stdout is for what differs.
func opens(to output, server *hostsim.Server) func(trace.Line) {
	return func(l trace.Line) {
		fmt.Fprintf(to.err, "Open %s, or the page that frames it\n", addressOf(server, l))
	}
}

// stdin is where Enter is read from.
var stdin = bufio.NewReader(os.Stdin)

// before waits for a person ahead of each line, if it goes step by step.
func (r *replay) before(to output) func(context.Context, trace.Line) error {
	if !r.Step {
		return nil
	}
	return func(ctx context.Context, l trace.Line) error {
		fmt.Fprintf(to.err, "%d ms, %s, page %d: %s. Enter goes on. ", l.At, l.Console, l.Page, about(l))
		return enter(ctx)
	}
}

// addressOf is where a console begins as the one in the trace did.
func addressOf(s *hostsim.Server, l trace.Line) string {
	query := url.Values{}
	path := s.LocalhostURL() + "/max/"
	if l.Console != consoles.MAX {
		path = s.URL() + "/agent/"
		query.Set("type", string(l.Console))
		query.Set("from", "custom")
	}
	if l.Opened.Profile != "" {
		query.Set("profile", l.Opened.Profile)
	}
	if len(l.Opened.Faults) > 0 {
		query.Set("fault", strings.Join(l.Opened.Faults, ","))
	}
	return path + "?" + query.Encode()
}

func about(l trace.Line) string {
	switch {
	case l.Opened != nil:
		return "the page opens"
	case l.Closed != nil:
		return "the page goes"
	case l.Action != nil:
		return "action " + l.Action.Name
	case l.Post != nil:
		return "a program posts to " + l.Post.Frame
	}
	return fmt.Sprintf("message %s, %s", l.Message.Direction, l.Message.Frame)
}

// enter waits for a line of the standard input. What reads it goes on after ctx has ended, until the
// process does.
func enter(ctx context.Context) error {
	read := make(chan error, 1)
	go func() {
		_, err := stdin.ReadString('\n')
		read <- err
	}()
	select {
	case err := <-read:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
