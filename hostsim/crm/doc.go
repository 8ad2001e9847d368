// Package crm reads the addresses of the pages that a simulated console frames, and says in a line
// what keeps one of them from being shown.
package crm
