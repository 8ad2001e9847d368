// Package e2e is the root of the tests that join the parts: module, facade, demo
// pages and simulator. Its own tests are about those tests: which packages they may
// import, and that the names in the Makefile exist.
//
// In Chromium, a package a subject: sdk is the published script in any page, max and
// ccai are the demo page at each vendor's console, elements is <cti-adapter>, sim is
// the simulator's own pages, and stories acts out each rule of conformance.
//
// They share two packages. harness knows the browser: pages, clicks, waits, a
// simulator with two origins. testbed knows the consoles: it opens one with the
// demo page in it, and makes the steps that several subjects need. A package's
// own steps are its flow.
//
// Without a browser, conformance joins bridge and simulator in memory. bench
// measures, stress repeats, mutants changes the code to see whether a test notices.
package e2e
