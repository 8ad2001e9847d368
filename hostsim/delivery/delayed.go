package delivery

import "time"

// plan has a message come later.
func (l *Line) plan(wait time.Duration, d Delivery) {
	l.planned++
	number := l.planned
	l.delayed[number] = delayed{d, l.clock.AfterFunc(wait, func() { l.due(number) })}
}

// Take returns a message that was delayed and is due. It is false if the line was cleared meanwhile.
func (l *Line) Take(number int) (Delivery, bool) {
	d, waits := l.delayed[number]
	delete(l.delayed, number)
	return d.Delivery, waits
}

func milliseconds(n int64) time.Duration { return time.Duration(n) * time.Millisecond }
