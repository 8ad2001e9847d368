package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// suite is a testsuite element, in the form that Jenkins reads, which others do too.
type suite struct {
	XMLName   xml.Name `xml:"testsuite"`
	Name      string   `xml:"name,attr"`
	Tests     int      `xml:"tests,attr"`
	Failures  int      `xml:"failures,attr"`
	Errors    int      `xml:"errors,attr"`
	Skipped   int      `xml:"skipped,attr"`
	Time      seconds  `xml:"time,attr"`
	Timestamp string   `xml:"timestamp,attr"`
	Cases     []testcase
}

type testcase struct {
	XMLName   xml.Name `xml:"testcase"`
	Name      string   `xml:"name,attr"`
	ClassName string   `xml:"classname,attr"`
	File      string   `xml:"file,attr"`
	Time      seconds  `xml:"time,attr"`
	Failure   *trouble `xml:"failure"`
	Error     *trouble `xml:"error"`
	Skipped   *trouble `xml:"skipped"`
	Out       string   `xml:"system-out,omitempty"`
}

type trouble struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// seconds is a duration as JUnit has it: 1.250.
type seconds time.Duration

// MarshalXMLAttr implements xml.MarshalerAttr.
func (s seconds) MarshalXMLAttr(name xml.Name) (xml.Attr, error) {
	text := fmt.Sprintf("%.3f", time.Duration(s).Seconds())
	return xml.Attr{Name: name, Value: text}, nil
}

// JUnit writes the runs as JUnit XML: a testcase each. A run that failed has a failure, one whose
// page or setup could not be had an error, and one that was stopped or never begun is skipped.
func JUnit(w io.Writer, runs []*runner.Run) error {
	s := suite{Name: "hostsim run", Tests: len(runs)}
	for i, r := range runs {
		c := caseOf(r)
		s.Failures += count(c.Failure)
		s.Errors += count(c.Error)
		s.Skipped += count(c.Skipped)
		s.Time += c.Time
		s.Cases = append(s.Cases, c)
		if i == 0 {
			s.Timestamp = r.Began.UTC().Format("2006-01-02T15:04:05")
		}
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(s); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func count(t *trouble) int {
	if t == nil {
		return 0
	}
	return 1
}

func caseOf(r *runner.Run) testcase {
	c := testcase{
		Name: r.Name, ClassName: strings.TrimSuffix(r.File, ".yaml"), File: r.File,
		Time: seconds(r.Took), Out: Steps(r),
	}
	t := &trouble{Message: Reason(r), Text: Where(r)}
	switch r.Outcome {
	case player.Failed:
		c.Failure = t
	case player.Broken:
		c.Error = t
	case player.Skipped, player.Stopped:
		c.Skipped = t
	}
	return c
}
