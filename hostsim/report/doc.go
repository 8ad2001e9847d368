// Package report makes documents of runs: JUnit XML for build servers, and a page of HTML for
// people, which needs no other file.
package report
