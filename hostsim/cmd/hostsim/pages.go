package main

import (
	"context"
	"fmt"
	"io"

	"github.com/ctibridge/ctibridge/hostsim/crm"
)

// pages are the flags that say what the consoles frame.
type pages struct {
	CRM []string `name:"crm" sep:" " placeholder:"URL" help:"Your page in place of the demo page: in the workspace, the panels and the pop-outs of the MAX console. Several give a workspace each."`
}

// Validate refuses what is no address of a page.
func (p pages) Validate() error {
	_, err := crm.Parse(p.CRM)
	return err
}

// explain says on a line each why a console at that origin cannot show a page. It stops nothing: the
// page may start later.
func (p pages) explain(ctx context.Context, w io.Writer, consoleOrigin string) {
	for _, address := range p.CRM {
		problem := crm.Explain(ctx, address, consoleOrigin)
		if problem != "" && ctx.Err() == nil {
			fmt.Fprintf(w, "hostsim: %s\n", problem)
		}
	}
}
