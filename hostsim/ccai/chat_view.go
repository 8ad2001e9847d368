package ccai

// ChatView is what the page draws of a chat adapter.
type ChatView struct {
	Agent    string `json:"agent"`
	SignedIn bool   `json:"signedIn"`
	// Waiting is how many chats nobody has taken.
	Waiting int    `json:"waiting"`
	Queue   string `json:"queue"`
	// Chats are the tabs from left to right.
	Chats []TabView `json:"chats"`
	// Front is the chat whose tab is in front, 0 if none is.
	Front int64 `json:"front"`
}

// TabView is one chat.
type TabView struct {
	ID    int64  `json:"id"`
	Ended bool   `json:"ended"`
	Lines []line `json:"lines"`
}

// View returns the present state for the page.
func (a *chatAdapter) View() any {
	v := ChatView{
		Agent: agent.Name, SignedIn: a.signedIn, Waiting: len(a.waiting), Queue: chatQueue.Path, Chats: []TabView{}, Front: a.front,
	}
	for _, c := range a.chats {
		v.Chats = append(v.Chats, TabView{ID: c.id, Ended: c.ended, Lines: append([]line{}, c.lines...)})
	}
	return v
}
