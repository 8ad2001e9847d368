package ccai

import "encoding/json"

func valid(message string) bool { return json.Valid([]byte(message)) }
