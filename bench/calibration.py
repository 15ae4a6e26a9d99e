#!/usr/bin/env python3
"""Holds the confidence of tables and cells against what is true: in each bin, how much is claimed and how much is right.

usage: calibration.py RUN... --truth FILE_OR_FOLDER... [--wrong N] [--paths] [--evidence FILE.tsv [--fit]]

RUN     run folders of griffier
TRUTH   lists of pages as difficult_tables.py writes them, gold pages (one JSON with "file", "page", "tables"), or a folder of ICDAR
        *-str.xml. Pages without truth are left out.

A cell is right when the true table has its text in its row and its column; rows and columns are first laid beside each other by what they hold,
so that a caption taken for a row makes one wrong row and not a wrong table. A cell of a table that is none is wrong. A table is right when each
of its cells is and none is missing. ECE: the mean over the bins of |claimed - right|, weighted by how many are in it.

--paths     the share of figures whose header path, and whose unit, are what the truth says
--wrong N   prints N wrong cells
--evidence  what bench_table_evidence printed for the same run: with --fit, the coefficients of document/tables/table_confidence.cpp from it (numpy)
"""
import argparse, collections, json, pathlib, re, sys, unicodedata
import xml.etree.ElementTree as xml

BINS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001]


def fold(text):
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFKC", text or "")).casefold()


def icdar(path):
    """Pages of one *-str.xml."""
    pages = collections.defaultdict(list)
    for table in xml.parse(path).getroot().findall("table"):
        for region in table.findall("region"):
            rows, cols = int(region.get("row-increment") or 0), int(region.get("col-increment") or 0)
            cells = []
            for cell in region.findall("cell"):
                row, col = int(cell.get("start-row")) + rows, int(cell.get("start-col")) + cols
                cells.append({"row": row, "col": col, "rowspan": int(cell.get("end-row") or row - rows) + rows - row + 1,
                              "colspan": int(cell.get("end-col") or col - cols) + cols - col + 1, "text": cell.findtext("content") or ""})
            pages[int(region.get("page"))].append({"cells": cells})
    return [{"file": path.name.replace("-str.xml", ".pdf"), "page": page, "tables": tables} for page, tables in pages.items()]


def read_truth(paths):
    pages = {}
    for path in map(pathlib.Path, paths):
        for file in sorted(path.glob("*.json")) + sorted(path.glob("*-str.xml")) if path.is_dir() else [path]:
            found = icdar(file) if file.suffix == ".xml" else json.loads(file.read_text("utf-8"))
            for page in found if isinstance(found, list) else [found]:
                if isinstance(page, dict) and "page" in page and "tables" in page:
                    pages[page["file"].rsplit("/", 1)[-1], page["page"]] = page
    return pages


def same(cell, truth):
    text, true = fold(cell["text"]), fold(truth["text"])
    if truth.get("mark"):   # a footnote mark, apart from the figure
        return text == true or bool(re.fullmatch(re.escape(truth["text"]) + r"( \d|[¹²³])", cell["text"]))
    return text == true


