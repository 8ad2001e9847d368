// Package runner runs scenarios in a headless Chromium: each at a simulator of its own, with the
// page under test in a browser context of its own, several at the same time if they shall be. What
// came of each is a Run, of which package report makes documents.
package runner
