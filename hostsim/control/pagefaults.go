package control

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

// PageFault is a pagefault.Fault: the document has a schema Fault already.
type PageFault pagefault.Fault

// pageFaultPatience is how long a page may take to answer; it answers at once unless it hangs.
const pageFaultPatience = 5 * time.Second

func (a faults) addOfPages() {
	huma.Register(a.routes, huma.Operation{
		OperationID: "break-page", Method: http.MethodPost, Path: Base + "/consoles/{page}/page-faults",
		Tags:    []string{"Faults of a page"},
		Summary: "Loads a frame or the console's page anew, removes a frame, or closes the console",
		Description: "The journal has it, with the direction \"page\". A console whose page goes is " +
			"listed no more; one that is loaded anew has another number.",
		DefaultStatus: http.StatusNoContent, Errors: []int{404, 422, 504},
	}, func(ctx context.Context, in *struct {
		ConsolePath
		Body PageFault
	}) (*struct{}, error) {
		c, err := a.find(in.Page, "")
		if err != nil {
			return nil, problem(err)
		}
		f, err := a.Simulator.Faults(c.Page)
		if err == nil {
			ctx, cancel := context.WithTimeout(ctx, pageFaultPatience)
			defer cancel()
			err = f.BreakPage(ctx, pagefault.Fault(in.Body))
		}
		if err != nil {
			return nil, problem(err)
		}
		return nil, nil
	})
}
