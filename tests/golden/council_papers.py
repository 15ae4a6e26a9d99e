#!/usr/bin/env python3
"""Holds every field of the council papers in fixtures/council against truth.json: a record of what was approved. It was taken from the output
(--show) and held against the pages by eye; what was wrong was mended in the program first. It is no independent measure.

usage: council_papers.py GRIFFIER FIXTURES [--show]

truth.json: for each paper its facts and all its records, each with every field that is not null or empty. A field that is missing, too
much or other than there fails, as does a record. --show prints what griffier reads, in the form of truth.json: for a new paper, to be
held against the page field by field.
"""
import json, pathlib, subprocess, sys, tempfile

FACTS = ("title", "kind", "organisation", "date")
RECORDS = ("moties", "decisions", "commitments", "questions", "actions", "announced", "head")
ABOUT = {"id", "key", "source", "section", "same_as", "evidence", "record", "considerations"}   # names, places and links, and what "grounds" repeats


def told(value):
    """A value without what is null or empty."""
    if isinstance(value, dict):
        return {k: v for k, v in ((k, told(v)) for k, v in value.items() if k not in ABOUT) if v not in (None, [], {}, False)}
    return [told(one) for one in value] if isinstance(value, list) else value


def read(document):
    facts = document["document"]
    out = {"document": told({k: facts[k]["name"] if isinstance(facts[k], dict) else facts[k] for k in FACTS})}
    out.update((kind, told(document[kind])) for kind in RECORDS if document[kind])
    out["statements"] = [told({k: s[k] for k in ("value", "unit", "qualifier", "role", "period")}) for s in document["statements"]]
    out["references"] = [[r["kind"], r["number"] or r["text"]] for r in document["references"]]
    out["warnings"] = [w["code"] for w in document["warnings"]]
    return out


def differences(path, truth, got):
    if isinstance(truth, dict) and isinstance(got, dict):
        return [d for k in sorted(truth.keys() | got.keys()) for d in differences(path + "." + k, truth.get(k), got.get(k))]
    if isinstance(truth, list) and isinstance(got, list) and len(truth) == len(got):
        return [d for i, (a, b) in enumerate(zip(truth, got)) for d in differences("%s[%d]" % (path, i), a, b)]
    return [] if truth == got else ["%s: %s, not %s" % (path, json.dumps(got, ensure_ascii=False)[:300], json.dumps(truth, ensure_ascii=False)[:300])]


def fields(value):
    return sum(map(fields, value.values() if isinstance(value, dict) else value)) if isinstance(value, (dict, list)) else 1


def main(griffier, fixtures, show=None):
    folder = pathlib.Path(fixtures, "council")
    papers = sorted(p for p in folder.iterdir() if p.suffix != ".json")
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([griffier, "run", "--quiet", "--ocr", "never", "-o", out, *map(str, papers)], check=True, stdout=subprocess.DEVNULL)
        found = [json.loads(p.read_text("utf-8")) for p in pathlib.Path(out, "documents").glob("*.json")]
    got = {document["source"]["file"]: read(document) for document in found}
    if show:
        print(json.dumps(got, ensure_ascii=False, indent=1, sort_keys=True))
        return 0
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    wrong = [d for name in sorted(truth.keys() | got.keys()) for d in differences(name, truth.get(name), got.get(name))]
    print("\n".join(wrong) if wrong else "%d papers, %d fields as on the page" % (len(truth), fields(truth)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) in (3, 4) else __doc__)
