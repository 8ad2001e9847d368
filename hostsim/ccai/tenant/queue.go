package tenant

// Queue is where a session was routed from. The vendor's menus are queues too.
type Queue struct {
	ID int64 `json:"id"`
	// Path has its segments joined by " / ".
	Path string `json:"path"`
	// Language is a language code; only the events of Agent Assist and task virtual agents have it.
	Language string `json:"language"`
}

// Queues are those of the tenant, by adapter. All are invented.
var Queues = map[Type][]Queue{
	Call: {
		{ID: 771, Path: "Billing / Disputes", Language: "en"},
		{ID: 772, Path: "Billing / Refunds", Language: "en"},
		{ID: 780, Path: "Surveys / Spring", Language: "fr"},
	},
	Chat: {
		{ID: 802, Path: "Web / Returns", Language: "en"},
		{ID: 803, Path: "Web / Claims", Language: "en"},
		{ID: 811, Path: "Messages / Orders", Language: "de"},
	},
}

// FindQueue returns the queue of an id.
func (t Type) FindQueue(queueID int64) (Queue, bool) {
	for _, q := range Queues[t] {
		if q.ID == queueID {
			return q, true
		}
	}
	return Queue{}, false
}

// Campaign is one of the outbound dialler.
type Campaign struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
}

// DefaultCampaign is that of a campaign call for which none is named.
var DefaultCampaign = Campaign{ID: 3107, Name: "Spring survey"}
