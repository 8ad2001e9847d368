package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// simulator is a hostsim that runs.
type simulator struct {
	url, localhostURL string
	process           *exec.Cmd
	client            *http.Client
}

// startSimulator starts bin/hostsim at a free port.
func startSimulator(ctx context.Context) (*simulator, error) {
	cmd := exec.CommandContext(ctx, "bin/hostsim", "--port", "0", "--json")
	cmd.Stderr = os.Stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("%w: run \"make build\" first", err)
	}
	var addresses struct{ URL, LocalhostURL string }
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &addresses)
	}
	s := &simulator{addresses.URL, addresses.LocalhostURL, cmd, &http.Client{
		Transport: &http.Transport{MaxIdleConnsPerHost: 1000},
	}}
	if err != nil {
		s.stop()
		return nil, fmt.Errorf("what hostsim printed: %w", err)
	}
	return s, nil
}

// stop ends the process, and returns the processor time that it took.
func (s *simulator) stop() time.Duration {
	_ = s.process.Process.Signal(syscall.SIGTERM)
	_ = s.process.Wait()
	state := s.process.ProcessState
	return state.UserTime() + state.SystemTime()
}

// do calls the control API, and reads the answer to its end.
func (s *simulator) do(ctx context.Context, page int, action, fields string) error {
	url := fmt.Sprintf("%s/__admin/v1/max/%d/%s", s.url, page, action)
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(fields))
	if err != nil {
		return err
	}
	answer, err := s.client.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s: %s", url, answer.Status, body)
	}
	return err
}

// peakMemory is the most that the process has taken, in bytes. It is 0 where the
// operating system keeps no such figure in /proc.
func (s *simulator) peakMemory() int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.process.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if after, found := strings.CutPrefix(line, "VmHWM:"); found {
			kilobytes, _ := strconv.ParseInt(strings.Fields(after)[0], 10, 64)
			return kilobytes << 10
		}
	}
	return 0
}

// lastPage is the number of the console that was opened last.
func (s *simulator) lastPage(ctx context.Context) (int, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+"/__admin/v1/consoles/last", nil)
	if err != nil {
		return 0, err
	}
	answer, err := s.client.Do(r)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	var last struct{ Page int }
	return last.Page, json.NewDecoder(answer.Body).Decode(&last)
}
