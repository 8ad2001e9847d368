package doctor

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
)

// Bounds of a visit. maxBody is in bytes: what stands behind it in a page is not looked at.
const (
	maxRedirects = 20 // as many as browsers follow
	maxBody      = 4 << 20
)

// visited is what the answers on the way to the page were.
type visited struct {
	// answers are the redirects, and behind them the page. There is at least one.
	answers []answer
	body    string
	// distrusted is the first certificate that is not trusted, if any.
	distrusted *distrust
}

// distrust says why the certificate of an address is not trusted.
type distrust struct {
	url *url.URL
	error
}

type answer struct {
	url    *url.URL
	status int
	header http.Header
}

func (v *visited) last() answer { return v.answers[len(v.answers)-1] }

func (v *visited) redirects() []Redirect {
	list := []Redirect{}
	for i, a := range v.answers[:len(v.answers)-1] {
		to := v.answers[i+1].url.String()
		list = append(list, Redirect{From: a.url.String(), Status: a.status, To: to})
	}
	return list
}

// UnreachableError means that an address gave no answer, so that nothing was checked.
type UnreachableError struct {
	URL    string
	Reason string
}

func (e *UnreachableError) Error() string { return e.URL + " cannot be reached: " + e.Reason }

// visit follows the redirects of an address. A certificate that is not trusted is noted, and the
// visit goes on: there is more to find.
func visit(ctx context.Context, page *url.URL, o Options) (*visited, error) {
	v, err := follow(ctx, page, transport(o.Hosts, &tls.Config{RootCAs: o.RootCAs}))
	var bad *distrust
	if !errors.As(err, &bad) {
		return v, err
	}
	v, err = follow(ctx, page, transport(o.Hosts, &tls.Config{InsecureSkipVerify: true}))
	if err == nil {
		v.distrusted = bad
	}
	return v, err
}

// transport connects as the options say. A browser keeps HTTP/2 for https, and so does it.
func transport(hosts map[string]string, config *tls.Config) *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig, t.ForceAttemptHTTP2 = config, true
	dial := t.DialContext
	t.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if instead := hosts[address]; instead != "" {
			address = instead
		}
		return dial(ctx, network, address)
	}
	return t
}

func follow(ctx context.Context, page *url.URL, t *http.Transport) (*visited, error) {
	jar, _ := cookiejar.New(nil) // which has no error
	defer t.CloseIdleConnections()
	client := &http.Client{Transport: t, Jar: jar, CheckRedirect: stay}
	v := &visited{}
	for next := page; next != nil; {
		if len(v.answers) > maxRedirects {
			return nil, unreachable(page, fmt.Errorf("more than %d redirects", maxRedirects))
		}
		to, err := v.ask(ctx, client, next)
		if err != nil {
			return nil, unreachable(next, err)
		}
		next = to
	}
	return v, nil
}

func stay(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// ask asks for an address as a browser asks for the page of a frame, and returns the address of a
// redirect.
func (v *visited) ask(ctx context.Context, client *http.Client, u *url.URL) (next *url.URL, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	for name, value := range map[string]string{
		"Accept": "text/html,*/*;q=0.8", "User-Agent": "Mozilla/5.0 (hostsim doctor)",
		"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site",
	} {
		request.Header.Set(name, value)
	}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	status := response.StatusCode
	v.answers = append(v.answers, answer{u, status, response.Header})
	if to, err := response.Location(); err == nil && status/100 == 3 {
		return to, nil
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, maxBody))
	v.body = string(body)
	return nil, err
}

// unreachable keeps the reason of a failed request; a failed verification is a *distrust.
func unreachable(u *url.URL, err error) error {
	var bad *tls.CertificateVerificationError
	if errors.As(err, &bad) {
		return &distrust{u, bad.Err}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return &UnreachableError{u.String(), "it did not answer in time"}
	}
	var request *url.Error
	if errors.As(err, &request) {
		err = request.Err // the address stands before it already
	}
	return &UnreachableError{u.String(), err.Error()}
}
