#!/usr/bin/env python3
"""Scores griffier on real documents that lie beside the project, and holds the scores against the best so far (ratchet.json).

usage: corpus.py GRIFFIER SHARED [--write]

SHARED: the folder with corpus, gold, seeds and tools; where it is absent, the test says so and skips (exit 77).
A worse score fails; a better one asks to be written down (--write does that).
"""
import csv, json, pathlib, re, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).parent
LOWER_IS_BETTER = ("silent wrong", "false alarms")
EXACT = re.compile(r"\.pdf tables$")   # neither more nor fewer is better: a change is looked at
NOISE = 0.002   # recognition differs in the last digits of confidence between processors; exact scores do not move at all
DOCUMENTS = ["budgets/begroting_2024.pdf", "budgets/begroting-wassenaar-2021-2024.pdf", "budgets/jaarstukken-2023.pdf", "budgets/reg_ggd_flevoland_kadernota_2025.pdf",
             "budgets/mun_almere_2026_stevige_lokale_teams_begrotingswijziging.pdf", "budgets/mun_almere_2026_stevige_lokale_teams_geamendeerd_raadsvoorstel.pdf",
             "scans/jaarrekening-2019-wassenaar.truth.pdf", "scans/Jaarstukken_2021.pdf"]


def griffier(program, out, *inputs):
    done = subprocess.run([program, "run", "--quiet", "-o", out, *map(str, inputs)], capture_output=True, text=True)
    assert done.returncode == 0, "griffier ended with %d: %s" % (done.returncode, done.stderr)
    documents = {}
    for path in sorted(pathlib.Path(out, "documents").glob("*.json")):
        document = json.loads(path.read_text("utf-8"))
        documents[document["source"]["file"]] = (path, document)
    return documents


