package doctor_test

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// A program asks whether a console could frame a page, before it opens a browser.
func ExampleQuick() {
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-Frame-Options", "SAMEORIGIN")
	}))
	defer page.Close()

	report, err := doctor.Quick(context.Background(), page.URL, "https://max.niceincontact.com")
	if err != nil {
		log.Fatal(err)
	}
	for _, finding := range report.Findings {
		fmt.Println(finding.Severity, finding.Code, "-", finding.What)
		fmt.Println(finding.Lines[0])
	}
	fmt.Println(len(report.NotChecked), "checks need a browser")
	// Output:
	// error x-frame-options - X-Frame-Options forbids the console to frame the page.
	// Content-Security-Policy: frame-ancestors 'self' https://max.niceincontact.com
	// 4 checks need a browser
}
