// Package page reads what the JavaScript side sends: the page's choices and its
// commands. The JavaScript side has checked them, so an error here is a fault
// of the bridge and not of the page.
package page

import (
	"fmt"

	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

// ReadConfig reads a wire.Config.
func ReadConfig(raw []byte) (wire.Config, error) {
	v, err := fastjson.ParseBytes(raw)
	if err != nil {
		return wire.Config{}, fmt.Errorf("config: %w", err)
	}
	return wire.Config{
		Host:              wire.Host(v.GetStringBytes("host")),
		Timeout:           v.GetInt("timeout"),
		Issuer:            string(v.GetStringBytes("issuer")),
		Issuers:           texts(v.GetArray("issuers")),
		SubscriptionTypes: texts(v.GetArray("subscriptionTypes")),
		ContactID:         string(v.GetStringBytes("contactId")),
	}, nil
}

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

func texts(values []*fastjson.Value) []string {
	out := make([]string, 0, len(values))
	for _, v := range values {
		out = append(out, string(v.GetStringBytes()))
	}
	return out
}
