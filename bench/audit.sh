#!/bin/sh
# usage: bench/audit.sh BENCH_AUDIT [OPTION...]
# False alarms and seeded errors over the fixtures, and over the documents beside the project where they are there.
set -e
program=$1
shift
here=$(cd "$(dirname "$0")/.." && pwd)
shared=$here/../shared
set -- "$@" --known "$here/bench/audit_known.tsv"
[ -f "$shared/domain/external_checks.json" ] && set -- "$@" --sums "$shared/domain/external_checks.json"
for file in "$here"/fixtures/documents/programmabegroting.pdf "$here"/fixtures/documents/jaarstukken.pdf "$here"/fixtures/documents/tabelsoorten.pdf \
    "$here"/fixtures/documents/rapportage.pdf "$here"/fixtures/documents/*.csv "$here"/fixtures/documents/*.txt "$here"/fixtures/documents/*html \
    "$shared"/corpus/budgets/begroting*.pdf "$shared"/corpus/scans/*.truth.pdf "$shared"/corpus/budgets/jaarstukken*.pdf "$shared"/corpus/budgets/mun*.pdf \
    "$shared"/corpus/budgets/reg*.pdf "$shared"/seeds/*.txt "$shared"/corpus/sums/*.tsv; do
    [ -f "$file" ] && set -- "$@" "$file"
done
exec "$program" "$@"
