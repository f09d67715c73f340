# Everything a contributor runs. `make help` lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
TOOLS := .tools/bin
SUPPLY := .tools/supply
# Every library of the linter is at work in these.
LOWEST_TESTS := tests/test_engines_agree.py tests/acceptance/test_examples.py $(addprefix tests/unit/test_,formats.py \
	schema.py documents_formats.py init_editors.py engine_wasm.py engine_opa.py discovery_look.py bundle_signing.py lsp_parts.py)
# Stated once, where the artefacts are built.
OPA_VERSION := $(shell sed -n 's/^OPA_VERSION = "\(.*\)"$$/\1/p' linter/build.py)
ACTIONLINT_VERSION := 1.7.7

# For what is started from here: this OPA and this environment come first.
export PATH := $(CURDIR)/$(TOOLS):$(CURDIR)/$(BIN):$(PATH)
MAKEFLAGS += --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help test lint venv tools build docs inventory locks audit ends lowest clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)$$/\1	\2/p' Makefile | expand -t 10

test: lint ## check everything: style, types, every test of Python and of the policies
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: venv tools ## check style and types only
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check --quiet --preview --select PLW1514 .
	$(BIN)/python -m mypy

venv: $(VENV)/.ready ## set up .venv with the linter and all that its development needs

# Every package by the digests of its files; the linter itself is built with what was just installed.
$(VENV)/.ready: pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or later is needed; name one with PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes --requirement requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m pip --disable-pip-version-check check
	@touch $@

tools: venv ## get OPA, actionlint, a Chromium and the language servers of the tests, unless they are there
	@scripts/get-opa $(OPA_VERSION) $(TOOLS) $(BIN)/python
	@scripts/get-actionlint $(ACTIONLINT_VERSION) $(TOOLS) $(BIN)/python
	@scripts/get-chromium
	@scripts/get-editors

build: venv tools ## build the compiled policies, the catalog and the ready texts again
	$(BIN)/python -m linter.build

docs: venv tools ## write the generated pages again
	$(BIN)/python -m linter.docs

inventory: venv ## write the list of licences and the bill of materials again
	$(BIN)/python -m scripts.inventory

locks: $(SUPPLY)/.ready ## write requirements/ again for what pyproject.toml says now; UPGRADE=1 takes the newest
	scripts/lock $(SUPPLY)/bin/uv $(if $(UPGRADE),--upgrade)

audit: $(SUPPLY)/.ready ## ask for known faults in the locked packages; fails where it cannot ask
	scripts/audit $(SUPPLY)/bin/pip-audit

$(SUPPLY)/.ready: requirements/supply.txt
	$(PYTHON) -m venv $(SUPPLY)
	$(SUPPLY)/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement $<
	@touch $@

ends: venv tools ## try the wheel with the lowest and with the newest versions of what it depends on
	scripts/ends $(BIN)/python lowest
	scripts/ends $(BIN)/python newest

lowest: venv tools ## the same for the lowest versions, with fewer tests
	scripts/ends $(BIN)/python lowest $(LOWEST_TESTS)

clean: ## remove what `make` has set up
	rm -rf $(VENV) .tools tests/editors/node_modules
