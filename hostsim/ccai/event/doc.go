// Package event writes what the adapters post: the names of the events, the Shape of the data of
// each, and the Settings for what no source settles. Keys and their order are those of the vendor's
// printed examples.
package event
