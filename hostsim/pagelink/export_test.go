package pagelink

// Step gives the machine one message of the page.
func (l *Link) Step(message []byte) Reply { return l.step(message) }

// Viewed is the message with the present view.
func (l *Link) Viewed() (encoded []byte, seq uint64) { return Encode(l.view()), l.seq }
