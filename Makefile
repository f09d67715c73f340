# Everything a contributor runs. `make help` lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TOOLS := .tools/bin
# Stated once, where the artefacts are built.
OPA_VERSION := $(shell sed -n 's/^OPA_VERSION = "\(.*\)"$$/\1/p' linter/build.py)
ACTIONLINT_VERSION := 1.7.7

# For what is started from here: this OPA and this environment come first.
export PATH := $(CURDIR)/$(TOOLS):$(CURDIR)/$(BIN):$(PATH)
MAKEFLAGS += --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help test lint venv tools build docs clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)$$/\1	\2/p' Makefile | expand -t 10

test: lint ## check everything: style, types, every test of Python and of the policies
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: venv tools ## check style and types only
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy

venv: $(VENV)/.ready ## set up .venv with the linter and all that its development needs

# `pip install --group` came with pip 25.1.
$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or later is needed; name one with PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

tools: venv ## get OPA and actionlint into .tools/bin, unless the PATH has them
	@scripts/get-opa $(OPA_VERSION) $(TOOLS) $(BIN)/python
	@scripts/get-actionlint $(ACTIONLINT_VERSION) $(TOOLS) $(BIN)/python

build: venv tools ## build the compiled policies, the catalog and the ready texts again
	$(BIN)/python -m linter.build

docs: venv tools ## write the generated pages again
	$(BIN)/python -m linter.docs

clean: ## remove what `make` has set up
	rm -rf $(VENV) .tools
