// Package page reads what the JavaScript side sends: the page's choices, its
// commands, and what became of the records it was given. The JavaScript side has checked them, so an error here is a fault
// of the bridge and not of the page.
package page

import (
	"fmt"

	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

// parsers keep the memory of one command for the next.
var parsers fastjson.ParserPool

// ReadCommand reads a wire.Command.
func ReadCommand(raw []byte) (wire.Command, error) {
	p := parsers.Get()
	defer parsers.Put(p)
	v, err := p.ParseBytes(raw)
	if err != nil {
		return wire.Command{}, fmt.Errorf("command: %w", err)
	}
	c := wire.Command{
		ID:   v.GetInt("id"),
		Name: wire.CommandName(v.GetStringBytes("name")),
		On:   v.GetBool("on"),

		ContactID: string(v.GetStringBytes("contactId")),
	}
	if card := v.Get("card"); card != nil {
		c.Card = &wire.Card{
			Name:      string(card.GetStringBytes("name")),
			UserImg:   string(card.GetStringBytes("userImg")),
			ContactID: string(card.GetStringBytes("contactId")),
		}
	}
	return c, nil
}

// ReadPopOutcome reads a wire.PopOutcome.
func ReadPopOutcome(raw []byte) (wire.PopOutcome, error) {
	v, err := fastjson.ParseBytes(raw)
	if err != nil {
		return wire.PopOutcome{}, fmt.Errorf("outcome of a record: %w", err)
	}
	return wire.PopOutcome{
		ID:        v.GetInt("id"),
		Elsewhere: v.GetBool("elsewhere"),
		Reason:    wire.PopRefusal(v.GetStringBytes("reason")),
		Text:      string(v.GetStringBytes("text")),
	}, nil
}
