// Package headless opens the page of a scenario in a headless Chromium, and looks into it: what its
// bridges say, which texts can be read, what it looks like.
//
// All frames of a page run in one process, unlike those on an agent's desktop: so one connection to
// the browser sees all of them from their first script on. Windows that the page opens are not
// looked into.
package headless
