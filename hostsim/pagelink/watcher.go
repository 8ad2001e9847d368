package pagelink

import "github.com/ctibridge/ctibridge/hostsim/action"

// Watcher is told what is done at a page besides the messages that pass, which are in the journal:
// of each thing once it is sure to be done, ahead of what follows from it. The console waits
// meanwhile, and cannot be used.
type Watcher interface {
	// Did is about an action of a person, or of a program in their place.
	Did(page int, r action.Request)
	// Posted is about a message that a program has the console post.
	Posted(page int, p Post)
	// Restarted is about a new console behind the page; view is what it shows.
	Restarted(page int, view any)
}

// tell calls the watcher, if there is one.
func (c *Conn) tell(about func(Watcher)) {
	if c.Watcher != nil {
		about(c.Watcher)
	}
}
