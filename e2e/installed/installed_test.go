package installed

import (
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestThePlaywrightTestOfTheDocumentPasses(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.write("my.spec.ts", f.printed("Playwright"))
	assert.Contains(t, f.run(f.playwright()), "1 passed")
}

// A test that passed at every page would tell nothing.
func TestThePlaywrightTestSaysWhatCameClose(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.write("index.html", "<p>It knows no console.</p>")
	f.write("my.spec.ts", `
import { expect, test } from "ctibridge/testing/playwright";
test.use({ hostsimOptions: { crm: "`+f.url+`" } });
test("registers", async ({ page, hostsim }) => {
  await page.goto(hostsim.max.url);
  await expect(hostsim).toReceive({ type: "RegisterForClientEvents" }, { within: 500 });
});
test("pops", async ({ page, hostsim }) => {
  await page.goto("`+f.url+`");
  await expect(page).toPopRecord("`+f.url+`?record=42", { within: 500 });
});
test("rings nowhere", async ({ hostsim }) => { await hostsim.max.last.ring(); });
`)
	out, err := f.try(f.playwright())
	require.Error(t, err)
	assert.Contains(t, out, "3 failed")
	assert.Contains(t, out, "GET /journal/wait")
	assert.Contains(t, out, "504")
	assert.Contains(t, out, "No tab and no frame showed "+f.url+"?record=42 within 500 ms. They showed:\n")
	assert.Contains(t, out, "HostsimError: POST /max/last/ring: 404")
}

func TestThePuppeteerTestOfTheDocumentPasses(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.write("my.test.mjs", f.printed("puppeteer-core"))
	assert.Contains(t, f.run(exec.Command("node", "--test", "my.test.mjs")), "# pass 1\n# fail 0")
}

func TestTheGoTestOfTheDocumentPasses(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.write("my_test.go", `package crm_test

import (
	"encoding/json"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/stretchr/testify/require"
)

`+f.printed("Go"))
	requirements, err := os.ReadFile(root + "/go.mod")
	require.NoError(t, err)
	sums, err := os.ReadFile(root + "/go.sum")
	require.NoError(t, err)
	f.write("go.sum", string(sums))
	f.write("go.mod", moduleOf(string(requirements), absolute(t, ".")))
	// The go command leaves a process of its own, which sends its telemetry; the test does not.
	build := exec.Command("go", "test", "-mod=mod", "-c", "-o", "my.test", ".")
	build.Dir = f.dir
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Contains(t, f.run(exec.Command("./my.test", "-test.v")), "--- PASS: TestMyPageNamesTheCaller")
}

func TestTheTypesOfThePackageAreExact(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	f.write("my.spec.ts", f.printed("Playwright"))
	f.write("my.test.ts", f.printed("puppeteer-core"))
	f.write("wrong.ts", `
import { startHostsim } from "ctibridge/testing";
const hostsim = await startHostsim();
await hostsim.max.last.ring({ caller: "801" });
await hostsim.max.last.ring({ calller: "801" });
await hostsim.max.last.rings();
await hostsim.call.page(3).callerHangsUp();
await hostsim.journal.find({ direction: "sideways" });
`)
	out, err := f.try(exec.Command("node", "node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck",
		"--module", "nodenext", "--target", "es2022", "--types", "node", "my.spec.ts", "my.test.ts", "wrong.ts"))
	require.Error(t, err)
	for _, line := range []string{"wrong.ts(5,", "wrong.ts(6,", "wrong.ts(8,"} {
		assert.Contains(t, out, line)
	}
	assert.Regexp(t, `^(wrong\.ts\((5|6|8),\d+\): [^\n]*\n(  [^\n]*\n)*){3}$`, out, "nothing else is wrong")
}
