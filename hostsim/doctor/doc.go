// Package doctor finds out why a page does not work inside an agent console, and says what to set.
//
// Check looks twice. First by HTTP alone: redirects, status, certificate, the headers that forbid
// framing, the Content-Security-Policy, cookies, mixed content. Then, if Options has a Browser, in
// the simulator's own console: what the browser blocked, and whether the page's bridge registered.
// Package inconsole has the Browser; without one the Report says which checks were not made. Quick
// is the first look alone.
//
// Every finding has a Code; Catalogue lists them all, the gravest first, and docs/doctor.md
// describes them. The rules are those of the standards that each entry of the catalogue names.
package doctor
