// Package faults names what the console does wrong, or does as no source settles, and only on
// request. Its parts ask whether a fault is on; package fault switches them.
package faults
