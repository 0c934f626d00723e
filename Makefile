# LeadDesk's commands for a checkout. Each sets up what it needs by itself, once.

PYTHON ?= python3
ARGS ?=
bin := .venv/bin
ready := .venv/.ready
screen := .venv/.screen

.DEFAULT_GOAL := help
.PHONY: demo test lint bench torture run translations package clean help
# `make lint test` checks first, also under -j.
.NOTPARALLEL:

demo: $(ready)  ## play the main job on sample cards; leaves its database and lists in ./demo
	$(bin)/leaddesk demo demo

run: $(ready)  ## run the program: make run ARGS="contacts --json"
	$(bin)/leaddesk $(ARGS)

test: $(ready) $(screen)  ## run the tests
	$(bin)/pytest -n 2 --dist worksteal

lint: $(ready)  ## check style, types and the floors
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy
	$(bin)/lint-imports --no-logo

bench: $(ready)  ## measure engine and window against their bars; a part of it: make bench ARGS=window
	$(bin)/python -m tests.benchmarks $(ARGS)

torture: $(ready)  ## kill imports and saves hundreds of times, and see that nothing is lost
	$(bin)/python -m tests.torture

translations: $(ready)  ## bring the window's catalogues up to date, and compile them
	$(bin)/python packaging/translations.py

package: $(ready)  ## build the sdist and the wheel into ./dist
	$(bin)/python -m build --no-isolation

clean:  ## remove what was built and cached; keeps .venv and ./demo
	rm -rf build dist .benchmarks .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find leaddesk tests -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

# The packages the program and its checks need change with these files, so set-up runs again when they do.
$(ready): pyproject.toml packaging/constraints.txt packaging/set-up.sh
	@PYTHON="$(PYTHON)" sh packaging/set-up.sh
	@touch $@

# The tests use the window on a screen of their own, too.
$(screen): packaging/set-up.sh | $(ready)
	@sh packaging/set-up.sh screen
	@touch $@
