package command

import (
	"slices"
	"strconv"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// Fire takes a timer that ran out.
func (q *Queue) Fire(timer int) {
	for _, queue := range q.open {
		for _, p := range queue {
			if p.timer == timer {
				q.expire(p)
				return
			}
		}
	}
}

// expire rejects a command, which was sent because only the oldest of a name is
// ever the first to run out of time, and all that wait behind it. They are never
// sent instead: the console may only be slow, and the same toggle again would
// take back what it is about to do.
func (q *Queue) expire(p *pending) {
	for _, late := range slices.Clone(q.open[p.Name]) {
		q.close(late, &contract.Failure{Code: contract.CommandTimeout, Text: q.timeoutText(late)})
	}
	q.console.Probe() // the console may have restarted, and know nothing of this page
}

func (q *Queue) timeoutText(p *pending) string {
	name, within := string(p.Name), strconv.Itoa(q.timeout)+" ms"
	if !p.sent {
		return "The command " + name + " was not sent: no event of the console confirmed the one before it in " + within + "."
	}
	return "The command " + name + " was sent, and no event of the console confirmed it in " + within + "."
}
