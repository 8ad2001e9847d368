package ccai

import (
	"bytes"
	"embed"
	"html/template"
)

//go:embed pages
var pageFiles embed.FS

// The adapters share most of their parts. A script could make those as well, but as HTML they can be read and tested.
var pages = map[Type][]byte{
	Call: renderPage("call.html", pageWords{Call, "Call", "Take calls without leaving the CRM."}),
	Chat: renderPage("chat.html", pageWords{Chat, "Chat", "Answer messages without leaving the CRM."}),
	"":   renderPage("unknown.html", pageWords{}),
}

// pageWords are what the shared parts say differently in each page.
type pageWords struct {
	Type           Type
	Title, Promise string
}

func renderPage(file string, words pageWords) []byte {
	var b bytes.Buffer
	if err := template.Must(template.ParseFS(pageFiles, "pages/*.html")).ExecuteTemplate(&b, file, words); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Page returns the HTML of an adapter's page, and of a page that says which adapters there are if t is neither.
func Page(t Type) []byte {
	if html, ok := pages[t]; ok {
		return html
	}
	return pages[""]
}
