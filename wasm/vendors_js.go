package main

import (
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
	"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

// vendors has a line for each console that the module speaks with: its dialect, and how the bridge
// is put together for it. What it obeys is contract.Capabilities. Nothing else in the module names
// a vendor.
var vendors = [...]struct {
	host contract.Host
	open func(contract.Config) *bridge.Bridge
}{
	{contract.MAX, func(c contract.Config) *bridge.Bridge { return bridge.New(nicemax.New(c), c.Timeout) }},
	{contract.CCAI, func(c contract.Config) *bridge.Bridge {
		return bridge.NewEmbedding(ccai.New(c), c.Timeout, adapterOptions(c))
	}},
}

func adapterOptions(c contract.Config) bridge.AdapterOptions {
	return bridge.AdapterOptions{
		ScreenPop: c.ScreenPop, Debounce: c.Debounce, LinkWindow: c.LinkWindow,
		ReconcileTimeout: c.ReconcileTimeout, TransferTimeout: c.TransferTimeout,
	}
}
