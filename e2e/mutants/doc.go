// Command mutants says how much of the code the tests would miss if it were
// wrong. It changes the code in one place at a time, a mutant, and runs the tests:
// one that fails has killed the mutant, and a mutant that survives is a test that
// is missing, code that does nothing, or a change that cannot be seen. Those of
// the last kind are listed in equivalent.tsv, each with its reason.
//
// All mutants of a package are compiled into one program, behind conditions, and
// an environment variable turns on one of them: to compile each by itself took
// five seconds, and to run one takes a fraction of a second. That is also why gremlins was
// refused. Besides, it removes no statements, fields or clauses, and it does not
// know files for js/wasm.
//
// A Go mutant is run against the tests of its own package, and then against every
// other package of wasm, hostsim and e2e/conformance whose tests use it: these are
// the tests that "make test" runs without a browser. One of TypeScript is run
// against the unit tests that bundle its file. Files that only a browser runs have
// no mutants; nor have sentences for people, for a test that repeats one shows
// nothing.
package main
