#!/usr/bin/env python3
"""Scores the council records of real papers that lie beside the project, field by field, and holds the scores against the best so far.

usage: council.py GRIFFIER SHARED [--write]

SHARED: the folder with corpus and gold (*-records.json); where it is absent, the test says so and skips (exit 77).
The best so far is council.json beside this file: a worse score fails; a better one asks to be written down (--write does that).
"""
import json, pathlib, re, subprocess, sys, tempfile, unicodedata

HERE = pathlib.Path(__file__).parent
PAPERS = {"motie": "council", "besluitenlijst": "council", "mun_almere_2024_2026_visie_gezondheidsbeleid_besluitenlijst": "council",
          "mun_almere_2026_stevige_lokale_teams_besluitenlijst": "council", "mun_almere_2026_stevige_lokale_teams_geamendeerd_raadsvoorstel": "budgets"}


def fold(text):
    text = unicodedata.normalize("NFKD", str(text) if text is not None else "")
    return re.sub(r"[^a-z0-9]+", "", "".join(c for c in text if not unicodedata.combining(c)).casefold())


class Score:
    def __init__(self, name):
        self.name, self.fields = name, {}

    def field(self, name, truth, got):
        """Both null, or both the same words."""
        right, count, wrong = self.fields.setdefault(name, [0, 0, []])
        ok = fold(truth) == fold(got)
        self.fields[name][0] += ok
        self.fields[name][1] += 1
        if not ok:
            wrong.append((truth, got))

    def every(self, name, truth, got):
        """Lists in order."""
        for i in range(max(len(truth), len(got))):
            self.field(name, truth[i] if i < len(truth) else None, got[i] if i < len(got) else None)

    def result(self, verbose):
        out = {}
        for name, (right, count, wrong) in sorted(self.fields.items()):
            out["%s %s" % (self.name, name)] = round(right / count, 4)
            if verbose:
                for truth, got in wrong:
                    print("%s %s: %r, not %r" % (self.name, name, str(got)[:160], str(truth)[:160]))
        return out


def nested(items, level=0):
    for item in items:
        yield (item.get("number"), level, item["text"])
        yield from nested(item.get("items", []), level + 1)


def head(document, *labels):
    for field in document["head"]:
        if fold(field["label"]) in [fold(label) for label in labels]:
            return field
    return {"value": None, "date": None, "people": []}


def nothing(value):
    return None if value is None or re.fullmatch(r"[-–]?", value) else value


def people(value):
    return [(p["name"], p["party"]) for p in value]


def score_motie(score, gold, document):
    truth = gold["records"][0]
    score.field("count", len(gold["records"]), len(document["moties"]))
    got = document["moties"][0] if document["moties"] else None
    if not got:
        return
    for name in ("number", "title", "date", "decision", "votes"):
        score.field(name, truth[name], got[name])
    score.every("submitters", [(s["name"], s["party"]) for s in truth["submitters"]], people(got["submitters"]))
    score.every("considerations", [(g["verb"], g["text"]) for g in truth["considerations"]], [(g["verb"], g["text"]) for g in got["grounds"]])
    score.every("dictum", [(d["verb"], d["text"]) for d in truth["dictum"]], [(d["verb"], item) for d in got["dictum"] for item in d["items"]])


def score_list(score, gold, document):
    found = {d["number"]: d for d in document["decisions"]}
    truth = gold["records"]
    score.field("date", gold["meeting"]["date"], document["document"]["date"])
    score.field("number", gold["reference"], head(document, "kenmerk")["value"])
    score.field("count", len(truth), len(document["decisions"]))
    for record in truth:
        got = found.get(record["number"], {})
        score.field("numbers", record["number"], got.get("number"))
        for theirs, mine in (("title", "title"), ("proposer", "proposer"), ("reference", "reference"), ("explanation", "explanation"), ("status", "outcome"), ("decision", "text"), ("votes", "votes")):
            score.field(mine, record[theirs], got.get(mine))
        score.every("items", [(i.get("number"), i["text"]) for i in record.get("items", [])], [(i["number"], i["text"]) for i in got.get("items", [])])
    mentions(score, gold, document)


def score_meeting(score, gold, document):
    truth, got = gold["records"][0], document["decisions"][0] if document["decisions"] else {}
    score.field("count", 1, len(document["decisions"]))
    score.field("date", gold["date"], document["document"]["date"])
    score.field("room", gold["room"], head(document, "zaal")["value"])
    score.field("when", gold["date_text"], head(document, "datum en tijdstip")["value"])
    score.field("number", truth["number"], got.get("number"))
    score.field("title", truth["title"], got.get("title"))
    score.field("decision", truth["decision"], got.get("text"))
    score.field("decision label", truth["decision_label"], got.get("verb"))
    score.field("votes", truth["votes"], got.get("votes"))
    score.field("chair", truth["chair"], head(document, "voorzitter")["value"])
    score.field("clerk", truth["clerk"], head(document, "griffie")["value"])
    score.field("college", ", ".join(truth["college"]), head(document, "college")["value"])
    score.field("official", truth["official"], head(document, "ambtenaar")["value"])
    score.field("speakers", ", ".join(truth["speakers"]) or None, nothing(head(document, "insprekers")["value"]))
    score.field("other", ", ".join(truth["other"]) or None, nothing(head(document, "overig")["value"]))
    score.every("members", [(m["name"], m["party"]) for m in truth["members"]], people(head(document, "raadsleden/fractieassistenten")["people"]))
    score.field("commitments", len(truth["commitments"]), len(document["commitments"]))
    if "announced" in truth:
        score.every("announced", [(a["party"], a["kind"], a["count"], a["status"]) for a in truth["announced"]],
                    [(a["party"], a["kind"], a["count"], a["status"]) for a in document.get("announced", [])])


