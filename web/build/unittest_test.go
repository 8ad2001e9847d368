package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestUnitTests(t *testing.T) {
	const head = `import test from "node:test"; import assert from "node:assert/strict"; import { answer } from "./answer.js";` + "\n"
	tests := []struct{ name, text, fails, prints string }{
		{"a true claim passes", head + `test("true", () => assert.equal(answer, 42));`, "", "pass 1"},
		{"a false claim fails", head + `test("false", () => assert.equal(answer, 43));`, "node --test", "fail 1"},
		{"a failure points at the TypeScript", head + `test("false", () => assert.equal(answer, 43));`, "node --test", "web/src/answer.test.ts:2"},
		{"an import that is nowhere fails", `import "./gone.js";`, "gone.js", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newProject(t, map[string]string{"web/src/answer.ts": "export const answer = 42;", "web/src/answer.test.ts": test.text})
			var out bytes.Buffer
			err := runUnitTests(p, &out)
			if test.fails == "" {
				assert.NoError(t, err)
			} else {
				assert.ErrorContains(t, err, test.fails)
			}
			assert.Contains(t, out.String(), test.prints)
		})
	}
}

func TestNoUnitTestsIsAFailure(t *testing.T) {
	p := newProject(t, map[string]string{"web/src/answer.ts": "export const answer = 42;"})
	assert.ErrorContains(t, runUnitTests(p, &bytes.Buffer{}), "no *.test.ts")
}

func TestFlagsThatDoNotGoTogether(t *testing.T) {
	assert.ErrorContains(t, run(options{test: true, size: true}, &bytes.Buffer{}), "--test goes with no other flag")
}
