# Thin lines over cargo and npm. `make run` and `make test` are all a newcomer needs.
.PHONY: run test lint

run:
	cargo run --release -- serve --demo

lint:
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings

test: lint
	cargo nextest run || cargo test
