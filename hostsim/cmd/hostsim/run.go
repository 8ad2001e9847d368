package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/headless"
	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/web"
)

// noBrowser is the exit code where there is no Chromium, or where it does not start.
const noBrowser = 3

// runScenarios runs scenarios in a headless Chromium.
type runScenarios struct {
	Paths    []string     `arg:"" name:"path" help:"Scenarios: files, and folders of files that end in .yaml."`
	Page     string       `placeholder:"URL" help:"The page under test: the demo page unless it is given. {console} and {adapters} in it stand for the simulator's origins."`
	Tag      []string     `placeholder:"TAG" help:"Only scenarios that have one of these tags."`
	Shard    runner.Shard `placeholder:"1/3" help:"Only one part of the scenarios, of so many."`
	Parallel int          `default:"1" placeholder:"N" help:"How many scenarios run at the same time."`
	Seed     int64        `placeholder:"N" help:"Where everything random begins, instead of the seeds in the scenarios."`
	Port     int          `env:"-" placeholder:"N" help:"Port of the simulator; with --parallel, those that follow too. Free ones unless it is given."`
	JUnit    string       `name:"junit" placeholder:"FILE" help:"Write the results as JUnit XML."`
	Report   string       `placeholder:"FILE" help:"Write a page of HTML: the timeline of both sides, and a screenshot of each failure."`
}

// Help implements kong's.
func (*runScenarios) Help() string {
	return `Each scenario has a simulator and a browser of its own.

  hostsim run scenarios/ --page http://localhost:5173/ --junit junit.xml --report report.html

Exit codes: 0 all passed, 1 one did not, 2 nothing was run because something is wrong in the
options, in a scenario or with the page, 3 there is no Chromium.`
}

// Validate implements kong's.
func (c *runScenarios) Validate() error {
	if c.Parallel < 1 {
		return fmt.Errorf("--parallel: %d is fewer than one", c.Parallel)
	}
	return nil
}

// Run implements the subcommand.
func (c *runScenarios) Run(ctx context.Context, to output) error {
	chosen, err := c.choose()
	if err == nil {
		err = checkPage(ctx, c.Page)
	}
	if err != nil {
		return complain(to, err, wrongUsage)
	}
	// Not ctx: an interrupt ends the runs first, which still look at their pages.
	browser, err := headless.Start(context.WithoutCancel(ctx))
	if err != nil {
		return complain(to, err, noBrowser)
	}
	defer browser.Close()
	began := time.Now()
	runs := runner.All(ctx, chosen, runner.Options{
		Browser: browser, Page: c.Page, Port: c.Port, Parallel: c.Parallel, Seed: c.Seed,
		Done: func(r *runner.Run) { printRun(to.out, r) },
	})
	printSum(to.out, runs, time.Since(began))
	if err := c.write(runs); err != nil {
		return complain(to, err, wrongUsage)
	}
	return codeOfRuns(runs)
}

func complain(to output, err error, code exitCode) error {
	text := "hostsim run: " + err.Error()
	var problems scenario.Problems
	if errors.As(err, &problems) { // which begin with the file, as those of compilers do
		text = err.Error()
	}
	fmt.Fprintln(to.err, text)
	return code
}

func (c *runScenarios) choose() ([]*scenario.Scenario, error) {
	all, err := runner.Find(c.Paths)
	if err != nil {
		return nil, err
	}
	if len(runner.Choose(all, c.Tag, runner.Shard{})) == 0 {
		return nil, fmt.Errorf("no scenario has one of the tags %s", strings.Join(c.Tag, ", "))
	}
	return runner.Choose(all, c.Tag, c.Shard), nil
}

// checkPage tells at once of a page that cannot be there: every scenario would fail by it.
func checkPage(ctx context.Context, page string) error {
	if page == "" {
		if !web.Built() {
			return errors.New("the demo page is not built: give a page of your own with --page")
		}
		return nil
	}
	const simulator = "http://localhost"
	filled := strings.NewReplacer(runner.Console, simulator, runner.Adapters, simulator)
	address, err := url.Parse(filled.Replace(page))
	if err != nil || address.Scheme != "http" && address.Scheme != "https" || address.Host == "" {
		return fmt.Errorf("--page: %q is no address of a page, such as http://localhost:5173/", page)
	}
	if strings.HasPrefix(page, "{") { // it is at the simulator, which is not there yet
		return nil
	}
	port := address.Port()
	if port == "" {
		port = address.Scheme // its name is that of its port
	}
	connection, err := (&net.Dialer{Timeout: 10 * time.Second}).
		DialContext(ctx, "tcp", net.JoinHostPort(address.Hostname(), port))
	if err != nil {
		return fmt.Errorf("--page: nothing answers at %s: %w", page, err)
	}
	return connection.Close()
}
