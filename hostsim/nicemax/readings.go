package nicemax

// Readings choose where a sentence of MAX's documentation can be read in two ways. The zero value is the default. CXone Agent, whose code could be
// read, has no such choice. A window that is registered keeps the reading that it registered under.
type Readings struct {
	// ContactIDFilters lets the contact id of a registration bring its contact's events whatever the types are: a delivery holds "the events that
	// match the subscription types or the contact filter". By default an id goes with the type "contact". Action "contact-id-filters".
	ContactIDFilters bool
	// TokenForAll gives the session token to "all" too, which "returns everything". By default it goes to "sessioninfo" alone, as the table of first
	// states lists no token for "all". Action "token-for-all".
	TokenForAll bool
	// FractionalContactID takes a number with a fraction for a contact id: the documentation refuses zero and a text that is no integer. By default
	// such a number is an error, as the id is "an int". Action "fractional-contact-id".
	FractionalContactID bool
}

// readingNames are the actions that switch a reading.
var readingNames = map[string]func(*Readings) *bool{
	"contact-id-filters":    func(r *Readings) *bool { return &r.ContactIDFilters },
	"token-for-all":         func(r *Readings) *bool { return &r.TokenForAll },
	"fractional-contact-id": func(r *Readings) *bool { return &r.FractionalContactID },
}

func (r Readings) byName() map[string]bool {
	all := map[string]bool{}
	for name, field := range readingNames {
		all[name] = *field(&r)
	}
	return all
}

func (c *Console) readings() Readings { return c.settings.Readings }
