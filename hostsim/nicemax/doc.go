// Package nicemax simulates the NICE MAX agent console towards the pages it frames: registration, acknowledgement, snapshot, live events and call
// commands. Profile "max" is written from NICE's page on POST messages alone; MAX's own code is not public. The profiles "cxa-..." are CXone Agent,
// its successor, as the vendor's published host code was observed to behave, faults included. The two are two implementations of messenger, and
// share no rule of the protocol: what one host does is no evidence for the other.
//
// Where the sources are silent, the comment at the rule says so and names what was chosen.
package nicemax
