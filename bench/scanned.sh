#!/bin/bash
# CPU time of recognising scanned pages against the `tesseract` command on the same pictures, alternating in one run, as a ratio of medians.
#   bench/scanned.sh [FILE.pdf PAGE...]...     a page range as pdftoppm takes it: one page number at a time
# Both read all pictures in one process with OMP_THREAD_LIMIT=1, so that start-up counts once.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${GRIFFIER_BUILD:-$root/build/release}
runs=${RUNS:-3}
ours=$build/bench/bench_recognise
[ -x "$ours" ] || { echo "build first: cmake --build --preset release --target bench_recognise"; exit 2; }
export OMP_THREAD_LIMIT=1
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

[ $# -gt 0 ] || set -- "$root/../shared/corpus/scans/Jaarstukken_2021.pdf" 1 "$root/../shared/corpus/budgets/jaarrekening-2019-wassenaar.pdf" 12 43 67 126 177 182 \
    "$root/../shared/corpus/scans/1848-scan.pdf" 1 2 3
file=
for word in "$@"; do
    case $word in
        *[!0-9]*) file=$word ;;
        *) [ -f "$file" ] && pdftoppm -q -r 300 -gray -png -f "$word" -l "$word" "$file" "$out/$(basename "$file" .pdf)" ;;
    esac
done
ls "$out"/*.png > "$out/list" 2>/dev/null || { echo "no PDF to measure: name some"; exit 2; }
mapfile -t pictures < "$out/list"

# User and system seconds of a command.
cpu() { ( TIMEFORMAT='%U %S'; time "$@" >"$out/stdout" 2>"$out/stderr" ) 2>&1 | awk '{ print $1 + $2 }'; }
median() { sort -n | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }

for ((i = 0; i < runs; i++)); do
    cpu tesseract "$out/list" "$out/words" -l nld quiet tsv >> "$out/theirs"
    cpu "$ours" "${pictures[@]}" >> "$out/ours"
done
awk -v a="$(median < "$out/ours")" -v b="$(median < "$out/theirs")" -v p="${#pictures[@]}" \
    'BEGIN { printf "scanned: %d pages  %.2f s a page  tesseract %.2f  ratio %.2f\n", p, a / p, b / p, a / b }'
