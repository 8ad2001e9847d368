// Package inconsole looks at a page in the simulator's own console, in a headless Chromium:
// Chromium is a doctor.Browser.
//
// The console is a hostsim.Server of its own, served to that browser under the very origin of the
// console that the page is for, with a certificate that only this browser takes. So the page needs
// no change, and the browser applies its rules of framing, cookies and mixed content as it does at
// an agent's desk. Nothing of it reaches the real console.
package inconsole
