#!/bin/sh
# Takes today's output of the fixtures as approved. Read `git diff fixtures/expected` line by line afterwards: that is the review.
cd "$(dirname "$0")/.." && exec python3 tests/golden/golden.py build/release/griffier fixtures --approve
