package contact

import "slices"

// statuses are those that a contact of each channel can have until it is over.
var statuses = map[Channel][]Status{
	Phone: {
		Incoming, Dialing, Ringing, Active, Holding, Joined, Masking, Disconnected, Preview,
		NaturalDialing, NaturalAMD, NaturalRinging, CallBackDisconnected,
	},
	Voicemail: {Incoming, Active, Holding},
	WorkItem:  {Incoming, Active, Interrupted},
	Chat:      {Incoming, Waiting, Inviting, Active, Holding, Interrupted, Disconnected},
	Digital: {
		Incoming, DigitalNew, DigitalOpen, DigitalPending, DigitalEscalated, DigitalResolved,
	},
}

// Exists reports whether there is such a channel.
func (c Channel) Exists() bool { return statuses[c] != nil }

// Has reports whether a contact of the channel can have a status.
func (c Channel) Has(s Status) bool { return slices.Contains(statuses[c], s) }
