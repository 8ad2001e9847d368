# Prerequisites: Go 1.26, Node 20 with npm, make. "make help" lists the targets.

# One target after the other: the steps of "make test" are in order of cost, and
# the output of two at once could not be read.
.NOTPARALLEL:
.DEFAULT_GOAL := help

GO ?= go
GO_FILES = find . -name '*.go' -not -path './web/node_modules/*'
GOFMT = "$$($(GO) env GOROOT)/bin/gofmt"
JS_WASM = GOOS=js GOARCH=wasm
TSC = web/node_modules/.bin/tsc
NODE_MODULES = web/node_modules/.package-lock.json
# The packages that the conformance tables show: they are tested when these are
# made, and not once more.
TABLED = ./hostsim/nicemax ./hostsim/ccai ./e2e/conformance ./e2e/conformance/ccai
# The packages whose tests need Chromium.
E2E_PACKAGES = ./e2e/ccai ./e2e/doctor ./e2e/elements ./e2e/installed ./e2e/max ./e2e/sdk ./e2e/sim ./e2e/stories
# The packages that "make generate" is made of: their tests say what is out of date,
# and run before all others and not once more.
GENERATORS = ./internal/gosource ./internal/typescript ./internal/generated ./wasm/contract/gen/output ./hostsim/gen/client ./hostsim/gen/declaration ./hostsim/scenario/schema ./hostsim/trace/schema ./tools/architecture

# The tests that run in a whole Chromium too, which has windows, tabs and popups
# of its own: the headless shell is not what an agent sits at.
MAIN_STORIES = TestAnInboundMAXCallFromOfferToHangUp TestAPoppedOutPageFindsItsConsole \
	TestAShift TestARecordInANewTabHasNoWayBack TestATabInheritsTheRecordsOfOneThatClosed \
	TestAnElementEmitsTheBridgesEventsOnce TestThePanelIsDraggedByItsBar TestTheKeyboardReachesEverythingInOrder

# The one place where a heading is printed.
step = @echo '== $(1)'

.PHONY: help run build test walk test-stress test-rounds mutants package size bench load fmt map figures generate architecture conformance pictures clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## build everything and start the simulator; ARGS="--port 4700" passes flags on
	@exec ./bin/hostsim $(ARGS)

build: dist ## build the module, the web part and bin/hostsim
	$(call step,build hostsim)
	@$(GO) build -buildvcs=false -o bin/hostsim ./hostsim/cmd/hostsim

test: check-format check-generated vet lint types dist check-size test-ts test-go check-conformance test-wasm browser test-full test-e2e ## run every check and every test
	$(call step,all passed)

test-stress: build $(NODE_MODULES) ## run the end-to-end tests 20 times, half of them on a slow machine; takes hours, and goes on where it was interrupted
	$(call step,end-to-end tests 20 times)
	@browser="$$(.ci/chromium)" && CHROME_BIN="$$browser" $(GO) run ./e2e/stress $(E2E_PACKAGES)

test-rounds: build $(NODE_MODULES) ## run the end-to-end tests with every story at every profile
	$(call step,end-to-end tests at every profile)
	@browser="$$(.ci/chromium)" && CHROME_BIN="$$browser" E2E_ROUND=all $(E2E)

# Without SEED each run is another one; the seed is printed, and so repeats it.
STEPS ?= 1000000
walk: ## walk STEPS random steps (1,000,000) through both consoles, from SEED or a random one
	@seed="$(SEED)"; [ -n "$$seed" ] || seed="$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')"; \
	echo "== walks: $(STEPS) steps, seed $$seed"; \
	$(GO) test -v -count=1 -timeout 0 -run '^TestWalks$$' ./e2e/conformance ./e2e/conformance/ccai -args -walk.steps="$(STEPS)" -walk.seed="$$seed"

package: $(NODE_MODULES) ## write the npm package to bin/package, and pack it into bin/ctibridge-<version>.tgz
	@$(GO) run ./web/build --package
	@cd bin && npm pack --silent ./package

size: ## print the sizes of module and facade, keep them in web/size.json, fail over a limit
	@$(GO) run ./web/build --size

bench: dist ## measure module and facade in Chromium and print the table
	@browser="$$(.ci/chromium --full)" && CHROME_BIN="$$browser" $(GO) run ./e2e/bench

load: build ## open 500 consoles, post 10 events a second at each, and print how long an event takes; ARGS="-consoles 50"
	@browser="$$(.ci/chromium)" && CHROME_BIN="$$browser" $(GO) run ./e2e/load $(ARGS)

# Not part of "make test": all of it takes hours.
mutants: $(NODE_MODULES) ## run the tests against changed code; ARGS="-package wasm/bridge -sample 40" tries a part
	@$(GO) run ./e2e/mutants $(ARGS)

