#!/bin/bash
# Scans made from born-digital pages, recognised by griffier, by `tesseract` (two plain processes, nld and nld+eng) and by `ocrmypdf --jobs 2`
# in one run: amounts found whole and characters wrong against the pages' own text by place, wall clock and CPU.
#   bench/scans.sh [--quick] [--pages N] [FILE.pdf...]
# --quick: griffier alone, 6 pages. SHOW=1 prints every amount that griffier did not read whole. DPIS="150 200 300" chooses the resolutions.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
griffier=${GRIFFIER_BUILD:-$root/build/release}/griffier
python=${PYTHON:-/usr/bin/python3}
[ -x "$griffier" ] || { echo "build first: cmake --build --preset release --target griffier"; exit 2; }
quick=no pages=24
while [ $# -gt 0 ]; do
    case $1 in
        --quick) quick=yes pages=6; shift ;;
        --pages) pages=$2; shift 2 ;;
        *) break ;;
    esac
done
[ $# -gt 0 ] || set -- "$root"/../shared/corpus/budgets/begroting*.pdf
[ -f "$1" ] || { echo "no PDF to make scans from: name some"; exit 2; }
dpis=${DPIS:-150 200 300}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# shellcheck disable=SC2086
"$python" "$root/bench/scans.py" make "$out" "$pages" $dpis -- "$@" > "$out/pages"
[ "$quick" = yes ] || cat "$out/pages"

timed() { ( TIMEFORMAT='%R %U %S'; time "$@" > "$out/stdout" 2> "$out/stderr" ) 2> "$out/time" || { cat "$out/stderr"; return 1; }; }
row() {   # NAME DPI KIND READ
    local at; at=$(awk -v p="$pages" '{ printf "%.2f s a page, CPU %.2f", $1 / p, ($2 + $3) / p }' "$out/time")
    printf '%s dpi  %-18s %s  %s\n' "$2" "$1" "$at" "$(SHOW= "$python" "$root/bench/scans.py" score "$out/truth.json" "$2" "$3" "$4")"
}
plain() {   # DPI LANGUAGE: two processes, each page one start, as a script over `tesseract` does it
    mkdir -p "$out/tsv"
    find "$out/$1" -type f | sort | OMP_THREAD_LIMIT=1 xargs -P 2 -I{} sh -c 'tesseract "$1" "$2/$(basename "$1" | cut -c1-3)" -l "$3" --dpi "$4" quiet tsv' - {} "$out/tsv" "$2" "$1"
}
for dpi in $dpis; do
    timed "$griffier" layout -j 2 "$out/$dpi.pdf" -o "$out/$dpi.layout"
    row griffier "$dpi" layout "$out/$dpi.layout"
    [ -z "${SHOW:-}" ] || "$python" "$root/bench/scans.py" score "$out/truth.json" "$dpi" layout "$out/$dpi.layout" | grep '^  ' || true
    [ "$quick" = no ] || continue
    for language in nld nld+eng; do
        timed plain "$dpi" "$language" && row "tesseract $language" "$dpi" tsv "$out/tsv"
    done
    if command -v ocrmypdf > /dev/null; then
        timed ocrmypdf -q --jobs 2 -l nld --output-type pdf "$out/$dpi.pdf" "$out/theirs.pdf" && row "ocrmypdf" "$dpi" pdf "$out/theirs.pdf"
    fi
done
