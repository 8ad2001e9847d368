package dialect

// Flag is a yes or no that may also be left unsaid.
type Flag uint8

const (
	// Unset leaves things as they are.
	Unset Flag = iota
	// No says no.
	No
	// Yes says yes.
	Yes
)

// FlagOf says b.
func FlagOf(b bool) Flag {
	if b {
		return Yes
	}
	return No
}

// Apply returns what is true after f was applied to b.
func (f Flag) Apply(b bool) bool {
	if f == Unset {
		return b
	}
	return f == Yes
}
