package control_test

import (
	"context"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/control"
)

type document struct {
	OpenAPI string
	Info    struct{ Title, Version string }
	Paths   map[string]map[string]operation
}

type operation struct {
	OperationID string
	Summary     string
	Description string
	Tags        []string
	Responses   map[string]any
	RequestBody struct {
		Required bool
		Content  map[string]struct{ Schema map[string]any }
	}
}

func read(t *testing.T) document {
	t.Helper()
	w := ask(newFake(), "GET", "/openapi.json", "")
	require.Equal(t, http.StatusOK, w.Code)
	var d document
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &d))
	return d
}

// Every route that the document names is there, and answers no other method.
func TestTheDocumentAndTheRoutesAgree(t *testing.T) {
	d := read(t)
	assert.Equal(t, "3.1.0", d.OpenAPI)
	assert.Equal(t, "hostsim 1", d.Info.Title+" "+d.Info.Version)
	ids := map[string]bool{}
	over, end := context.WithCancel(t.Context())
	end() // nothing that waits shall hold the test
	for path, operations := range d.Paths {
		require.True(t, strings.HasPrefix(path, control.Base+"/"), path)
		for _, method := range []string{"get", "post", "put", "patch", "delete"} {
			url := strings.NewReplacer("{page}", "1", "{kind}", "max", "{scenario}", "none", "{run}", "7", "{id}", "1").Replace(path)
			w := httptest.NewRecorder()
			handler(newFake()).ServeHTTP(w, httptest.NewRequest(strings.ToUpper(method), "http://127.0.0.1:4600"+url, nil).WithContext(over))
			o, listed := operations[method]
			assert.Equal(t, !listed, w.Code == http.StatusMethodNotAllowed, "%s %s: %d", method, path, w.Code)
			if listed {
				assert.NotEmpty(t, o.Summary, path)
				assert.False(t, ids[o.OperationID], o.OperationID)
				ids[o.OperationID] = true
			}
		}
	}
	for _, id := range []string{"health", "ready", "consoles", "console", "post-message", "actions", "batch", "journal", "journal-wait",
		"journal-export", "journal-clear", "fence", "reset", "reset-console", "export-state", "import-state", "profiles", "faults", "defaults", "set-defaults", "crm", "set-crm", "clock", "clock-page", "clock-stop", "clock-continue", "clock-advance", "clock-factor", "max-switch", "max-break", "call-switch", "call-break",
		"scenarios", "scenario-schema", "scenario-run", "run", "run-progress", "run-stop"} {
		assert.True(t, ids[id], id)
	}
	assert.Len(t, ids, 43, "what is listed is tested")
}

func TestTheFieldsOfAnActionAreDescribed(t *testing.T) {
	d := read(t)
	body := d.Paths[control.Base+"/max/{page}/switch"]["post"].RequestBody
	assert.True(t, body.Required)
	schema := body.Content["application/json"].Schema
	assert.Equal(t, []any{"on"}, schema["required"])
	fields := schema["properties"].(map[string]any)
	assert.Len(t, fields, 5)
	assert.Equal(t, "string", fields["label"].(map[string]any)["type"])
	for field, kind := range map[string]string{"on": "boolean", "volts": "integer", "data": "object"} {
		first := fields[field].(map[string]any)["anyOf"].([]any)[0].(map[string]any)
		assert.Equal(t, kind, first["type"], field)
		assert.Equal(t, field == "data", first["additionalProperties"] == true, field)
	}
	assert.Equal(t, "string", fields["words"].(map[string]any)["additionalProperties"].(map[string]any)["type"])
	assert.False(t, d.Paths[control.Base+"/max/{page}/break"]["post"].RequestBody.Required)
}

func TestEachOperationSaysWhatItMayAnswer(t *testing.T) {
	found := map[string]string{}
	for _, operations := range read(t).Paths {
		for _, o := range operations {
			statuses := slices.Sorted(maps.Keys(o.Responses))
			found[o.OperationID] = strings.Join(o.Tags, ", ") + ": " + strings.Join(statuses, " ")
			described := slices.Contains([]string{"batch", "break-page", "fence", "journal-wait", "reset"}, o.OperationID)
			assert.Equal(t, described, o.Description != "", o.OperationID)
		}
	}
	assert.Equal(t, map[string]string{
		"health": "Simulator: 200 default", "ready": "Simulator: 200 default",
		"consoles": "Consoles: 200 default", "console": "Consoles: 200 404 422 500",
		"post-message": "Consoles: 200 404 422 500",
		"actions":      "Actions: 200 default", "batch": "Actions: 200 404 409 422 500",
		"max-switch": "Actions: max: 200 404 409 413 422 500", "max-break": "Actions: max: 200 404 409 413 422 500",
		"call-switch": "Actions: call: 200 404 409 413 422 500", "call-break": "Actions: call: 200 404 409 413 422 500",
		"journal": "Journal: 200 422 500", "journal-export": "Journal: 200 422 500",
		"journal-clear": "Journal: 204 default", "journal-wait": "Journal: 200 422 500 504",
		"reset": "Simulator: 204 422 500", "reset-console": "Consoles: 200 404 422 500",
		"export-state": "Consoles: 200 404 422 500", "import-state": "Consoles: 200 404 413 422 500",
		"fence": "Consoles: 200 404 422 500 504",
		"crm":   "Consoles: 200 default", "set-crm": "Consoles: 200 422 500",
		"profiles": "Faults and profiles: 200 default", "faults": "Faults and profiles: 200 default",
		"defaults": "Faults and profiles: 200 default", "set-defaults": "Faults and profiles: 200 422 500",
		"break-page":      "Faults of a page: 204 404 422 500 504",
		"delivery-faults": "Faults of the delivery: 200 404 422 500", "add-delivery-fault": "Faults of the delivery: 200 404 422 500",
		"remove-delivery-faults": "Faults of the delivery: 200 404 422 500", "remove-delivery-fault": "Faults of the delivery: 200 404 422 500",
		"clock": "Clock: 200 default", "clock-page": "Clock: 200 default", "clock-stop": "Clock: 200 default", "clock-continue": "Clock: 200 default",
		"scenarios": "Scenarios: 200 default", "scenario-schema": "Scenarios: 200 default",
		"scenario-run": "Scenarios: 201 404 409 422 500", "run": "Scenarios: 201 409 413 422 500",
		"run-progress": "Scenarios: 200 404 422 500", "run-stop": "Scenarios: 204 404 422 500",
		"clock-advance": "Clock: 200 422 500", "clock-factor": "Clock: 200 422 500",
	}, found)
}

// The page of documentation that the library has loads scripts of another site.
func TestTheDocumentNeedsNoOtherFile(t *testing.T) {
	for path, status := range map[string]int{
		control.Base + "/openapi.json": 200, "/docs": 404, "/schemas/Console.json": 404, control.Base + "/docs": 404,
	} {
		w := httptest.NewRecorder()
		handler(newFake()).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://127.0.0.1:4600"+path, nil))
		assert.Equal(t, status, w.Code, path)
	}
}
