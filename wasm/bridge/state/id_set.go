package state

// recalled bounds an idSet: more contacts than any agent sees in a day.
const recalled = 1024

// idSet is a set of ids that forgets the oldest.
type idSet struct {
	ids  map[string]struct{}
	ring []string
	next int
}

func newIDSet() idSet { return idSet{ids: make(map[string]struct{})} }

func (r *idSet) has(id string) bool {
	_, ok := r.ids[id]
	return ok
}

func (r *idSet) remove(id string) { delete(r.ids, id) }

func (r *idSet) add(id string) {
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
