// Command load opens many consoles at one simulator, has each of them post events by
// the control API, and prints how long an event takes from the call to the console's
// connection, and how much memory the simulator takes.
//
// The simulator is a process of its own, bin/hostsim. All consoles but one are
// connections of this program, which plays their pages. The last one is a real console
// in $CHROME_BIN, whose framed page uses the SDK. The events of a console are numbered,
// and each console must get all its numbers in order: one that is lost, doubled or out
// of order is an error.
//
// A target that was missed is marked in the table and is no failure: a machine that has
// other things to do would make one of it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"time"
)

// load is what a run does.
type load struct {
	// consoles are open together, the real one among them.
	consoles int
	// rate is in events a second and console.
	rate int
	// time is how long events are posted. The first tenth of it is not measured.
	time time.Duration
}

func main() {
	var l load
	flag.IntVar(&l.consoles, "consoles", 500, "consoles that are open together")
	flag.IntVar(&l.rate, "rate", 10, "events a second and console")
	flag.DurationVar(&l.time, "time", 30*time.Second, "how long events are posted")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := l.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func (l load) run(ctx context.Context) error {
	if l.consoles < 1 || l.rate < 1 || l.time <= 0 {
		return errors.New("consoles, rate and time must be more than 0")
	}
	s, err := startSimulator(ctx)
	if err != nil {
		return err
	}
	f, err := l.measure(ctx, s)
	f.processor = s.stop()
	if err != nil {
		return err
	}
	return l.write(os.Stdout, f)
}

func (l load) measure(ctx context.Context, s *simulator) (f figures, err error) {
	all, err := openAll(ctx, s, l.consoles)
	if err != nil {
		return f, err
	}
	defer func() { err = errors.Join(err, all.close()) }()
	if err := l.play(ctx, s, all); err != nil {
		return f, err
	}
	f.played, f.real = all.latencies()
	f.memory = s.peakMemory()
	return f, nil
}
