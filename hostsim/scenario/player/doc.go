// Package player plays a scenario at a simulator whose pages are open, step by step, and says of
// each step how it went.
//
// Play needs a Simulator, which hostsim.Server is. What a scenario expects of the inside of a page,
// an event of a bridge or a text, takes a Page as well: the browser that the page is open in, which
// "hostsim run" gives. Without it such a step fails, and says so.
package player
