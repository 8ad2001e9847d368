package bridge

// recalled bounds recent: more contacts than any desk sees in a day.
const recalled = 1024

// recent is a set of ids that forgets the oldest.
type recent struct {
	ids  map[string]struct{}
	ring []string
	next int
}

func newRecent() recent { return recent{ids: make(map[string]struct{})} }

func (r *recent) has(id string) bool {
	_, ok := r.ids[id]
	return ok
}

func (r *recent) remove(id string) { delete(r.ids, id) }

func (r *recent) add(id string) {
	if r.has(id) {
		return
	}
	r.ids[id] = struct{}{}
	if len(r.ring) < recalled {
		r.ring = append(r.ring, id)
		return
	}
	delete(r.ids, r.ring[r.next])
	r.ring[r.next] = id
	r.next = (r.next + 1) % recalled
}
