// Package cxamessenger is CXone Agent's side of the protocol, in three versions of its event
// messenger, as the vendor's published host code was observed to behave, faults included. CXone
// Agent is the successor of MAX.
//
// A registration is read and answered, the poll's elements are kept in a store for snapshots, and
// what a window gets live is filtered as the host's script does it: by keys, in JavaScript's
// conversions (package jscoerce).
package cxamessenger
