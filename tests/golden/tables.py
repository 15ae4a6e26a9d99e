#!/usr/bin/env python3
"""Holds the budget lines and values of indicators of small papers against what the papers state.

usage: tables.py GRIFFIER FIXTURES

The truth of fixtures/tables/NAME.* is NAME.tsv, written with the paper; where a page leaves a side or a phase open, it has what griffier says. A line a
figure, tabs between
  line       item  side    year  basis  value  unit  favourable  recurrence
  indicator  name  series  year  value  unit  source
Each figure must come once, with all of this, and no other figure at all.
"""
import collections, decimal, json, pathlib, subprocess, sys, tempfile


def plain(value):
    """As the truth writes it: nothing for null, no exponent and no trailing zeros."""
    if isinstance(value, decimal.Decimal):
        return format(value.normalize(), "f")
    return "" if value is None else str(value)


def stated(document):
    for line in document["budget_lines"]:
        yield ("line",) + tuple(plain(line[key]) for key in ("item", "side", "year", "basis", "value", "unit", "favourable", "recurrence"))
    for indicator in document["indicators"]:
        for value in indicator["values"]:
            if value["value"] is not None:
                yield ("indicator", plain(indicator["name"])) + tuple(plain(value[key]) for key in ("series", "year", "value")) + (
                    plain(indicator["unit"]), plain(indicator["data_source"]))


def main(griffier, fixtures):
    folder = pathlib.Path(fixtures, "tables")
    truths = {path.stem: path for path in folder.glob("*.tsv")}
    papers = sorted(path for path in folder.iterdir() if path.suffix != ".tsv")
    wrong = ["%s has no paper" % stem for stem in sorted(set(truths) - {paper.stem for paper in papers})]
    with tempfile.TemporaryDirectory() as out:
        done = subprocess.run([griffier, "run", "--quiet", "-o", out] + papers, capture_output=True, text=True)
        assert done.returncode == 0, "griffier run ended with %d\n%s" % (done.returncode, done.stderr)
        documents = {}
        for path in pathlib.Path(out, "documents").glob("*.json"):
            document = json.loads(path.read_text("utf-8"), parse_int=decimal.Decimal, parse_float=decimal.Decimal)
            documents[document["source"]["file"]] = document
    figures = 0
    for paper in papers:
        want = collections.Counter(tuple(line.split("\t")) for line in truths[paper.stem].read_text("utf-8").splitlines())
        got = collections.Counter(stated(documents[paper.name]))
        figures += sum(want.values())
        wrong += ["%s: missing %s" % (paper.name, row) for row in (want - got).elements()]
        wrong += ["%s: not stated %s" % (paper.name, row) for row in (got - want).elements()]
    print("\n".join(wrong) if wrong else "%d figures of %d papers as they state them" % (figures, len(papers)))
    return 1 if wrong or not papers else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
