# Thin lines over cargo and npm. `make run` and `make test` are all a newcomer needs.
.PHONY: run test lint unit a11y a11y-full screen-reader bench tools

run:
	cargo run --release -- serve --demo

# What tests need and this machine lacks: installed where this is root, else listed.
tools:
	scripts/install-test-tools

lint:
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings

# Most tests wait for the disk: more of them at a time than there are cores.
unit: tools
	export ZHUCAN_TEST_POSTGRES="$$(scripts/test-postgres start)" RUST_TEST_THREADS="$$(( 3 * $$(getconf _NPROCESSORS_ONLN) ))" \
		&& cargo test

# The built program: journeys by keyboard without scripts, every page's HTML in both languages, and each kind of page in a
# browser, in every value of every setting: axe, contrast, reflow, targets, keyboard, what a voice says.
a11y: tools
	cargo build
	node a11y-tests/run.mjs --quick

# Every page, not one of each kind.
a11y-full: tools
	cargo build
	node a11y-tests/run.mjs --full

# A real screen reader, headless; installs more than the other tests.
screen-reader:
	scripts/install-test-tools --screen-reader
	cargo build
	node a11y-tests/screen-reader/run.mjs

test: tools lint unit a11y

bench:
	python3 bench/run.py
