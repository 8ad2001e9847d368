// Package framing is the tenant's list of the domains whose pages may frame the adapters: the
// setting that CCAI Platform calls "Agent Adapter - Domain Based Access Control". The vendor names
// neither header nor matching rules; what it says of them is what the directive frame-ancestors of
// Content-Security-Policy does, so the list becomes that directive and the browser does the
// matching.
package framing
