// Package maxmessenger is NICE MAX's side of the protocol, written from its documentation alone;
// MAX's own code is not public. Where the documentation is silent, the comment at the rule says so
// and names what was chosen, and some of it is a fault of package faults.
package maxmessenger
