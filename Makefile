# Peerway: `make run` to see it, `make test` to trust it. Python 3.11 or newer is all that has to be there.

PYTHON ?= python3
PORT ?= 8000
export PEERWAY_PORT = $(PORT)
# A house is many processes, its tests hundreds: each would compile the frameworks anew.
unexport PYTHONDONTWRITEBYTECODE

# Before the environment exists: plain Python, standard library only (of shared, `services`).
BARE = env PYTHONPATH=deploy/src:shared/src $(PYTHON) -m
TOOL = .venv/bin/python -m

.DEFAULT_GOAL := help
.PHONY: help run check test deep forms pages changes content lint bench compare histories records drill simulate qti stranger rebuild administrator mail-test audit audit-bench monitor backup keys new-keys forget restore clean lock golden messages media film environment tools menu mutants new-year year-end sitting-drill

help: ## show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## set up what is missing and serve on http://127.0.0.1:8000 (PORT= to change; Ctrl-C stops)
	@exec $(BARE) deploy.run.start

check: tools ## for every save: form, types, fences, and the rules of what changed; within 20 s
	@exec $(TOOL) deploy.develop.check

test: tools ## everything that must hold, on SQLite and PostgreSQL, with a real browser
	@exec $(TOOL) deploy.develop.trials

deep: tools ## the same in depth: each test on both databases, each view, misfortune, edge and step (hours; ONLY="exam registry")
	@exec env DEEP=1 $(TOOL) deploy.develop.trials $(ONLY)

forms: tools ## every form, with and without scripts, and each misfortune: is a typed word ever lost? (about ten minutes)
	@$(TOOL) deploy.develop.provide journeys
	@exec env DEEP=1 $(TOOL) pytest -q tests/forms tests/journeys/test_typed_words.py

pages: tools ## every page as everybody it is for, in both languages and every view, with axe (about twenty minutes)
	@$(TOOL) deploy.develop.provide journeys
	@exec env DEEP=1 $(TOOL) pytest -q tests/journeys/test_axe.py

changes: tools ## change the registry's books in N ways, each alone: does the audit find every one? N=10000
	@exec env PEERWAY_CHANGES=$(or $(N),10000) $(TOOL) pytest -q -s services/registry/tests/test_changed_books.py

content: tools ## what each of the 34 modules has and lacks: words, grade, minutes
	@exec $(TOOL) tests.content

media: environment ## the modules as slides (.pptx), PDF and EPUB, in var/media: N="1 7" for some of them
	@exec $(TOOL) deploy.care.within curriculum.media $(N)

film: environment ## one module's slides as a captioned film: N=7 (needs espeak-ng and ffmpeg)
	@exec $(TOOL) deploy.care.within curriculum.media.film $(N)

lint: tools ## ruff, mypy, import-linter, deptry
	@exec $(TOOL) deploy.develop.lint

bench: tools ## how fast, as ratios of one run
	@.venv/bin/python tests/bench/run.py $(ARGUMENTS)
	@exec $(TOOL) tests.bench.searching $(or $(N),1000000)

compare: tools ## this checkout against another, in pairs, as ratios: WITH=../before
	@exec .venv/bin/python tests/bench/compare.py $(WITH) $(ARGUMENTS)

mutants: tools ## make rules wrong in N places and see whether their tests notice: N=30 SEED=… or ROOM=exam/plans
	@exec $(TOOL) tests.mutants $(or $(N),30) $(or $(SEED),peerway) $(ROOM)

histories: tools ## a million lives of certifications: does the registry answer right on every day? N=1000000 (minutes)
	@exec $(TOOL) tests.histories $(or $(N),1000000)

records: tools ## random records of continuing education: do the years come out as a slow reading says? N=100000 (minutes)
	@exec $(TOOL) tests.records $(or $(N),100000)

drill: tools ## kill, starve, wipe, restore; then ask whether anything was lost (ARGUMENTS="--database postgresql")
	@exec .venv/bin/python tests/drills/run.py $(ARGUMENTS)

sitting-drill: tools ## so many people sit the written part at once, also while all is killed: is every answer kept? N=1000 (minutes)
	@exec $(TOOL) tests.drills.sitting $(or $(N),1000) $(ARGUMENTS)

new-year: tools ## a hundred thousand people over the turn of a year, no broker: is each answer right? N=100000 M=all
	@exec $(TOOL) tests.drills.new_year $(or $(N),100000) $(M)

year-end: tools ## a year ends for so many people in a whole house whose processes are killed: N=100000 (minutes)
	@exec $(TOOL) tests.drills.year_end $(or $(N),100000) $(ARGUMENTS)

simulate: tools ## plant biased items among simulated answers: are they found, and they alone? N=60 (half a minute)
	@exec $(TOOL) psychometrics.simulation $(or $(N),60)

qti: tools ## what our bank would take of a folder of QTI 3.0 items, each by name: FROM=folder (SCHEMAS=folder: is ours valid?)
	@exec $(TOOL) exam.exchange_trial $(FROM) $(SCHEMAS)

stranger: tools ## one stranger does all at once; do twenty others notice? (within four minutes)
	@exec $(TOOL) tests.strangers $(ARGUMENTS)

rebuild: environment ## empty what a service was told and rebuild it from the facts: S=registry
	@exec $(TOOL) deploy.care.within deploy.care.rebuild $(S)

administrator: environment ## give somebody with an account the role: EMAIL=dana@agency.org
	@exec $(TOOL) deploy.care.within deploy.care.appoint $(EMAIL)

mail-test: environment ## send one mail the way Peerway does: EMAIL=dana@agency.org
	@exec $(TOOL) deploy.care.within deploy.care.mail_test $(EMAIL)

audit: environment ## recompute every certificate and public status from the facts
	@exec $(TOOL) deploy.care.within deploy.care.audit

audit-bench: tools ## how long the audit takes over N certifications, made for it in a folder of their own: N=100000
	@exec $(TOOL) tests.bench.auditing $(or $(N),100000)

monitor: environment ## whether somebody's ledger only grew since you asked last: URL=https://… FOLDER=heads
	@exec $(TOOL) deploy.care.monitor $(URL) $(FOLDER)

backup: environment ## copy everything people entrusted to us, as it was at one moment; also while it runs
	@exec $(TOOL) deploy.care.backup

keys: environment ## copy the keys of persons, apart from the data, and wrap them anew; once a week
	@exec $(TOOL) deploy.care.within deploy.care.keys

restore: environment ## put a backup back: FROM=var/backups/…
	@exec $(TOOL) deploy.care.restore $(FROM)

new-keys: environment ## sign heads of the ledger and credentials with new keys from now on
	@exec $(TOOL) deploy.care.within deploy.care.new_keys

forget: environment ## let the registry forget somebody who asked for it: PERSON=CPS-… (or their id)
	@exec $(TOOL) deploy.care.within deploy.care.forget "$(PERSON)"

clean: ## delete what was made here, after asking (CLEAN=yes answers)
	@exec $(BARE) deploy.care.clean

lock: tools ## pin the dependencies anew
	@exec $(TOOL) deploy.setup.lock

golden: tools ## write the schema of each fact that has none yet, for others to rely on
	@exec $(TOOL) tests.contracts.schemas

menu: environment ## write what each main.py lists into the fences and the READMEs
	@exec $(TOOL) deploy.develop.menu

messages: environment ## collect the words of the interface for translation
	@exec $(TOOL) deploy.develop.messages

environment:
	@$(BARE) deploy.setup.environment

tools:
	@$(BARE) deploy.setup.environment --development
