# Two commands matter: make serve, make test. Everything they need is set up
# on the first run, in .venv, from the hashed locks.

PYTHON ?= python3
BIN := .venv/bin
# The last commit's date; a build without make asks the same file.
export SOURCE_DATE_EPOCH ?= $(shell $(PYTHON) macros/history.py)
# The theme prints its end of life (May 2027) on every build; README says it once.
export NO_MKDOCS_2_WARNING = 1

.PHONY: serve test quick sound publish-check bench lint lint-python lint-browser site plain zensical engines check pages permalinks schema lock supply audit audit-python audit-npm release clean browser servers

serve: .venv/site ## the site with live preview at http://127.0.0.1:8000
	$(BIN)/mkdocs serve

test: .venv/tests browser servers ## the whole suite
	$(BIN)/python -m pytest

quick: .venv/tests ## the tests without a browser or a built site, for each save
	$(BIN)/python -m pytest --quick

sound: .venv/tests ## faults on builds, a thousand of them: kills, full disks, spoilt files; a table, in a quarter of an hour
	$(BIN)/python tests/sound

publish-check: .venv/tests browser servers site ## the built site with real servers, 200 readers at once, and from a stick; tables, in ten minutes
	$(BIN)/python tests/publish

bench: .venv/tests browser site ## how quick checks, builds, previews, the search and four pages are: tables, in half an hour; Lighthouse needs Node and npm
	$(BIN)/python bench/speed.py --write
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

LOCK = .venv/tools/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
lock: .venv/tools/.ready ## each requirements.txt, from its .in file
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) tests/requirements.in -o tests/requirements.txt
	$(LOCK) supply/requirements.in -o supply/requirements.txt
	$(LOCK) engines/zensical/requirements.in -o engines/zensical/requirements.txt

supply: .venv/tests .venv/tools/.ready lint/node_modules/.ready bench/node_modules/.ready ## supply/licences.md and sbom.json, from the locks; after make lock
	$(BIN)/python -m supply list

audit: audit-python audit-npm ## known faults of any locked package; asks the network, needs npm

# --strict: a package that nobody could look up must not pass for a sound one.
audit-python: .venv/tools/.ready
	.venv/tools/bin/pip-audit --strict --disable-pip --require-hashes -r requirements.txt
	.venv/tools/bin/pip-audit --strict --disable-pip --require-hashes -r tests/requirements.txt
	.venv/tools/bin/pip-audit --strict --disable-pip --require-hashes -r supply/requirements.txt

# From high on: nothing of these reaches a reader, and a list that is always red is read by nobody.
audit-npm:
	npm --prefix lint audit --package-lock-only --audit-level=high
	npm --prefix bench audit --package-lock-only --audit-level=high

release: .venv/tests site ## dist/: the built site as archives, checksums, list of parts; to try it: make release REHEARSE=try
	$(BIN)/python -m supply release $(if $(REHEARSE),--rehearse $(REHEARSE))

servers: .venv/tests
	$(BIN)/python tests/publish/servers.py

clean:
	rm -rf .venv .venv-zensical .cache site site-plain* site-zensical site.new* site.old* site.lock pages dist dist.new*

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

lint/node_modules/.ready bench/node_modules/.ready: %/node_modules/.ready: %/package.json %/package-lock.json %/.npmrc
	cd $* && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

.venv/tests: tests/requirements.txt .venv/site
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@

# What asks the network about packages stands apart from what builds and tests.
.venv/tools/.ready: supply/requirements.txt | .venv/bin/python
	$(PYTHON) -m venv --without-pip .venv/tools
	$(PYTHON) -m pip --python .venv/tools/bin/python install --quiet --disable-pip-version-check --require-hashes -r supply/requirements.txt
	@touch $@
