# Two commands matter: `make run` and `make test`. `make help` lists the rest. CI calls the same targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
PORT ?= 8000
UV_VERSION := 0.13.9

# The tools that do not go through manage.py find `xmess` here too.
export PYTHONPATH := $(CURDIR)/site:$(CURDIR)

.DEFAULT_GOAL := help
.PHONY: help run dev test lint format types bench bench-search relevance messages demo superuser worker elasticsearch opensearch \
	lock fonts screenshots clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s'|'

run: $(VENV)/.run var/run.env ## Set everything up and serve the site with its demo content at http://localhost:8000
	@ENV_FILE=$(CURDIR)/var/run.env DJANGO_SETTINGS_MODULE=xmess.settings.production $(MANAGE) prepare --demo
	@ENV_FILE=$(CURDIR)/var/run.env DJANGO_SETTINGS_MODULE=xmess.settings.production $(MANAGE) serve --port $(PORT)

dev: $(VENV)/.dev ## Serve with reloading and debug pages
	@$(MANAGE) prepare --demo
	@$(MANAGE) runserver $(PORT)

test: $(VENV)/.dev ## Run every test on every engine this machine has, and name those it lacks
	@$(BIN)/python tests/services/run_suites.py $(ARGS)

lint: $(VENV)/.dev ## Check style, types, templates, imports, migrations and deployment settings
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint --quiet site blocks pages search
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(MANAGE) makemigrations --check --dry-run
	@if command -v xgettext > /dev/null || [ "$$CI" ]; then $(MANAGE) makemessages --check; \
		else echo "NOT CHECKED HERE: the catalogues (gettext is missing)"; fi
	SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(64))") SITE_ORIGIN=https://xmess.example \
		DJANGO_SETTINGS_MODULE=xmess.settings.production $(MANAGE) check --deploy --fail-level WARNING

format: $(VENV)/.dev ## Format the Python code
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## Measure CPU time and queries per request on generated content
	@$(BIN)/python -m tests.benchmarks $(ARGS)

bench-search: $(VENV)/.dev ## Measure the search at 1,000, 10,000 and 50,000 pages on every engine, beside stock Wagtail
	@$(BIN)/python -m tests.benchmarks.search $(ARGS)

relevance: $(VENV)/.dev ## Measure how well the search answers the judged queries, engine by engine
	@$(BIN)/python -m tests.relevance $(ARGS)

messages: $(VENV)/.dev ## Collect the interface strings into locale/ (needs gettext)
	$(MANAGE) makemessages
	$(MANAGE) compile_catalogues

demo: $(VENV)/.run var/run.env ## Load the demo content (only what is missing or changed)
	@ENV_FILE=$(CURDIR)/var/run.env DJANGO_SETTINGS_MODULE=xmess.settings.production $(MANAGE) prepare --demo --force

superuser: $(VENV)/.run var/run.env ## Create a user with every permission on the site of `make run`
	@ENV_FILE=$(CURDIR)/var/run.env DJANGO_SETTINGS_MODULE=xmess.settings.production $(MANAGE) createsuperuser

worker: $(VENV)/.run var/run.env ## Run a task worker by itself
	@ENV_FILE=$(CURDIR)/var/run.env DJANGO_SETTINGS_MODULE=xmess.settings.production $(MANAGE) db_worker

elasticsearch: | $(BIN)/uv ## Run an Elasticsearch at 127.0.0.1:9200, in this terminal (needs Maven and a JDK of 21 or newer)
	@$(BIN)/python -m tests.services.foreground elasticsearch

opensearch: | $(BIN)/uv ## Run an OpenSearch at 127.0.0.1:9201, in this terminal (needs Maven)
	@$(BIN)/python -m tests.services.foreground opensearch

fonts: $(VENV)/.run ## Cut the web fonts again
	$(MANAGE) build_fonts --force

screenshots: $(VENV)/.dev ## Take the README's pictures of the demo site (needs Chromium)
	@$(BIN)/python -m tests.screenshots

lock: $(VENV)/.dev ## Pin every dependency again, within the ranges of pyproject.toml
	$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header -q -U pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header -q -c requirements.lock --extra dev \
		pyproject.toml -o requirements-dev.lock

clean: ## Remove the virtual environment and everything in var/, the local database included
	rm -rf $(VENV) var

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
		|| { echo "XMESS needs Python 3.11, 3.12 or 3.13; try: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@echo "Making the virtual environment…"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.run: requirements.lock | $(BIN)/uv
	@echo "Installing the dependencies…"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(BIN)/uv
	@echo "Installing the dependencies, with the tools for tests…"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@touch $@ $(VENV)/.run

# Secrets of this machine only; production names its own (site/docs/operations.md).
var/run.env: | $(BIN)/uv
	@mkdir -p var
	@umask 077 && $(BIN)/python -c 'import secrets; print("SECRET_KEY=" + secrets.token_urlsafe(64))' > $@
	@printf 'SITE_ORIGIN=http://localhost:$(PORT)\nALLOWED_HOSTS=localhost,127.0.0.1\nTLS=no\nREQUIRE_SECOND_FACTOR=no\n' >> $@
