// Package tenant is what the simulated tenant of CCAI Platform has: its two adapters, its agents,
// queues and campaigns, and the types of session that the platform knows. Everything is invented
// but the vendor's own words.
package tenant