def aligned(scores, ours, theirs):
    """Each of `ours` -> one of `theirs`, in order, so that the sum of scores[a, b] is largest."""
    best = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores.get((ours[i], theirs[j]), 0))
    i = j = 0
    result = {}
    while i < len(ours) and j < len(theirs):
        score = scores.get((ours[i], theirs[j]), 0)
        if score > 0 and best[i][j] == best[i + 1][j + 1] + score:
            result[ours[i]] = theirs[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return result


def lay_beside(cells, truth):
    """Rows and columns of `cells` -> those of `truth`."""
    def axis(name):
        return sorted({c[name] for c in cells}), sorted({t[name] for t in truth})
    by_text = collections.defaultdict(list)
    for t in truth:
        by_text[fold(t["text"])].append(t)
    pairs = [(c, t) for c in cells for t in by_text.get(fold(c["text"]), [])]
    rare = {text: 1 / len(ts) for text, ts in by_text.items()}
    rows, columns = {}, {}
    for turn in range(3):
        scores = collections.Counter()
        for c, t in pairs:
            if turn == 0 or columns.get(c["col"]) == t["col"]:
                scores[c["row"], t["row"]] += rare[fold(t["text"])]
        rows = aligned(scores, *axis("row"))
        scores = collections.Counter()
        for c, t in pairs:
            if rows.get(c["row"]) == t["row"]:
                scores[c["col"], t["col"]] += 1
        columns = aligned(scores, *axis("col"))
    return rows, columns


def true_paths(table):
    """(row, col) -> folded header texts above it, where the truth has them."""
    result, headers = {}, int(table.get("header_rows") or 0)
    over = collections.defaultdict(list)
    width = max((c["col"] + int(c.get("colspan") or 1) for c in table["cells"]), default=0)
    for c in sorted(table["cells"], key=lambda c: c["row"]):
        title = c["col"] == 0 and int(c.get("colspan") or 1) >= width > 2   # over the whole table: heads no column
        if c["row"] < headers and c["text"] and not title:
            for col in range(c["col"], c["col"] + int(c.get("colspan") or 1)):
                over[col].append(fold(c["text"]))
    for c in table["cells"]:
        if "path" in c:
            result[c["row"], c["col"]] = [fold(p) for p in c["path"]]
        elif headers and c["row"] >= headers and c["col"] > 0 and re.search(r"\d", c["text"]) and not re.search(r"[A-Za-z]{4,}", c["text"]) and not table.get("inner_header_rows"):
            result[c["row"], c["col"]] = over[c["col"]]
    return result


class Tally:
    def __init__(self):
        self.items = []   # (id, claimed, right)

    def report(self, name):
        if not self.items:
            return
        total = len(self.items)
        ece = 0
        print("%s: %d, right %.4f, claimed %.4f" % (name, total, sum(r for _, _, r in self.items) / total, sum(c for _, c, _ in self.items) / total))
        for low, high in zip(BINS, BINS[1:]):
            here = [(c, r) for _, c, r in self.items if low <= c < high]
            if here:
                claimed, right = sum(c for c, _ in here) / len(here), sum(r for _, r in here) / len(here)
                ece += abs(claimed - right) * len(here) / total
                print("  %.2f to %.2f  %6d  claimed %.3f  right %.3f" % (low, min(high, 1), len(here), claimed, right))
        print("  expected calibration error %.4f" % ece)


def judge(document, pages, stem, cells_tally, table_tally, paths, wrong):
    name = document["source"]["file"]
    scale = {"t%d" % i: t.get("unit") for i, t in enumerate(document["tables"], 1)}
    for number in sorted({p for f, p in pages if f == name}):
        truth = pages[name, number]["tables"]
        found = [(t, [c for c in t["cells"] if c["page"] == number]) for t in document["tables"]]
        found = [(t, cells) for t, cells in found if cells]
        shared = []
        for i, (_, cells) in enumerate(found):
            bag = collections.Counter(fold(c["text"]) for c in cells)
            for j, table in enumerate(truth):
                shared.append((sum((bag & collections.Counter(fold(t["text"]) for t in table["cells"] if t["text"])).values()), i, j))
        partner, taken = {}, set()
        for score, i, j in sorted(shared, key=lambda s: (-s[0], s[1], s[2])):
            if score > 1 and i not in partner and j not in taken:
                partner[i] = j
                taken.add(j)
        for j, table in enumerate(truth):   # a table that was not found has no figures with the right path
            if j not in taken:
                paths["figures"] += len(true_paths(table))
        for i, (table, cells) in enumerate(found):
            true = [t for t in truth[partner[i]]["cells"] if t["text"]] if i in partner else []
            rows, columns = lay_beside(cells, true)
            places = {(t["row"], t["col"]): t for t in true}
            good = 0
            seen = {}
            for c in cells:
                t = places.get((rows.get(c["row"]), columns.get(c["col"])))
                right = t is not None and same(c, t)
                if right and c["header"] and int(t.get("colspan") or 1) > 1:   # what a header stands over is its meaning
                    right = columns.get(c["col"] + c["col_span"] - 1) == t["col"] + int(t["colspan"]) - 1
                good += right
                cell_id = "%s/%s/%d/%d" % (stem, table["id"], c["row"], c["col"])
                cells_tally.items.append((cell_id, c["confidence"], right))
                if right:
                    seen[t["row"], t["col"]] = c
                elif wrong is not None:
                    wrong.append((name, number, cell_id, c["text"], t and t["text"], c["confidence"]))
            if len({c["page"] for c in table["cells"]}) == 1:
                table_tally.items.append(("%s/%s" % (stem, table["id"]), table["confidence"], good == len(cells) == len(true)))
                if wrong is not None and not table_tally.items[-1][2]:
                    wrong.append((name, number, table["id"], "table", "%d cells, %d right, %d true" % (len(cells), good, len(true)), table["confidence"]))
            if i not in partner:
                continue
            for place, path in true_paths(truth[partner[i]]).items():
                paths["figures"] += 1
                c = seen.get(place)
                if c is None:
                    continue
                paths["right cells"] += 1
                ours = [fold(p) for p in c["header_path"]]
                paths["whole path"] += "".join(ours) == "".join(path)   # a header over two lines may be two cells
                if "".join(ours) != "".join(path) and wrong is not None:
                    wrong.append((name, number, cell_id.split("/")[-3] + str(place), "path", ours, path))
                t = places[place]
                if t.get("unit"):
                    paths["units"] += 1
                    unit = table["unit"] or {}
                    factor = value_factor(c)
                    want = t["unit"]
                    ok = c["unit"] == want[0] and factor == want[1]
                    paths["units right"] += ok
                    if not ok and wrong is not None:
                        wrong.append((name, number, table["id"] + str(place), "unit", (c["text"], c["value"], c["unit"], unit.get("text")), want))


def value_factor(cell):
    """How many times the printed figure its value is; None where there is no value."""
    digits = re.match(r"[-+]?[\d.]+(?:,\d+)?", cell["text"].replace(" ", ""))
    if cell["value"] is None or not digits:
        return None
    plain = float(digits[0].replace(".", "").replace(",", "."))
    return 1 if not plain else round(cell["value"] / plain, 6)


def logistic(x, y, ridge):
    import numpy
    w = numpy.zeros(x.shape[1])
    weigh = numpy.eye(len(w)) * ridge
    weigh[0, 0] = 0
    for _ in range(40):
        p = 1 / (1 + numpy.exp(-numpy.clip(x @ w, -30, 30)))
        v = numpy.maximum(p * (1 - p), 1e-6)
        w += numpy.linalg.solve((x.T * v) @ x + weigh, x.T @ (y - p) - weigh @ w)
    return w


def fit(path, cells, tables):
    """Coefficients of a cell's log odds, and of a table's against the logarithm of the cells likely to be wrong."""
    import numpy
    lines = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    head, rows = lines[0][1:], {line[0]: [1.0] + list(map(float, line[1:])) for line in lines[1:] if line[0] in cells}
    ids = list(rows)
    x, y = numpy.array([rows[i] for i in ids]), numpy.array([float(cells[i]) for i in ids])
    keep = list(range(len(head) + 1))
    while True:   # nothing counts for a cell
        w = logistic(x[:, keep], y, 2.0)
        worst = max(range(1, len(keep)), key=lambda k: w[k])
        if w[worst] <= 0:
            break
        keep.pop(worst)
    print("cells %d: constant %.1f" % (len(ids), w[0]))
    for k, value in zip(keep[1:], w[1:]):
        print("  %-18s %5.1f" % (head[k - 1], value))
    chance = numpy.clip(1 / (1 + numpy.exp(-(x[:, keep] @ w))), 0.01, 0.998)
    wrong = collections.Counter()
    for i, p in zip(ids, chance):
        wrong["/".join(i.split("/")[:2])] -= numpy.log(p)
    names = [t for t in tables if t in wrong]
    v = logistic(numpy.array([[1, numpy.log(wrong[t] + 0.05)] for t in names]), numpy.array([float(tables[t]) for t in names]), 0.5)
    print("tables %d: constant %.2f, slope %.2f" % (len(names), v[0], -v[1]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+")
    parser.add_argument("--truth", nargs="+", required=True)
    parser.add_argument("--paths", action="store_true")
    parser.add_argument("--wrong", type=int, default=0)
    parser.add_argument("--evidence")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    pages = read_truth(options.truth)
    cells, tables, paths = Tally(), Tally(), collections.Counter()
    wrong = [] if options.wrong else None
    for run in options.runs:
        for path in sorted(pathlib.Path(run, "documents").glob("*.json")):
            document = json.loads(path.read_text("utf-8"))
            judge(document, pages, document["source"]["file"], cells, tables, paths, wrong)
    if options.fit:
        fit(options.evidence, {i: r for i, _, r in cells.items}, {i: r for i, _, r in tables.items})
        return
    cells.report("cells")
    tables.report("tables")
    if options.paths:
        print("figures %(figures)d, in a right cell %(right cells)d, of these with the whole header path %(whole path)d; units stated %(units)d, right %(units right)d" % collections.defaultdict(int, paths))
    for item in (wrong or [])[:options.wrong]:
        print(*item, sep=" | ")


if __name__ == "__main__":
    sys.exit(main())
