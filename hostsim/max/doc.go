// Package max simulates the NICE MAX agent console towards the pages it frames: registration, acknowledgement, snapshot, live events and call
// commands, as NICE's page on POST messages states them. It is written from that documentation alone; MAX's own code is not public.
//
// Where the documentation is silent, the comment at the rule says so and names what was chosen.
package max