def score_proposal(score, gold, document):
    for record in gold["records"]:
        got = next((d for d in document["decisions"] if d["kind"] == record["type"]), {})
        name = record["type"] + " "
        for theirs, mine in (("number", "number"), ("title", "title"), ("votes", "votes")):
            score.field(name + mine, record[theirs], got.get(mine))
        truth = list(nested(record["items"]))
        items = [(i["number"], i["level"], i["text"]) for i in got.get("items", [])]
        score.every(name + "items", truth, items)
        if "considerations" in record:
            score.every(name + "considerations", [(g["verb"], g["text"]) for g in record["considerations"]], [(g["verb"], g["text"]) for g in got.get("grounds", [])])
            score.field(name + "date", record["date"], got.get("date"))
            score.every(name + "signed", [(s["role"], s["name"]) for s in record["signed"]], [(s["role"], s["name"]) for s in got.get("signers", [])])
    score.field("policy field", gold["policy_field"], head(document, "beleidsveld")["value"])
    score.field("portfolio holder", gold["portfolio_holder"], head(document, "portefeuillehouder")["value"])
    score.field("author", gold["author"], head(document, "steller")["value"])
    score.field("deadline", gold["deadline"], head(document, "fatale termijn")["date"])
    score.field("number", gold["number"], head(document, "raadsnummer")["value"])
    mentions(score, gold, document)


def mentions(score, gold, document):
    for mention in gold["mentions"]:
        if mention["kind"] == "toezegging":
            got = next((c for c in document["commitments"] if c["date"] == mention["date"]), {})
            for field in ("date", "status"):
                score.field("mentioned toezegging " + field, mention[field], got.get(field))
            continue
        number = mention.get("number")
        if number:
            same = [r for r in document["references"] if r["kind"] == mention["kind"] and r["number"] and fold(r["number"]) == fold(number)]
            got = {k: next((r[k] for r in same if r[k]), None) for k in same[0]} if same else {}   # all that is said of it
        else:
            text = fold(mention["text"])
            got = next((r for r in document["references"] if r["kind"] == mention["kind"] and (fold(r["text"]) in text or fold((r["source"]["text"])) in text)), {})
        score.field("mentions", True, bool(got))
        score.field("mention status", mention.get("status"), got.get("status"))
        if "title" in mention:
            score.field("mention subject", mention["title"], got.get("subject"))
            score.field("mention date", mention["date"], got.get("date"))


def main():
    program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (shared / "gold").is_dir():
        print("skipped: no gold beside the project")
        return 77
    scores = {}
    with tempfile.TemporaryDirectory() as work:
        files = [shared / "corpus" / folder / (name + ".pdf") for name, folder in PAPERS.items()]
        subprocess.run([program, "run", "--quiet", "--ocr", "never", "-o", work, *map(str, files)], check=True, stdout=subprocess.DEVNULL)
        documents = {d["source"]["file"]: d for d in (json.loads(p.read_text("utf-8")) for p in pathlib.Path(work, "documents").glob("*.json"))}
    for name in PAPERS:
        gold = json.loads((shared / "gold" / (name + "-records.json")).read_text("utf-8"))
        short = {"motie": "motie", "besluitenlijst": "list"}.get(name) or ("proposal" if "voorstel" in name else "meeting " + re.search(r"20\d\d_(\w{6})", name.replace("2024_2026", "2026"))[1])
        score = Score(short)
        {"motie": score_motie, "list": score_list, "proposal": score_proposal}.get(short, score_meeting)(score, gold, documents[gold["file"]])
        scores.update(score.result(True))
    path = HERE / "council.json"
    if "--write" in sys.argv:
        path.write_text(json.dumps(scores, indent=1, sort_keys=True) + "\n", "utf-8")
    best = json.loads(path.read_text("utf-8"))
    worse = [k for k in best if scores.get(k, -1) < best[k]]
    for k in worse:
        print("WORSE %s: %s, was %s" % (k, scores.get(k), best[k]))
    for k in scores:
        if scores[k] > best.get(k, -1):
            print("better: %s %s (council.py --write writes it down)" % (k, scores[k]))
    print("%d of %d fields whole" % (sum(v == 1 for v in scores.values()), len(scores)))
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
