package doctor

import "slices"

// Report is the outcome of a check.
type Report struct {
	URL           string      `json:"url" doc:"The address checked."`
	Vendor        Vendor      `json:"vendor" enum:"max,ccai" doc:"Whose console it is for."`
	ConsoleOrigin string      `json:"consoleOrigin" doc:"Of the console, or of the adapters."`
	Redirects     []Redirect  `json:"redirects" nullable:"false" doc:"The way to the page."`
	Page          string      `json:"page" doc:"Where the redirects ended."`
	Browser       string      `json:"browser,omitempty" doc:"Its name and version, if one was used."`
	Findings      []Finding   `json:"findings" nullable:"false" doc:"The gravest first."`
	NotChecked    []Unchecked `json:"notChecked" nullable:"false" doc:"Checks that were not made."`
}

// Redirect is one redirect.
type Redirect struct {
	From   string `json:"from" doc:"The address that was asked for."`
	Status int    `json:"status" doc:"The status of the answer."`
	To     string `json:"to" doc:"The address that it names."`
}

// Has reports whether there is a finding of the code.
func (r Report) Has(c Code) bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Code == c })
}

// guessed are findings that a page which registers proves wrong: it has its module from elsewhere, or
// the password that it asks for is not for a login.
var guessed = []Code{Login, WasmBlocked, ModuleBlocked}

// add takes in what a browser saw, which goes before what headers let one guess.
func (r *Report) add(l Look) {
	if l.Registered {
		r.Findings = slices.DeleteFunc(r.Findings, func(f Finding) bool {
			return slices.Contains(guessed, f.Code)
		})
	}
	r.Browser = l.Browser
	r.Findings = merge(append(r.Findings, r.news(l.Findings)...))
	r.NotChecked = append(r.NotChecked, l.NotChecked...)
	if !l.Registered {
		r.leaveOutHidden()
	}
	r.NotChecked = slices.DeleteFunc(r.NotChecked, func(u Unchecked) bool { return r.Has(u.Code) })
}

// news are what a browser found. It knows of the headers by what it blocked only, so the lines to set
// of a finding that is known already are better.
func (r *Report) news(found []Finding) []Finding {
	found = slices.Clone(found)
	for i := range found {
		if r.Has(found[i].Code) {
			found[i].Lines = nil
		}
	}
	return found
}

// leaveOutHidden takes out what may only follow from a finding that hides the page, and says that
// nothing is known of the other checks in the browser.
func (r *Report) leaveOutHidden() {
	i := slices.IndexFunc(r.Findings, func(f Finding) bool { return Of(f.Code).Hides })
	if i < 0 {
		return
	}
	follows := func(f Finding) bool { return f.Code == NoRegistration || f.Code == NoAdapter }
	kept := slices.DeleteFunc(slices.Clone(r.Findings[i+1:]), follows)
	r.NotChecked = Unmade(r.Vendor, "fix "+string(r.Findings[i].Code)+" first")
	r.Findings = append(r.Findings[:i+1:i+1], kept...)
}

// Unmade lists the checks of a vendor that need a browser, with the reason why they were not made.
func Unmade(v Vendor, reason string) []Unchecked {
	list := []Unchecked{}
	for _, e := range Catalogue {
		if e.InBrowser && slices.Contains(e.Vendors, v) {
			list = append(list, Unchecked{Code: e.Code, Reason: reason})
		}
	}
	return list
}
