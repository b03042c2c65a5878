# Two commands matter: make serve, make test. Everything they need is set up
# on the first run, in .venv, from the hashed locks.

PYTHON ?= python3
BIN := .venv/bin
# The last commit's date; a build without make asks the same file.
export SOURCE_DATE_EPOCH ?= $(shell $(PYTHON) macros/history.py)
# The theme prints its end of life (May 2027) on every build; README says it once.
export NO_MKDOCS_2_WARNING = 1

.PHONY: serve test quick sound bench lint lint-python lint-browser site plain zensical engines check pages permalinks schema lock clean browser

serve: .venv/site ## the site with live preview at http://127.0.0.1:8000
	$(BIN)/mkdocs serve

test: .venv/tests browser ## the whole suite
	$(BIN)/python -m pytest

quick: .venv/tests ## the tests without a browser or a built site, for each save
	$(BIN)/python -m pytest --quick

sound: .venv/tests ## faults on builds, a thousand of them: kills, full disks, spoilt files; a table, in a quarter of an hour
	$(BIN)/python tests/sound

bench: .venv/tests browser site ## how quick the search and four pages are; Lighthouse needs Node and npm, takes minutes
	$(BIN)/python bench/builds.py
	$(BIN)/python bench/first_result.py
	$(BIN)/python bench/any_input.py
	$(BIN)/python bench/lighthouse.py

lint: lint-python lint-browser ## everything a tool can see: form, types, likely mistakes; Python, scripts, styles

lint-python: .venv/tests ## ruff and mypy; settings and reasons in pyproject.toml
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lint-browser: lint/node_modules/.ready site ## scripts and styles; needs Node and npm
	cd lint && npm run -s scripts && npm run -s styles && npm test -s
	node lint/shipped.js site

site: .venv/site ## strict production build into site/
	$(BIN)/mkdocs build --strict

plain: .venv/site ## the same site with no site generator, into site-plain/
	$(BIN)/python -m macros write site-plain

zensical: .venv/site .venv-zensical/ready ## the same site with Zensical, into site-zensical/
	$(BIN)/python engines/zensical site-zensical

engines: .venv/site .venv-zensical/ready ## builds with each engine: what they cost, what differs; a table, in some minutes
	$(BIN)/python engines/measure.py --write

check: .venv/site ## catalogue and wording only, in seconds
	$(BIN)/python -m macros check

pages: .venv/site ## every page as finished Markdown, into pages/
	$(BIN)/python -m macros pages pages

permalinks: site ## adds new addresses to catalogue/permalinks.txt
	$(BIN)/python -m macros permalinks

schema: .venv/site ## catalogue/schema/*.json, from the models
	$(BIN)/python -m macros schema

browser: .venv/tests
	$(BIN)/python tests/browser/setup.py

lock: .venv/tests ## each requirements.txt, from its .in file
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements.in -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header tests/requirements.in -o tests/requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header engines/zensical/requirements.in -o engines/zensical/requirements.txt

clean:
	rm -rf .venv .venv-zensical .cache site site-plain* site-zensical site.new* site.old* site.lock pages

# --without-pip and pip's --python: Debian's python3 has no ensurepip unless
# one more package is installed, and pip alone is enough this way.
.venv/bin/python:
	$(PYTHON) -m venv --without-pip .venv

.venv/site: requirements.txt | .venv/bin/python
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

# Apart, so that no package of one engine decides over those of another.
.venv-zensical/ready: engines/zensical/requirements.txt
	$(PYTHON) -m venv --without-pip .venv-zensical
	$(PYTHON) -m pip --python .venv-zensical/bin/python install --quiet --disable-pip-version-check --require-hashes -r engines/zensical/requirements.txt
	@touch $@

lint/node_modules/.ready: lint/package.json lint/package-lock.json lint/.npmrc
	cd lint && npm ci --no-audit --no-fund --silent
	@touch $@

.venv/tests: tests/requirements.txt .venv/site
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@
