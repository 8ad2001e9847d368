// Package doctortest has a test site for every finding of the doctor, and some without any. Each is
// a CRM page that works but for one flaw. Sites lists them; Serve starts one on the loopback
// interface and returns the options that check it.
package doctortest
