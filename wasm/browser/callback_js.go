package browser

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// errorText reads err without trusting it: where JavaScript threw a string,
// null or undefined, the error's own Error method panics.
func errorText(err error) (text string) {
	defer func() {
		if recover() != nil {
			text = "a value that is not an Error was thrown"
		}
	}()
	return err.Error()
}

// callback makes a JavaScript function of fn. A panic in fn would end the
// whole program, so it ends here and is handed to report.
func callback(fn func(args []safejs.Value), report func(string)) (safejs.Func, error) {
	return safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		defer func() {
			if r := recover(); r != nil {
				report(fmt.Sprint(r))
			}
		}()
		fn(args)
		return nil
	})
}
