# The set-up on a bare machine: Python >= 3.11 and a network for PyPI. `make run` is the main job, `make test` all tests, `make quick` the quick ones.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
OUT ?= out/
WORKERS ?= $(if $(NEO4J_URI),0,2)
PYTEST := $(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=loadscope --no-loadscope-reorder

.PHONY: run test quick facts figures readme docs lock clean

run: .venv/.run
	$(BIN)/partnergraph build -o $(OUT)

test: .venv/.dev
	$(PYTEST) -rs $(TESTS)

# Without what starts a process, a store, a server or a browser (tests/lanes.py): after every change of a rule.
quick: .venv/.dev
	$(PYTEST) -q -m "not slow" $(TESTS)

.venv/.python:
	@test -n "$(PYTHON)" || { echo "partnergraph needs Python 3.11 or later; give one with: make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: .venv/.python requirements.lock requirements-engine.lock pyproject.toml hatch_build.py
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	engine=$$($(BIN)/python hatch_build.py) && { test -z "$$engine" || $(PIP) --require-hashes -r "$$engine"; }
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

# The bundled facts and their corrections, made anew from the report, which is not part of the project, and its annotation.
REPORTS ?= ../shared
facts: .venv/.run
	$(BIN)/python benchmarks/corrections.py $(REPORTS) --write
	$(BIN)/partnergraph extract $(firstword $(wildcard $(REPORTS)/reports/A-79-302.* $(REPORTS)/A-79-302.*)) --lines \
		-o loaders/data/A-79-302.jsonl

# The measured blocks of the README (quality, kept, review, reliability), from the annotated reports; a minute of CPU.
figures: .venv/.run
	$(BIN)/python .ci/readme.py $(REPORTS)

# The page that follows one invented sentence through every stage.
docs: .venv/.run
	$(BIN)/python .ci/tie.py

# The generated blocks of the README: commands, data model, queries.
readme: .venv/.run
	$(BIN)/python .ci/readme.py

# The exact versions and hashes, for every platform; needs uv (https://docs.astral.sh/uv/).
# The engine is apart: no marker says where it has a build (hatch_build.py).
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate
lock:
	$(LOCK) pyproject.toml --group build --no-emit-package arcadedb -o requirements.lock
	$(LOCK) pyproject.toml --group build --group dev --no-emit-package arcadedb -o requirements-dev.lock
	$(LOCK) --group engine -o requirements-engine.lock

clean:
	rm -rf .venv dist
