package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/stretchr/testify/require"
)

// feed gives the module of the build what an adapter posts, through the facade's
// own code, and prints how much memory it has, in MB, after each of four parts.
const feed = `
import { readFileSync } from "node:fs";
import { WasmModule } from "./wasm_exec.mjs";
globalThis.window = { parent: {}, addEventListener() {}, removeEventListener() {}, setTimeout, clearTimeout };
let memory;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const instance = await instantiate(...given);
  memory = instance.exports.mem;
  return instance;
};
const page = { config: { host: "ccai", timeout: 5000 }, onEvents() {}, crashed(error) { throw error; } };
const module = await WasmModule.make(await WebAssembly.compile(readFileSync(MODULE)), page);
module.start();
let at = 0, events = 0;
const say = (type, data) => { events += module.deliver({ frame: 0, text: JSON.stringify({ type, data }), at: (at += 50), waited: 0 }).length; };
const part = () => Math.ceil(memory.buffer.byteLength / (1 << 20));
const parts = [0, 1, 2, 3].map((i) => { run(say, i); return part(); });
console.log(JSON.stringify({ parts, events }));
process.exit(0);
`

type fed struct {
	Parts  []int `json:"parts"`
	Events int   `json:"events"`
}

// built is the module and the code that feeds it, made once for all tests.
var built = sync.OnceValues(func() (module, core []byte) {
	p, err := findProject()
	made := files{}
	if err == nil {
		err = addModule(p, made)
	}
	if err != nil {
		panic(err)
	}
	opts := browserOptions(p)
	opts.EntryPoints = []string{filepath.Join(p.src(), "module", "wasm-module.ts")}
	opts.Define = map[string]string{"moduleVersion": strconv.Quote(versionOf(made[modulePath]))}
	opts.Sourcemap = api.SourceMapNone
	result := api.Build(opts)
	if err := complaints(result); err != nil {
		panic(err)
	}
	return made[modulePath], result.OutputFiles[0].Contents
})

// fedBy runs feed with a function that says one part of four.
func fedBy(t *testing.T, run string) fed {
	t.Helper()
	module, core := built()
	path := filepath.Join(t.TempDir(), "module.wasm")
	require.NoError(t, os.WriteFile(path, module, 0o644))
	script := "const MODULE = " + strconv.Quote(path) + ";\nconst run = " + run + ";\n" + feed
	var got fed
	require.NoError(t, json.Unmarshal([]byte(node(t, string(core), script)), &got))
	t.Log("MB:", got.Parts)
	return got
}

// A busy page takes 32 MB before the first collection; see web/src/module/wasm-module.ts.
func TestTheModulesMemoryLevelsOffOverChats(t *testing.T) {
	got := fedBy(t, `(say, part) => {
		for (let i = part * 250; i < part * 250 + 250; i++) {
			const chat = { chat_id: i, agent_id: 1, session_type: "Messaging Inbound (SMS)", queue_path: "Sales" };
			say("New_Chat", chat);
			say("Party_Added", { ...chat, type: "end_user", end_user_id: "u" + i });
			say("Cobrowse_Session_Started", { ...chat, cobrowse_session_id: "s" + i });
			for (let k = 0; k < 10; k++) say("Chat_Inbound_Message", { ...chat, message: i + "x".repeat(20_000) });
			say("End_Chat", chat);
			say("Dismissed_Chat", chat);
		}
	}`)
	require.Greater(t, got.Events, 1000*16)
	require.Less(t, got.Parts[3], 56, "%v", got.Parts)
	require.GreaterOrEqual(t, got.Parts[3], 24, "the collector ran at all: %v", got.Parts)
}

func TestTheModulesMemoryIsBoundedOverLargeMessages(t *testing.T) {
	got := fedBy(t, `(say, part) => {
		for (let i = 0; i < 2; i++) {
			say("Dense", { numbers: Array(120_000).fill(1) });
			say("Long", { text: "x".repeat(3_900_000) });
		}
		say("Short", {});
	}`)
	require.Greater(t, got.Events, 8)
	require.Less(t, got.Parts[3], 128, "%v", got.Parts)
}
