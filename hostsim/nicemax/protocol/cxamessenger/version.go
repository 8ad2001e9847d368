package cxamessenger

// Version is what distinguishes the known versions of CXone Agent's event messenger. The rest is one
// algorithm. Each field names the row of the specification's table of differences (section 9) that
// it carries.
type Version struct {
	// wrapsAck puts the acknowledgement under the key "data". Row "ack element".
	wrapsAck bool
	// snapshot says when the present state is sent with the acknowledgement. Row "snapshot".
	snapshot snapshotRule
	// contactByID gives a "contact" subscriber its contact in the snapshot. Row "snapshot".
	contactByID bool
	// ackUndefined leaves an absent contactId undefined in the acknowledgement of a success, and 0
	// as it is, where others write null. Row "ack.contactId with none given".
	ackUndefined bool
	// replaysRequests goes through every registration ever received each time another comes, and
	// listens to the poll once more each time. From this one fault follow the rows "live events
	// duplicated", "stale errors", "Unregister, then Register with other types" and "after
	// Unregister".
	replaysRequests bool
}

type snapshotRule int

const (
	snapshotNever snapshotRule = iota
	snapshotOnSuccess
	snapshotAlways
)

// The versions, named by how old they are.
var (
	Version25  = Version{snapshot: snapshotOnSuccess, contactByID: true, ackUndefined: true}
	VersionMid = Version{snapshot: snapshotAlways, replaysRequests: true}
	VersionOld = Version{snapshot: snapshotNever, wrapsAck: true, replaysRequests: true}
)
