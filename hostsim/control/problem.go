package control

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/crm"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// statuses of the errors of an action.
var statuses = map[action.Code]int{
	action.Unknown:     http.StatusNotFound,
	action.NotPossible: http.StatusConflict,
	action.BadField:    http.StatusUnprocessableEntity,
}

// clockFields are where a request holds what a clock may refuse.
var clockFields = map[string]string{"advance": "body.milliseconds", "factor": "body.factor"}

// problem makes an answer of an error of the simulator.
func problem(err error) error {
	if wrong := (*action.Error)(nil); errors.As(err, &wrong) {
		return problemOf(statuses[wrong.Code], err, fieldOf(wrong)...)
	}
	if detail := invalid(err); detail != nil {
		return problemOf(http.StatusUnprocessableEntity, err, detail)
	}
	return problemOf(statusOf(err), err)
}

// invalid names the part of the request that is wrong, nil if none is.
func invalid(err error) *huma.ErrorDetail {
	var (
		limit *clock.RangeError
		unset *consoles.DefaultsError
		state *pagelink.StateError
		page  *crm.AddressError
		rule  *delivery.RuleError
		fault *pagefault.Error
	)
	switch {
	case errors.As(err, &limit):
		return &huma.ErrorDetail{Location: clockFields[limit.Field], Message: limit.Reason}
	case errors.As(err, &unset):
		return &huma.ErrorDetail{Location: "body." + unset.Field, Message: unset.Reason}
	case errors.As(err, &page):
		location := fmt.Sprintf("body.addresses[%d]", page.Index)
		return &huma.ErrorDetail{Location: location, Message: page.Reason}
	case errors.As(err, &rule):
		return &huma.ErrorDetail{Location: "body." + rule.Field, Message: rule.Reason}
	case errors.As(err, &fault):
		return &huma.ErrorDetail{Location: "body." + fault.Field, Message: fault.Reason}
	case errors.As(err, &state):
		location := strings.TrimSuffix("body."+state.Field, ".")
		return &huma.ErrorDetail{Location: location, Message: state.Reason}
	}
	return nil
}

func statusOf(err error) int {
	var (
		none  *consoles.NoConsoleError
		kind  *noneOfKind
		frame *pagelink.NoFrameError
		fence *pagelink.FenceError
		fault *pagelink.NoFaultError
	)
	switch {
	case errors.As(err, &fence):
		return http.StatusGatewayTimeout
	case errors.As(err, &none), errors.As(err, &kind), errors.As(err, &frame), errors.As(err, &fault),
		errors.Is(err, pagelink.ErrClosed):
		return http.StatusNotFound
	}
	return http.StatusInternalServerError
}

func problemOf(status int, err error, details ...*huma.ErrorDetail) error {
	return &huma.ErrorModel{
		Status: status, Title: http.StatusText(status), Detail: err.Error(), Errors: details,
	}
}

// fieldOf names the field that is wrong, if one is.
func fieldOf(e *action.Error) []*huma.ErrorDetail {
	if e.Field == "" {
		return nil
	}
	return []*huma.ErrorDetail{{Location: "body." + e.Field, Message: e.Reason}}
}
