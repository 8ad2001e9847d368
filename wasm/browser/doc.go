// Package browser is the module's edge: the only code that touches JavaScript
// values. Each file holds one browser object and has Go types in its exported
// signatures. Nothing here is on the path of an incoming event, because a call
// out to JavaScript costs about 5 us.
package browser
