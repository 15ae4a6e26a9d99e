#!/bin/bash
# CPU time of reading every page of born-digital PDFs against `pdftotext -bbox`, alternating in one run, as a ratio of medians.
#   bench/born_digital.sh [--reading-only] [FILE.pdf...]
# Measures the whole program (build/release/griffier) where it is built, else reading alone (bench_read_pages).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${GRIFFIER_BUILD:-$root/build/release}
runs=${RUNS:-5}
reading=$build/bench/bench_read_pages
program=$build/griffier
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

only=no
if [ "${1:-}" = --reading-only ]; then only=yes; shift; fi
files=("$@")
if [ ${#files[@]} = 0 ]; then
    for file in "$root"/../shared/corpus/budgets/begroting*.pdf "$root"/../shared/corpus/budgets/jaarstukken*.pdf "$root"/fixtures/documents/{programmabegroting,jaarstukken,rapportage}.pdf; do
        [ -f "$file" ] && files+=("$file")
    done
fi
[ ${#files[@]} -gt 0 ] || { echo "no PDF to measure: name some"; exit 2; }

# User and system seconds of a command and its children; its own output and exit code do not matter here.
cpu() { ( TIMEFORMAT='%U %S'; time "$@" >"$out/stdout" 2>"$out/stderr" ) 2>&1 | awk '{ print $1 + $2 }' || true; }
median() { sort -n | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }

measure() {   # NAME COMMAND... with @ for the file
    local name=$1; shift
    local file
    for file in "${files[@]}"; do
        local ours=() theirs=() i
        for ((i = 0; i < runs; i++)); do
            theirs+=("$(cpu pdftotext -bbox "$file" "$out/words.html")")
            rm -rf "$out/result"
            ours+=("$(cpu "${@/@/$file}")")
        done
        local a b pages
        a=$(printf '%s\n' "${ours[@]}" | median)
        b=$(printf '%s\n' "${theirs[@]}" | median)
        pages=$(pdfinfo "$file" | awk '/^Pages:/ { print $2 }')
        awk -v n="$name" -v f="$(basename "$file")" -v a="$a" -v b="$b" -v p="$pages" \
            'BEGIN { printf "%-8s %-42s %4d pages  %7.2f ms a page  pdftotext %7.2f  ratio %.2f\n", n, f, p, 1000 * a / p, 1000 * b / p, (b > 0 ? a / b : 0) }'
    done
}

[ -x "$reading" ] && measure reading "$reading" @
if [ "$only" = no ] && [ -x "$program" ]; then measure griffier "$program" run --ocr never --jobs 1 --quiet @ -o "$out/result"; fi
[ -x "$reading" ] || [ -x "$program" ] || { echo "build first: cmake --build --preset release --target bench_read_pages"; exit 2; }
