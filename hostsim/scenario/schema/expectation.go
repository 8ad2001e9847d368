package schema

// expectation is what a step expects, or expects not.
func expectation() object {
	return object{
		"type": "object", "additionalProperties": false,
		"properties": object{
			"message": described("A message that the page posts to a console. Each message answers one "+
				"step, and counts if it came since the action before.", message()),
			"event": described("An event of a bridge in the page, which takes hostsim run and a page "+
				"that uses the SDK.", event()),
			"text": described("A text that can be read in the page or in a frame of it, which takes "+
				"hostsim run.", text()),
			"within": described("How long to wait for it, of real time: 5s unless it is said, and 1s "+
				"for never.", ref("duration")),
		},
		"oneOf": oneOf([]string{"message", "event", "text"}),
	}
}

func message() object {
	return object{
		"type": "object", "additionalProperties": false, "minProperties": 1,
		"properties": object{
			"console": described("The console of the message, any of the scenario's unless it is said.",
				anyConsole()),
			"direction": described("received is what the page posts; sent, what the console posts to "+
				"it. received unless it is said.", object{"enum": []string{"received", "sent"}}),
			"frame":    described("The console's name for the page's window.", text()),
			"type":     described("The vendor's name of the message or of an event in it.", text()),
			"contains": described("A part of its JSON.", text()),
			"with":     described("Keys and values that one object in it has.", object{"type": "object"}),
		},
	}
}

func event() object {
	return object{
		"type": "object", "additionalProperties": false, "required": []string{"type"},
		"properties": object{
			"type": described("The event's name: contact.offered, CallContactEvent.", text()),
			"with": described("Keys and values that one object in its payload has.",
				object{"type": "object"}),
		},
	}
}
