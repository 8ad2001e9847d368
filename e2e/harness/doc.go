// Package harness drives pages in one Chromium, and serves them from a simulator,
// for the tests of package e2e. It alone knows chromedp; tests speak of pages,
// buttons and texts.
//
// Main runs a package's tests, and checks that they leave no goroutine and no file.
// Chromium starts with the first page, if the web part is built; package chromium
// starts it, for the benchmarks too.
//
// Start gives a test a Server, which is a simulator of its own at two origins, and
// from then on the test runs in parallel with others. Open gives it a Page, which is
// a tab; Frame and Popup give the pages in it and those that it opened. A page waits
// for facts: Until for an expression in the page, Await for an entry of the
// simulator's journal. Nothing sleeps.
//
// Expressions are JavaScript. At, Visible and Quote make parts of them, Eval returns
// the value of one, and RecordEvents makes a page keep what its bridge emits.
package harness
