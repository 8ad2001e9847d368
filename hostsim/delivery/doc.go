// Package delivery does wrong, on request, what can go wrong between a console and the windows that
// it posts to, whoever the vendor is: messages that are lost, doubled, out of order, late, altered or
// from the wrong sender. What a vendor's console itself does wrong is in the packages named faults.
//
// A Line is the way to the windows of one console. It has Rules; Send takes a message and returns
// what becomes of it now, and what a rule delays comes later by the simulator's clock.
package delivery
