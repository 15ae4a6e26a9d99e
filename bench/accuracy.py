#!/usr/bin/env python3
"""Prints how well tables are read, and what finding them costs beside reading, on the documents beside the project.

usage: accuracy.py [GRIFFIER [SHARED]]     where they are built and lie, if not build/release/griffier and ../shared

Sets: the EU half of ICDAR 2013 (adjacency relations, end to end); born-digital pages of Dutch councils; pages of a document whose text layer was
repaired. Nothing is recognised. The ten worst documents or pages come last.
"""
import json, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
REPAIRED = "jaarrekening-2019-wassenaar"
LINE = re.compile(r"^(\S+) +structure P [0-9.]+ R [0-9.]+ F1 ([0-9.]+) +figures P [0-9.]+ R [0-9.]+ F1 ([0-9.]+) +alone ([0-9.]+) +whole (\d+ of \d+)", re.M)


def call(*arguments):
    done = subprocess.run([str(a) for a in arguments], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit("%s ended with %d: %s" % (arguments[0], done.returncode, done.stderr))
    return done.stdout


def tables(griffier, shared, work, name, files):
    """Runs griffier and writes the tables in the form of the scoring tools."""
    call(griffier, "run", "--quiet", "--ocr", "never", "-o", work / name, *files)
    call(sys.executable, shared / "tools/as_tables.py", work / name, work / (name + "-tables"))
    return work / (name + "-tables")


def gold_scores(shared, work, predicted, wanted):
    gold = work / "gold"
    shutil.rmtree(gold, ignore_errors=True)
    gold.mkdir()
    for page in shared.joinpath("gold").glob("*-p[0-9][0-9][0-9].json"):
        if wanted(page.name) and json.loads(page.read_text("utf-8")).get("tables"):
            shutil.copy(page, gold)
    return {row[1]: row.groups()[1:] for row in LINE.finditer(
        call(sys.executable, shared / "tools/score_tables.py", "--gold", gold, "--pred", predicted, "--per-page"))}


def main(griffier=ROOT / "build/release/griffier", shared=ROOT.parent / "shared"):
    griffier, shared = pathlib.Path(griffier), pathlib.Path(shared)
    corpus = shared / "corpus"
    budgets = [f for f in sorted(corpus.glob("budgets/*.pdf")) if not f.name.startswith(REPAIRED)]
    worst = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        eu = corpus / "tables/icdar2013-eu"
        call(sys.executable, shared / "tools/icdar_eval.py", "--gt", eu, "--pred", tables(griffier, shared, work, "icdar", sorted(eu.glob("*.pdf"))),
             "--no-regions", "--json", work / "icdar.json")
        icdar = json.loads((work / "icdar.json").read_text("utf-8"))
        print("ICDAR 2013, EU half, %d documents: micro F1 %.4f, macro F1 %.4f" % (icdar["documents"], icdar["micro"]["f1"], icdar["macro"]["f1"]))
        worst += [(d["f1"], name, "relations") for name, d in icdar["per_document"].items()]
        for title, name, files, wanted in (
                ("born-digital pages", "born", budgets, lambda page: not page.startswith((REPAIRED, "Jaarstukken_2021"))),
                ("repaired text layer", "repaired", [corpus / "scans" / (REPAIRED + ".truth.pdf")], lambda page: page.startswith(REPAIRED))):
            scores = gold_scores(shared, work, tables(griffier, shared, work, name, files), wanted)
            print("%s: structure F1 %s, figures F1 %s, alone %s, whole %s" % (title, *scores["all"]))
            worst += [(float(s[0]), page, "structure (figures %s, whole %s)" % (s[1], s[3])) for page, s in scores.items()
                      if page not in ("all", "born-digital", "recognised")]
    print("the ten worst:")
    for f1, name, what in sorted(worst)[:10]:
        print("  %.4f  %s  %s" % (f1, name, what))
    stages = griffier.parent / "bench/bench_stages"
    if stages.exists():
        print("table finding beside reading (bench_stages, median of 5):")
        print(call(stages, "--runs", 5, *budgets), end="")
    else:
        print("table finding beside reading: build bench_stages first")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