def tool(path, *arguments):
    """What a scoring tool prints."""
    done = subprocess.run([sys.executable, str(path), *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, "%s: %s" % (path, done.stderr)
    return done.stdout


def records(text, name):
    scores = {}
    for row in re.finditer(r"^(.{22}) +\d+ right +\d+ found +\d+ true +P ([0-9.]+) R ([0-9.]+)$", text, re.M):
        label = row[1].strip()
        scores["%s %s P" % (name, label)], scores["%s %s R" % (name, label)] = float(row[2]), float(row[3])
    scores[name + " false alarms"] = float(re.search(r"^false alarms +(\d+)", text, re.M)[1])
    scores[name + " silent wrong"] = float(re.search(r"^silent wrong +(\d+)", text, re.M)[1])
    return scores


def taakvelden(document, truth_file):
    """Share of the published rows (label and three amounts) that stand as one row of a table of the document."""
    def fold(text):
        return re.sub(r"\W+", "", text).casefold()
    got = set()
    for table in document["tables"]:
        rows = {}
        for cell in table["cells"]:
            rows.setdefault(cell["row"], []).append(cell)
        for cells in rows.values():
            cells.sort(key=lambda c: c["col"])
            label = fold(" ".join(c["text"] for c in cells if c["value"] is None and c["text"] not in ("-", "–")))
            values = [0 if c["value"] is None else c["value"] for c in cells if c["value"] is not None or c["text"] in ("-", "–")]
            got.add((label, tuple(values[-3:])))
            if cells and cells[0]["value"] is not None:   # "0.1" may stand in a cell of its own
                got.add((fold(cells[0]["text"]) + label, tuple(values[-3:])))
    rows = list(csv.DictReader(open(truth_file, encoding="utf-8")))
    hits = [r for r in rows if (fold(r["regel"]), tuple(int(r[k] or 0) for k in ("baten_of_onttrekking", "lasten_of_toevoeging", "saldo_of_mutatie"))) in got]
    for r in rows:
        if r not in hits:
            print("taakvelden: not found as printed:", r["regel"], r["saldo_of_mutatie"])
    return len(hits) / len(rows)


def table_scores(text):
    """What score_tables.py prints, by the name that begins its line."""
    scores = {}
    for row in re.finditer(r"^(\S+) +structure P [0-9.]+ R [0-9.]+ F1 ([0-9.]+) +figures P [0-9.]+ R [0-9.]+ F1 ([0-9.]+) +alone ([0-9.]+) +whole (\d+) of \d+", text, re.M):
        for measure_name, value in zip(("structure F1", "figures F1", "alone", "whole"), row.groups()[1:]):
            scores["%s %s" % (row[1], measure_name)] = float(value)
    return scores


def gold_pages(shared, stem, folder):
    """A folder with the gold of the pages of one document only."""
    folder = pathlib.Path(folder)
    folder.mkdir()
    for page in shared.joinpath("gold").glob(stem + "-p[0-9][0-9][0-9].json"):
        shutil.copy(page, folder)
    return folder


def measure(program, shared):
    scores = {}
    with tempfile.TemporaryDirectory() as work:
        seeds = griffier(program, work + "/seeds", *sorted((shared / "seeds").glob("*.txt")))
        for name, (path, _) in seeds.items():
            scores.update(records(tool(shared / "tools/score_records.py", shared / ("domain/gold_%s.json" % name[:3]), path), "seed " + name[:3]))
        run = griffier(program, work + "/budgets", *[shared / "corpus" / d for d in DOCUMENTS])
        for year, file in (("2024", "begroting_2024.pdf"), ("2021", "begroting-wassenaar-2021-2024.pdf")):
            scores["taakvelden %s rows" % year] = taakvelden(run[file][1], shared / ("corpus/budgets/taakvelden_begroting_%s.csv" % year))
        tool(shared / "tools/as_tables.py", work + "/budgets", work + "/tables")
        # Each page by itself: what one page loses, another cannot make up for. The pages with a repaired text layer are a set of their own.
        text = tool(shared / "tools/score_tables.py", "--gold", shared / "gold", "--pred", work + "/tables", "--per-page")
        repaired = "jaarrekening-2019-wassenaar"
        scores.update({name: value for name, value in table_scores(text).items() if not name.startswith((repaired, "recognised", "all"))})
        text = tool(shared / "tools/score_tables.py", "--gold", gold_pages(shared, repaired, work + "/repaired"), "--pred", work + "/tables", "--per-page")
        scores.update({name.replace("all ", "repaired text layer "): value for name, value in table_scores(text).items() if name.startswith((repaired, "all "))})
        for name, (_, document) in run.items():
            scores[name + " tables"] = float(len(document["tables"]))
        text = tool(shared / "tools/score_checks.py", "--gold", shared / "gold", "--run", work + "/budgets")
        scores["sums tried"] = float(re.search(r"sums tried +\d+ of \d+ \(([0-9.]+)\)", text)[1])
        scores["real errors found"] = float(re.search(r"real errors +(\d+)", text)[1])
        scores["checks false alarms"] = float(re.search(r"false alarms +(\d+)", text)[1])
        p, r = re.search(r"budget lines +P ([0-9.]+) R ([0-9.]+)", text).groups()
        scores["gold budget lines P"], scores["gold budget lines R"] = float(p), float(r)
        eu = shared / "corpus/tables/icdar2013-eu"
        griffier(program, work + "/icdar", *sorted(eu.glob("*.pdf")))
        tool(shared / "tools/as_tables.py", work + "/icdar", work + "/icdar-tables")
        tool(shared / "tools/icdar_eval.py", "--gt", eu, "--pred", work + "/icdar-tables", "--no-regions", "--json", work + "/icdar.json")
        result = json.loads(pathlib.Path(work, "icdar.json").read_text("utf-8"))
        for name in ("micro", "macro"):
            scores["icdar eu %s F1" % name] = round(result[name]["f1"], 4)
        for name, document in result["per_document"].items():
            scores["icdar %s F1" % name] = round(document["f1"], 4)
    return scores


def main(program, shared, write=None):
    shared = pathlib.Path(shared)
    if not (shared / "tools").is_dir():
        print("skipped: the documents beside the project are absent (%s)" % shared)
        return 77
    scores = measure(program, shared)
    path = HERE / "ratchet.json"
    best = json.loads(path.read_text("utf-8")) if write is None or path.exists() else {}   # without scores to hold against, the test fails
    bad = 0
    for name in sorted(set(scores) | set(best)):
        now, was = scores.get(name), best.get(name)
        sign = -1 if any(k in name for k in LOWER_IS_BETTER) else 1
        verdict = ""
        if EXACT.search(name) and was is not None and now != was:
            verdict, bad = "CHANGED", bad + 1
        elif now is None or (was is not None and sign * (now - was) < -NOISE):
            verdict, bad = "WORSE", bad + 1
        elif was is None or sign * (now - was) > NOISE:
            verdict = "better: write it down"
        print("%-45s %8s %8s  %s" % (name, "-" if now is None else "%.4g" % now, "-" if was is None else "%.4g" % was, verdict))
    if write:
        path.write_text(json.dumps(scores, indent=1, sort_keys=True) + "\n")
        return 0
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) in (3, 4) else __doc__)
