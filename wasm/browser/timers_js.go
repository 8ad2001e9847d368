package browser

import "github.com/hack-pad/safejs"

// timers are the page's timeouts. clock has setTimeout and clearTimeout as window has
// them: the page brings them, because a test may give it a clock of its own. One
// function serves them all, with the timer's id as its argument: a function each would
// have to be released each.
type timers struct {
	clock safejs.Value
	fire  safejs.Func
	set   map[int]safejs.Value // by our id, the browser's
}

func newTimers(clock safejs.Value, fired func(id int), report func(string)) (*timers, error) {
	t := &timers{clock: clock, set: make(map[int]safejs.Value)}
	var err error
	t.fire, err = callback(func(args []safejs.Value) {
		id, err := args[0].Int()
		if err != nil {
			return
		}
		delete(t.set, id)
		fired(id)
	}, report)
	return t, wrap("timers", err)
}

func (t *timers) start(id, milliseconds int) error {
	handle, err := t.clock.Call("setTimeout", t.fire, milliseconds, id)
	if err != nil {
		return wrap("setTimeout", err)
	}
	t.set[id] = handle
	return nil
}

func (t *timers) stop(id int) error {
	handle, ok := t.set[id]
	if !ok {
		return nil
	}
	delete(t.set, id)
	_, err := t.clock.Call("clearTimeout", handle)
	return wrap("clearTimeout", err)
}

func (t *timers) release() {
	for id := range t.set {
		_ = t.stop(id) // nothing fires any more: the function goes next
	}
	t.fire.Release()
}
