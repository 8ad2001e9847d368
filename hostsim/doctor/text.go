package doctor

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// WriteText writes the report for a person: a block for each finding, and what was not checked.
func (r Report) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n", r.URL, map[Vendor]string{
		MAX:  "framed by a console at " + r.ConsoleOrigin,
		CCAI: "around adapters of " + r.ConsoleOrigin,
	}[r.Vendor])
	for _, redirect := range r.Redirects {
		fmt.Fprintf(&b, "  redirect %d to %s\n", redirect.Status, redirect.To)
	}
	if r.Browser != "" {
		fmt.Fprintf(&b, "  looked at in %s\n", r.Browser)
	}
	for _, f := range r.Findings {
		f.write(&b)
	}
	writeUnchecked(&b, r.NotChecked)
	fmt.Fprintf(&b, "\n%s\n", r.sum())
	_, err := io.WriteString(w, b.String())
	return err
}

func (f Finding) write(b *strings.Builder) {
	fmt.Fprintf(b, "\n%s: %s: %s\n", f.Severity, f.Code, f.What)
	for _, s := range f.Seen {
		fmt.Fprintf(b, "  seen  %s\n", s)
	}
	fmt.Fprintf(b, "  why   %s\n  fix   %s\n", f.Why, f.Fix)
	for _, line := range f.Lines {
		fmt.Fprintf(b, "        %s\n", oneLine(line))
	}
	fmt.Fprintf(b, "  see   %s\n", f.Source)
}

// String is the evidence in one line.
func (s Seen) String() string {
	text := s.Name
	if s.Value != "" {
		text += ": " + oneLine(s.Value)
	}
	return text + " (" + s.Address + ")"
}

// oneLine keeps what a page wrote from taking lines of its own, and from steering a terminal.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}

// writeUnchecked writes a line for each reason.
func writeUnchecked(b *strings.Builder, list []Unchecked) {
	var reasons []string
	codes := map[string][]string{}
	for _, u := range list {
		if codes[u.Reason] == nil {
			reasons = append(reasons, u.Reason)
		}
		codes[u.Reason] = append(codes[u.Reason], string(u.Code))
	}
	if len(reasons) > 0 {
		b.WriteString("\n")
	}
	for _, reason := range reasons {
		fmt.Fprintf(b, "not checked: %s: %s\n", strings.Join(codes[reason], ", "), oneLine(reason))
	}
}

func (r Report) sum() string {
	counts := map[Severity]int{}
	for _, f := range r.Findings {
		counts[f.Severity]++
	}
	return fmt.Sprintf("%s, %s, %s not made", counted(counts[Error], "error"),
		counted(counts[Warning], "warning"), counted(len(r.NotChecked), "check"))
}

func counted(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprint(n, " ", word)
}
