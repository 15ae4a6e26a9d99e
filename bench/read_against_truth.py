#!/usr/bin/env python3
"""Errors in characters and digits of a read document against its truth, words matched by place.

usage: read_against_truth.py TRUTH.pdf READ [--pages 5,15,25]
  TRUTH.pdf  the same pages with a text layer that is right (read with `pdftotext -bbox`)
  READ       a .layout file of griffier, or a folder of page-N.tsv of `tesseract` at 300 dpi

Words of both sides that lie over each other are put together, left to right, without their spaces, and compared by edit distance; what
has no counterpart counts whole, on either side. Leader dots (four and more) count for nothing. Digit errors are the same distance with all other characters left out, and figure
errors with digits, points, commas and minus signs kept (every dash a minus).
"""
import argparse, html, pathlib, re, subprocess, unicodedata

POINTS_PER_PIXEL = 72 / 300
SHARED = 0.4  # of the shorter width and of the lower height


def truth_words(pdf):
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages, number = {}, 0
    for line in text.splitlines():
        if "<page " in line:
            number += 1
            pages[number] = []
        elif found := re.search(r'<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)</word>', line):
            pages[number].append((*map(float, found.groups()[:4]), html.unescape(found[5])))
    return pages


def layout_words(path):
    pages, words = {}, None
    for line in path.read_text().splitlines():
        if line.startswith("page "):
            words = pages.setdefault(int(line.split()[1]), [])
        elif line.startswith("word "):
            place, text = line.split(" | ", 1)
            words.append((*map(float, place.split()[1:5]), text))
    return pages


def tsv_words(folder):
    pages = {}
    for path in sorted(folder.glob("page-*.tsv")):
        words = pages.setdefault(int(re.search(r"page-0*(\d+)", path.name)[1]), [])
        for line in path.read_text().splitlines()[1:]:
            cells = line.split("\t")
            if cells[0] == "5" and cells[11].strip():
                x, y, w, h = (float(v) * POINTS_PER_PIXEL for v in cells[6:10])
                words.append((x, y, x + w, y + h, cells[11]))
    return pages


def plain(text):
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"\.{4,}", "", re.sub(r"[\s\u00ad]+", "", re.sub(r"[‐‑–—−]", "-", text)))


def distance(a, b):
    if a == b:
        return 0
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def groups(truth, read):
    """Pairs of texts: words that lie over each other, directly or through others."""
    parent = list(range(len(truth) + len(read)))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, a in enumerate(truth):
        for j, b in enumerate(read):
            x, y = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
            if x > SHARED * min(a[2] - a[0], b[2] - b[0]) and y > SHARED * min(a[3] - a[1], b[3] - b[1]):
                parent[root(i)] = root(len(truth) + j)
    sides = {}
    for i, word in enumerate(truth + read):
        sides.setdefault(root(i), ([], []))[i >= len(truth)].append(word)
    for both in sides.values():
        yield tuple(plain("".join(w[4] for w in sorted(side))) for side in both)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("truth")
    parser.add_argument("read", type=pathlib.Path)
    parser.add_argument("--pages", default="")
    parser.add_argument("--show", type=int, default=0, help="print so many of the differences in figures")
    arguments = parser.parse_args()
    truth = truth_words(arguments.truth)
    read = tsv_words(arguments.read) if arguments.read.is_dir() else layout_words(arguments.read)
    wanted = [int(p) for p in arguments.pages.split(",") if p] or sorted(read)
    keep = {"characters": lambda t: t, "digits": lambda t: re.sub(r"\D", "", t), "figures": lambda t: re.sub(r"[^\d.,-]", "", t) if re.search(r"\d", t) else ""}
    wrong, total, shown = dict.fromkeys(keep, 0), dict.fromkeys(keep, 0), 0
    for number in wanted:
        for expected, found in groups(truth.get(number, []), read.get(number, [])):
            for kind, only in keep.items():
                off = distance(only(expected), only(found))
                wrong[kind] += off
                total[kind] += len(only(expected))
                if off and kind == "figures" and shown < arguments.show:
                    shown += 1
                    print(f"page {number}: {expected!r} read as {found!r}")
    for kind in keep:
        print(f"{kind}: {wrong[kind]} wrong of {total[kind]}, {100 * wrong[kind] / max(1, total[kind]):.3f} % on {len(wanted)} pages")


if __name__ == "__main__":
    main()
