# `make help` names every target. Only `setup` touches the network (and `browser`, where Chromium is missing).
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
PAPERS ?= corpus/papers
BENCH := .store/bench
# The evals keep their ingested papers here; they are made again when the papers or the code that reads them change.
EVALS := --cache .store/evals

# Answers come from this machine alone: no model hub, no usage statistics.
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false
export GRADIO_ANALYTICS_ENABLED := False
export ANONYMIZED_TELEMETRY := False
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The browser that the browser tests drive.
export MATTERS_CHROMIUM ?= /usr/bin/chromium

.PHONY: help setup chat ingest evals calibrate unseen reading test check lint types layers gate pytest browser format bench guard faulty licences load reading-speed papers screenshots pin clean

help: ## name each target
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s  %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## make .venv and install the pinned versions, once

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed, $(PYTHON) is $$($(PYTHON) -V 2>&1). Say which: make setup PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

$(STAMP): pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install -c constraints.txt -e '.[dev]'
	@touch $@

chat: setup ## ingest the sample papers if there are none yet, and open the chat on http://127.0.0.1:7860
	@$(BIN)/matters chat --papers $(PAPERS)

ingest: setup ## put a folder of papers on the shelf: make ingest PAPERS=FOLDER
	@$(BIN)/matters ingest $(PAPERS)

evals: setup ## ask every question of the question sets, print the table, write the report
	$(BIN)/matters eval $(EVALS)

calibrate: setup ## choose the bars of refusal on both question sets with papers left out, and measure them there
	$(BIN)/matters eval --calibrate --also evals/unseen/questions.jsonl evals/unseen/papers $(EVALS)

unseen: setup ## the same of three papers in another council's manner; then `matters eval --markdown` has both
	$(BIN)/matters eval --questions evals/unseen/questions.jsonl --papers evals/unseen/papers \
		--out evals/results/unseen --cache .store/unseen

reading: setup ## how much of papers of known text is read: make reading TRUTH=FOLDER for PDFs of your own
	$(BIN)/matters eval reading --gate $(if $(TRUTH),--truth $(TRUTH))

guard: setup ## hold honest drafts of a language model, and the same made false, against the sample papers
	$(BIN)/matters eval guard $(EVALS)

test: setup browser check gate pytest ## everything that must hold: lint, types, layers, evals gate, tests

check: lint types layers ## lint, types and layers only: seconds, before each commit

lint: setup ## ruff
	$(BIN)/ruff check .

types: setup ## mypy, strict
	$(BIN)/mypy

layers: setup ## import-linter: arrows between the packages go down only
	$(BIN)/lint-imports

gate: setup ## fail where a kind of question falls below its recorded floor
	$(BIN)/matters eval --gate $(EVALS)

pytest: setup ## the tests; one file: make pytest ARGS=tests/test_house.py
	$(BIN)/pytest $(ARGS)

browser: ## make sure Chromium is there for the browser tests, or say how to get it
	@if [ "$$MATTERS_CHROMIUM" = /usr/bin/chromium ] && [ ! -x /usr/bin/chromium ] \
		&& [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq -o DPkg::Lock::Timeout=300 || true; \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=300 --no-install-recommends \
			chromium fonts-dejavu-core >/dev/null || true; \
	fi; \
	[ -x "$$MATTERS_CHROMIUM" ] || echo "No $$MATTERS_CHROMIUM, so the browser tests are skipped. To have them run:" \
		"sudo apt-get install chromium, or set MATTERS_CHROMIUM=/path/to/chromium"

format: setup ## sort imports and mend what ruff can mend
	$(BIN)/ruff check --fix .

bench: setup ## time a first ingest, a second one (nothing is encoded again) and a question from a cold start
	@rm -rf $(BENCH)
	@for words in 'ingest $(PAPERS)' 'ingest $(PAPERS)' 'papers'; do \
		echo "== matters $$words"; time $(BIN)/matters --store $(BENCH) $$words >/dev/null; done
	@echo "== matters ask"; time $(BIN)/matters --store $(BENCH) ask "How many children were on CP plans in March 2022?"

reading-speed: setup ## pages a second beside LangChain's PyPDFLoader: make reading-speed PAPERS=FOLDER
	$(BIN)/python -m pip install -q langchain-community
	$(BIN)/python -m evals.reading_speed $(PAPERS)

load: setup ## what takes minutes: 20 readers and 400 questions during an ingest, a full disk, SIGTERM, a Chroma server
	MATTERS_LOAD=1 $(BIN)/pytest tests/app/test_load.py tests/app/test_faults.py tests/corpus/test_chroma_server.py -s

faulty: setup ## hundreds of faulty files in one run: each ends in one clear line, the good ones come in whole
	MATTERS_FAULTY=all $(BIN)/pytest tests/ingest/test_faulty.py

papers: setup ## lay the sample papers out again from corpus/sources
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[layout]'
	$(BIN)/python corpus/sources/layout.py

licences: setup ## write docs/licences.md again from what is installed
	@$(BIN)/python docs/licences.py

screenshots: setup ## take the pictures of docs/images again: every state at three widths (needs Chromium)
	PYTHONPATH=tests/app $(BIN)/python docs/screenshots.py $(STATES)

pin: setup ## write constraints.txt again from what is installed
	$(BIN)/python -m pip install -q -e '.[dev,layout]'
	@{ head -1 constraints.txt; $(BIN)/python -m pip freeze --all --exclude pip --exclude-editable \
		| sed 's/+cpu$$//' | LC_ALL=C sort -f; } > constraints.new
	@mv constraints.new constraints.txt
	@touch $(STAMP)

clean: ## remove caches and build output; .venv and the store stay
	rm -rf build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache tests/screenshots .store
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
