package ccai

import (
	"bytes"
	"embed"
	"html/template"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

//go:embed pages
var pageFiles embed.FS

// The adapters share most of their parts. A script could make those as well, but as HTML they can
// be read and tested.
var pages = map[tenant.Type][]byte{
	tenant.Call: renderPage("call.html",
		pageWords{tenant.Call, "Call", "Take calls without leaving the CRM."}),
	tenant.Chat: renderPage("chat.html",
		pageWords{tenant.Chat, "Chat", "Answer messages without leaving the CRM."}),
	"": renderPage("unknown.html", pageWords{}),
}

// pageWords are what the shared parts say differently in each page.
type pageWords struct {
	Type           tenant.Type
	Title, Promise string
}

func renderPage(file string, words pageWords) []byte {
	var b bytes.Buffer
	parts := template.Must(template.ParseFS(pageFiles, "pages/*.html"))
	if err := parts.ExecuteTemplate(&b, file, words); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Page returns the HTML of an adapter's page, and of a page that says which adapters there are if t
// is neither.
func Page(t tenant.Type) []byte {
	if html, ok := pages[t]; ok {
		return html
	}
	return pages[""]
}

// AllowedFrom reports whether the "from" parameter is one that a CRM page of one's own may pass. It
// may be left out on a tenant without a CRM.
func AllowedFrom(text string) bool {
	return text == "" || strings.EqualFold(text, "custom")
}
