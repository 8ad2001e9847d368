// Package installed runs the tests that docs/testing.md prints, in an empty folder that has nothing
// of the repository but the packed npm package and the program hostsim.
package installed
