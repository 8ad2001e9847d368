package scenario

import "github.com/ctibridge/ctibridge/hostsim/journal"

// Source returns the text of a file: os.ReadFile, or that of an fs.FS.
type Source func(file string) ([]byte, error)

// reader reads one scenario.
type reader struct {
	source Source
	// files are those that are being read, the outermost first.
	files    []string
	problems Problems
	// saved are the variables that the steps so far have saved.
	saved map[string]bool
	// played is the vendor of the first console that a step names, "" before it.
	played journal.Source
}

func (r *reader) add(found ...*Problem) { r.problems = append(r.problems, found...) }