fmt: ## format the Go files
	@$(GO_FILES) -exec $(GOFMT) -w {} +

map: ## list each folder and file with a sentence, to find where to change something; ARGS=wasm/bridge shows a part
	@$(GO) run ./tools/map $(ARGS)

# It needs the TypeScript compiler. ARGS="-root <checkout>" measures another one.
figures: $(NODE_MODULES) ## print how large the code is and how its parts hang together; ARGS="-places" says where
	@$(GO) run ./tools/figures $(ARGS)

generate: ## write what is made from wasm/contract, from hostsim's types, and the picture of the architecture
	@$(GO) run ./wasm/contract/gen
	@$(GO) run ./hostsim/gen
	@$(GO) run ./tools/architecture

architecture: ## draw the picture of docs/architecture.md from the code; a part of "make generate"
	@$(GO) run ./tools/architecture

conformance: ## write docs/conformance-*.md from the tests
	@$(GO) run ./e2e/conformance/table

pictures: build $(NODE_MODULES) ## take the pictures of docs/img anew
	@browser="$$(.ci/chromium)" && CHROME_BIN="$$browser" LOOKS=write $(E2E) -run TestLooksOfTheElement

clean: ## remove what was built
	@rm -rf bin
	@find web/dist -mindepth 1 -not -name placeholder -delete

# The parts of the targets above.
.PHONY: dist check-format check-generated vet lint types check-size test-ts test-go check-conformance test-wasm browser test-full test-e2e

dist:
	$(call step,build the module and the web part)
	@$(GO) run ./web/build

check-format:
	$(call step,format)
	@bad=$$($(GO_FILES) -exec $(GOFMT) -l {} +) && if [ -n "$$bad" ]; then echo "not formatted, run \"make fmt\":" $$bad; exit 1; fi

# Before anything else is compiled: what is out of date may not compile.
check-generated: $(NODE_MODULES)
	$(call step,Go tests: generators and what they make)
	@$(GO) test $(GENERATORS)

vet:
	$(call step,go vet: native and js/wasm)
	@$(GO) vet ./...
	@$(JS_WASM) $(GO) vet ./wasm/...

# "go tool" would compile staticcheck itself for js/wasm, hence the path of the
# program that the first line built.
lint:
	$(call step,staticcheck: native and js/wasm)
	@$(GO) tool staticcheck ./...
	@$(JS_WASM) "$$($(GO) tool -n staticcheck)" ./wasm/...

types: $(NODE_MODULES)
	$(call step,types of TypeScript and JavaScript)
	@$(TSC) --noEmit -p web/tsconfig.json
	@$(TSC) --noEmit -p web/tsconfig.testing.json
	@$(TSC) --noEmit -p web/tsconfig.test.json
	@$(TSC) --noEmit -p hostsim/tsconfig.json
	@$(TSC) --noEmit -p e2e/bench/tsconfig.json

$(NODE_MODULES): web/package-lock.json
	$(call step,npm ci)
	@cd web && npm ci --no-audit --no-fund
	@touch $@

check-size:
	$(call step,size limits)
	@$(GO) run ./web/build --check --size

test-ts:
	$(call step,TypeScript unit tests)
	@$(GO) run ./web/build --test

test-go:
	$(call step,Go tests: native)
	@$(GO) test $$($(GO) list ./... | grep -vx $(E2E_PACKAGES:./%=-e '.*/%') $(TABLED:./%=-e '.*/%') $(GENERATORS:./%=-e '.*/%'))

check-conformance:
	$(call step,Go tests: conformance, and its tables)
	@$(GO) run ./e2e/conformance/table --check

test-wasm:
	$(call step,Go tests: the module under js/wasm)
	@$(JS_WASM) $(GO) test -exec "'$(CURDIR)/.ci/wasm_exec' '$$($(GO) env GOROOT)'" ./wasm/...

browser:
	$(call step,Chromium: headless shell and whole)
	@.ci/chromium
	@.ci/chromium --full

# Tests beside each other wait for their pages at different times. web/dist has
# just been made, so it is not made once more to see whether it is fresh.
E2E = E2E_BUILT=1 $(GO) test -count=1 -timeout 30m -p 1 -parallel 4 $(E2E_PACKAGES)

empty =
test-full: build
	$(call step,main stories in a whole Chromium)
	@browser="$$(.ci/chromium --full)" && CHROME_BIN="$$browser" $(E2E) -run '^($(subst $(empty) $(empty),|,$(strip $(MAIN_STORIES))))$$'

test-e2e: build package
	$(call step,end-to-end tests in the headless shell)
	@browser="$$(.ci/chromium)" && CHROME_BIN="$$browser" $(E2E)
