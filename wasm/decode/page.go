// Package decode reads what the JavaScript side sends: the page's choices, its
// commands, and what became of the records it was given. The JavaScript side has checked them, so an error here is a fault
// of the bridge and not of the page.
package decode

import (
	"fmt"

	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// parsers keep the memory of one command for the next.
var parsers fastjson.ParserPool

// ReadCommand reads a contract.Command.
func ReadCommand(raw []byte) (contract.Command, error) {
	p := parsers.Get()
	defer parsers.Put(p)
	v, err := p.ParseBytes(raw)
	if err != nil {
		return contract.Command{}, fmt.Errorf("command: %w", err)
	}
	c := contract.Command{
		ID:   v.GetInt("id"),
		Name: contract.CommandName(v.GetStringBytes("name")),
		On:   v.GetBool("on"),

		ContactID: string(v.GetStringBytes("contactId")),
	}
	if card := v.Get("card"); card != nil {
		c.Card = &contract.Card{
			Name:      string(card.GetStringBytes("name")),
			UserImg:   string(card.GetStringBytes("userImg")),
			ContactID: string(card.GetStringBytes("contactId")),
		}
	}
	return c, nil
}

// ReadPopOutcome reads a contract.PopOutcome.
func ReadPopOutcome(raw []byte) (contract.PopOutcome, error) {
	v, err := fastjson.ParseBytes(raw)
	if err != nil {
		return contract.PopOutcome{}, fmt.Errorf("outcome of a record: %w", err)
	}
	return contract.PopOutcome{
		ID:        v.GetInt("id"),
		Elsewhere: v.GetBool("elsewhere"),
		Reason:    contract.PopRefusal(v.GetStringBytes("reason")),
		Text:      string(v.GetStringBytes("text")),
	}, nil
}
