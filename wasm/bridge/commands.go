package bridge

import (
	"slices"
	"strconv"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// pending is a command whose promise is open.
type pending struct {
	contract.Command
	contact string // the contact it is about, once it is tied to it; empty where it is about none
	bound   bool
	sent    bool
	focused string // the contact that the agent had in front when it was sent
	timer   int
}

// commands keeps open commands, oldest first, apart by name. Only the oldest of
// a name is ever sent: two quick calls of hold must not toggle twice, so the
// second waits for the first to be confirmed and may then find nothing to do.
type commands map[contract.CommandName][]*pending

func newCommands() commands { return make(commands) }

func (b *Bridge) command(c contract.Command) {
	if failure := b.precheck(c); failure != nil {
		b.emit(contract.CommandDone, contract.CommandSettled{ID: c.ID, Error: failure})
		return
	}
	p := &pending{Command: c}
	b.commands[c.Name] = append(b.commands[c.Name], p)
	b.probeFor(p)
	if !b.connection.isOpen() {
		b.bindEarly(p)
		return
	}
	p.timer = b.setTimer(b.timeout)
	b.settle()
}

// startClocks lets the time of commands run that came before the console
// answered. Until then the handshake's own time bounds them.
func (b *Bridge) startClocks() {
	for _, name := range contract.CommandNames {
		for _, p := range b.commands[name] {
			if p.timer == 0 {
				p.timer = b.setTimer(b.timeout)
			}
		}
	}
}

// precheck says why a command cannot even wait.
func (b *Bridge) precheck(c contract.Command) *contract.Failure {
	switch {
	case !b.dialect.Supports(c.Name):
		return &contract.Failure{Code: contract.Unsupported, Text: "This console has no command " + string(c.Name) + "."}
	case b.connection.failure != nil:
		return b.connection.failure
	}
	return nil
}

// settle looks at the oldest command of each name and goes on until none of
// them can move.
func (b *Bridge) settle() {
	if !b.connection.isOpen() || len(b.commands) == 0 {
		return
	}
	for _, name := range contract.CommandNames {
		b.bindAll(name)
		for b.advance(name) {
		}
	}
}

// bindAll ties new commands to their calls, or closes them. One that has to wait
// for another stays tied to its call: the second click on hang-up must not end
// the call that comes to the front when the first one has ended.
func (b *Bridge) bindAll(name contract.CommandName) {
	for _, p := range slices.Clone(b.commands[name]) {
		if p.bound {
			continue
		}
		p.bound = true
		if failure := b.bindContact(p, ruleOf(name)); failure != nil {
			b.close(p, failure)
		}
	}
}

// bindEarly ties a command that has to wait for the console to the call that the
// page shows: after the answer another may be in front. A page that knows nothing
// yet means the call that it will be told of. One that shows no call means none: a
// console that restarted may have one.
func (b *Bridge) bindEarly(p *pending) {
	r := ruleOf(p.Name)
	if r.fits == nil {
		return
	}
	all := b.candidates(r.fits)
	if !anyShown(all) {
		if b.rejoin.asked || b.connection.state == contract.Connected {
			b.close(p, unavailable(r.none))
		}
		return
	}
	if r.scope == atAgent {
		return
	}
	c, failure := choose(p, all)
	if failure != nil {
		b.close(p, failure)
		return
	}
	p.ContactID = c.ID
}

// advance moves the oldest command of a name and says whether it left.
func (b *Bridge) advance(name contract.CommandName) bool {
	queue := b.commands[name]
	if len(queue) == 0 {
		return false
	}
	p, r := queue[0], ruleOf(name)
	if r.done(b, p) {
		b.close(p, nil)
		return true
	}
	if failure := r.lost(b, p); failure != nil {
		if failure.Code == contract.ContactNotFocused {
			b.closeAll(name, failure) // it may have reached another call, and what waits for it would toggle once more
			return true
		}
		b.close(p, failure)
		return true
	}
	if failure := b.unsure(p); failure != nil {
		b.close(p, failure)
		return true
	}
	return !p.sent && b.send(p, r)
}

// send gives a command to the console and says whether that settled it. It may
// have waited, so it is tied to its call once more: its call must still be the one.
func (b *Bridge) send(p *pending, r rule) bool {
	meant := p.contact
	failure := b.bindContact(p, r)
	if failure == nil && p.contact != meant {
		failure = unavailable("Another call came to the front before " + string(p.Name) + " could be sent.")
	}
	if failure != nil {
		b.close(p, failure)
		return true
	}
	p.sent, p.focused = true, b.current
	b.post(b.dialect.Write(p.Command))
	if !r.unconfirmed {
		return false
	}
	b.close(p, nil)
	return true
}

// close settles a command.
func (b *Bridge) close(p *pending, failure *contract.Failure) {
	b.drop(p)
	if p.timer != 0 {
		b.do(ClearTimer{ID: p.timer})
	}
	b.emit(contract.CommandDone, contract.CommandSettled{ID: p.ID, Error: failure})
}

func (b *Bridge) drop(p *pending) {
	queue := slices.DeleteFunc(b.commands[p.Name], func(q *pending) bool { return q == p })
	if len(queue) == 0 {
		delete(b.commands, p.Name)
		return
	}
	b.commands[p.Name] = queue
}

func (b *Bridge) fire(timer int) {
	if b.connection.timer == timer && timer != 0 {
		b.onTimeout()
		return
	}
	if b.frames != nil {
		b.fireFrames(timer)
		return // a console that the page frames obeys no command
	}
	for _, queue := range b.commands {
		for _, p := range queue {
			if p.timer == timer {
				b.expire(p)
				return
			}
		}
	}
}

// expire rejects a command, which was sent because only the oldest of a name is
// ever the first to run out of time, and all that wait behind it. They are never
// sent instead: the console may only be slow, and the same toggle again would
// take back what it is about to do.
func (b *Bridge) expire(p *pending) {
	for _, q := range slices.Clone(b.commands[p.Name]) {
		b.close(q, &contract.Failure{Code: contract.CommandTimeout, Text: b.timeoutText(q)})
	}
	b.probe() // the console may have restarted, and know nothing of this page
}

func (b *Bridge) timeoutText(p *pending) string {
	name, within := string(p.Name), strconv.Itoa(b.timeout)+" ms"
	if !p.sent {
		return "The command " + name + " was not sent: no event of the console confirmed the one before it in " + within + "."
	}
	return "The command " + name + " was sent, and no event of the console confirmed it in " + within + "."
}

func (b *Bridge) closeAll(name contract.CommandName, failure *contract.Failure) {
	for _, p := range slices.Clone(b.commands[name]) {
		b.close(p, failure)
	}
}

func (b *Bridge) rejectAll(failure *contract.Failure) {
	for _, name := range contract.CommandNames {
		b.closeAll(name, failure)
	}
}
