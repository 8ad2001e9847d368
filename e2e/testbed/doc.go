// Package testbed puts the demo page and a simulated console together, for the tests
// of several subjects.
//
// NewSeries is a tab in which one console follows the other, and OpenMAX a console
// of its own; both give a MAX, whose methods are the steps of agent, caller and page.
// AtMAX gives the bare pages. OpenCCAI opens the page around two adapters. Round says
// at which profiles a story runs. HostileMessages are what no console sends.
//
// A test that says "this was not posted" first waits behind everything that was:
// AwaitMark and Fence wait for the page, FenceConsole for the console.
package testbed
