#!/usr/bin/env python3
"""Runs griffier over the fixtures and holds the output against what was approved by eye.

usage: golden.py GRIFFIER FIXTURES [--approve]

Documents that need no recognition are compared whole, byte for byte: fixtures/expected/<input name>.json. A missing or left-over
expected file fails. Recognised documents depend on the processor in their last confidence digits, so their figures are compared:
scan.pdf must give the budget lines and indicator values of the pages it was made from, foto.png those of jaarstukken.pdf.
Every output is held against the schema, and a second run with other --jobs must give the same bytes.
"""
import collections, json, pathlib, subprocess, sys, tempfile
import jsonschema

RECOGNISED = {"scan.pdf": ("programmabegroting.pdf", range(2, 5)), "foto.png": ("jaarstukken.pdf", range(1, 2))}
PLANTED = {"programmabegroting.pdf": 3}   # failing checks that the fixture was made to have: one wrong total, on which three sums rest


def run(griffier, inputs, out, jobs):
    done = subprocess.run([griffier, "run", "--quiet", "--jobs", str(jobs), "-o", out, inputs], capture_output=True, text=True)
    assert done.returncode == 0, "griffier run ended with %d\n%s" % (done.returncode, done.stderr)
    return {json.loads(p.read_text("utf-8"))["source"]["file"]: p for p in sorted(pathlib.Path(out, "documents").glob("*.json"))}


def figures(document, pages):
    """Multiset of what a reader of the budget would take from these pages; place and confidence left out."""
    lines = [(b["side"], b["basis"], b["year"], b["value"]) for b in document["budget_lines"] if b["source"]["page"] in pages]
    values = [(i["name"], v["series"], v["year"], v["value"]) for i in document["indicators"] for v in i["values"] if v["source"]["page"] in pages]
    return collections.Counter(lines + values)


def main(griffier, fixtures, approve=None):
    expected = pathlib.Path(fixtures, "expected")
    schema = json.loads(subprocess.run([griffier, "schema"], capture_output=True, text=True, check=True).stdout)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = []
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        found = run(griffier, str(pathlib.Path(fixtures, "documents")), first, 2)
        again = run(griffier, str(pathlib.Path(fixtures, "documents")), second, 1)
        documents = {name: json.loads(path.read_text("utf-8")) for name, path in found.items()}
        for name, path in found.items():
            for error in validator.iter_errors(documents[name]):
                wrong.append("%s: against the schema: %s at %s" % (name, error.message[:200], list(error.absolute_path)))
            if path.read_bytes() != again[name].read_bytes():
                wrong.append("%s: a second run gave other bytes" % name)
            failing = [c["message"] for c in documents[name]["checks"] if c["status"] == "fail"]
            if name not in RECOGNISED and len(failing) != PLANTED.get(name, 0):
                wrong.append("%s: %d failing checks, %d were planted: %s" % (name, len(failing), PLANTED.get(name, 0), failing))
            if name in RECOGNISED:
                source, pages = RECOGNISED[name]
                want, got = figures(documents[source], pages), collections.Counter()
                got.update(figures(documents[name], range(1, 100)))
                if want != got:
                    wrong.append("%s: recognised figures differ: missing %s, too many %s" % (name, dict(want - got), dict(got - want)))
                continue
            golden = expected / (name + ".json")
            if approve:
                expected.mkdir(exist_ok=True)
                golden.write_bytes(path.read_bytes())
            elif not golden.exists():
                wrong.append("%s: nothing approved in %s" % (name, golden))
            elif golden.read_bytes() != path.read_bytes():
                wrong.append("%s: differs from %s" % (name, golden))
                old, new = golden.read_text("utf-8").splitlines(), path.read_text("utf-8").splitlines()
                wrong += ["  - " + l[:300] for l in old if l not in new][:10] + ["  + " + l[:300] for l in new if l not in old][:10]
        for left in sorted(expected.glob("*.json")):
            if left.name[:-5] not in found:
                wrong.append("%s is expected, but there is no such document" % left.name)
    print("\n".join(wrong) if wrong else "%d documents as expected" % len(found))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) in (3, 4) else __doc__)
