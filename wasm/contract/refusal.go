package contract

// Refusal says why a message was not let in.
type Refusal string

const (
	// RefusedShape: it is not of this console's dialect; some other script's.
	RefusedShape Refusal = "shape"
	// RefusedIssuer: its issuer is not one of the console's.
	RefusedIssuer Refusal = "issuer"
	// RefusedMalformed: it is broken: JSON that does not parse.
	RefusedMalformed Refusal = "malformed"
	// RefusedSource: its window is not the console's.
	RefusedSource Refusal = "source"
	// RefusedOrigin: its window is, and its origin is not allowed.
	RefusedOrigin Refusal = "origin"
	// RefusedSize: it is larger than any message of a console.
	RefusedSize Refusal = "size"
)
