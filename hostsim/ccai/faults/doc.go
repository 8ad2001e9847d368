// Package faults holds what real tenants and the vendor's own documentation get wrong about the
// adapters, and the profiles that have several of these faults. An Outbox posts the events of an
// adapter, as the faults that are on leave them.
package faults
