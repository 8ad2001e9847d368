package inconsole

import (
	"errors"
	"os"
	"os/exec"
)

// programs are the names of Chromium, the smallest first.
var programs = []string{
	"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
}

// ErrNoChromium means that there is no browser to look with.
var ErrNoChromium = errors.New("no Chromium was found: install chromium, or set CHROME_BIN to a Chromium or Chrome")

// program is the Chromium of the environment, or else the first that is installed.
func program() (path string, err error) {
	if path = os.Getenv("CHROME_BIN"); path != "" {
		return path, nil
	}
	for _, name := range programs {
		if path, err = exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNoChromium
}
