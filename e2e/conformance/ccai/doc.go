// Package ccai holds the bridge against the simulated adapters of CCAI Platform,
// in memory: the vendor's dialect is written on both sides from the
// specification, and here they meet.
package ccai
