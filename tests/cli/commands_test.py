"""The commands as people use them: inputs of every kind, exit codes, what is written and what is printed."""
import glob
import json
import os
import re
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402
from support import pdf, sentence  # noqa: E402


def tree(folder):
    found = {}
    for name in glob.glob(os.path.join(folder, "documents", "*")):
        with open(name, "rb") as file:
            found[os.path.basename(name)] = file.read()
    return found


def rules_page():
    with open(os.path.join(os.environ["GRIFFIER_SOURCE_DIR"], "docs", "rules.md"), encoding="utf-8") as file:
        return file.read()


class Run(support.Case):
    def test_inputs_of_every_kind(self):
        self.write("map/b.pdf", pdf([sentence("b")]))
        self.write("map/onder/a.txt", sentence("a"))
        self.write("map/zonder-naam", pdf([sentence("x")]))
        self.write("map/blad.xyz", "a;b\n")
        self.write("map/.verborgen.pdf", pdf([sentence("y")]))
        self.write("los.pdf", pdf([sentence("los")]))
        self.write("nog een.txt", "Een tekst van de raad.")
        lijst = self.write("lijst.txt", self.path("nog een.txt") + "\r\n\n" + self.path("los.pdf") + "\n")
        done = self.run_over(self.path("map"), "@" + lijst, "-", stdin=pdf([sentence("stdin")]))
        self.assertEqual({line["name"]: line["outcome"] for line in self.ledger()},
                         {"b.pdf": "done", "onder/a.txt": "done", "zonder-naam": "done", "nog een.txt": "done", "los.pdf": "done", "-": "done",
                          "blad.xyz": "left_out"})
        self.assertIn("1 file is no document", done.stderr)
        self.assertEqual(self.document("-")["source"]["file"], "-")
        self.assertEqual(self.document("onder/a.txt")["source"]["media_type"], "text/plain")

    def test_a_text_called_pdf_is_read_with_a_warning(self):
        self.run_over(self.write("motie.pdf", sentence("als tekst")))
        warnings = [warning for warning in self.document("motie.pdf")["warnings"] if warning["code"] == "named_otherwise"]
        self.assertEqual(len(warnings), 1)
        self.assertIn("text/plain", warnings[0]["message"])

    def test_every_copy_that_is_not_read_is_named(self):
        done = self.griffier("run", "--quiet", "-o", self.out, self.write("a.txt", b""), self.write("nul.pdf", b""))
        self.assertEqual(done.returncode, 3)
        for name in ("a.txt", "nul.pdf"):
            self.assertIn(name, done.stderr)
            self.assertIn(name, done.stdout)

    def test_identical_content_is_read_once(self):
        content = pdf([sentence()])
        paths = [self.write(name, content) for name in ("z.pdf", "a.pdf", "m.pdf")]
        done = self.run_over(*paths)
        self.assertEqual({line["name"]: (line["outcome"], line["duplicate_of"]) for line in self.ledger()},
                         {"a.pdf": ("done", None), "m.pdf": ("duplicate", "a.pdf"), "z.pdf": ("duplicate", "a.pdf")})
        self.assertEqual(self.document("a.pdf")["source"]["names"], ["a.pdf", "m.pdf", "z.pdf"])
        self.assertEqual(len(tree(self.out)), 1)
        self.assertIn("2 of the same content", done.stdout)

    def test_the_same_bytes_every_time(self):
        paths = [self.write("d%d.pdf" % i, pdf([sentence("nummer %d" % i)] * (i + 1))) for i in range(6)]
        self.run_over(*paths, more=("--jobs", "4"))
        first = tree(self.out)
        self.assertEqual(len(first), 6)
        self.run_over(*reversed(paths), more=("--jobs", "1"))
        self.assertEqual(tree(self.out), first)

    def test_pages(self):
        self.run_over(self.write("d.pdf", pdf([sentence(str(i)) for i in range(5)])), more=("--pages", "2-3,5"))
        document = self.document("d.pdf")
        self.assertEqual([page["page"] for page in document["pages"]], [2, 3, 5])
        self.assertEqual(document["source"]["pages"], 5)

    def test_dry_run(self):
        paths = [self.write("a.pdf", pdf([sentence()] * 4)), self.write("b.txt", "een\ftwee"), self.write("c.pdf", b"")]
        done = self.griffier("run", *paths, "--dry-run", "-o", self.out)
        self.assertEqual(done.returncode, 3)
        self.assertIn("2 readable, 1 not", done.stdout)
        self.assertIn("pages      6", done.stdout)
        self.assertFalse(os.path.exists(self.out))

    def test_usage(self):
        good = self.write("good.pdf", pdf([sentence()]))
        for arguments in ((), ("run",), ("run", good), ("loop", good), ("run", good, "-o", self.out, "--pages", "3-1"), ("run", good, "-o", self.out, "--ocr", "yes"),
                          ("run", good, "-o", self.out, "--jobs", "0"), ("show", good), ("show", good, "--page", "1", "-o", "x.gif"), ("worker", "document"),
                          ("help", "worker")):
            with self.subTest(arguments):
                done = self.griffier(*arguments)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertTrue(done.stderr)
                self.assertFalse(os.path.exists(self.out))

    def test_quiet_is_quiet(self):
        done = self.run_over(self.write("good.pdf", pdf([sentence()])), more=("--quiet",))
        self.assertEqual(done.stderr, "")
        for word in ("documents", "pages", "tables", "records", "checks", self.out):
            self.assertIn(word, done.stdout)

    def test_quiet_says_what_is_left_out(self):
        folder = os.path.dirname(self.write("good.pdf", pdf([sentence()])))
        self.write("brief.docx", b"PK\x03\x04 no document that is read")
        done = self.griffier("run", "--quiet", "-o", self.out, folder)
        self.assertIn("1 file is no document by name or content and left out (1 .docx)", done.stderr)
        with open(os.path.join(self.out, "ledger.jsonl"), encoding="utf-8") as ledger:
            lines = [json.loads(line) for line in ledger]
        left = [line for line in lines if line["outcome"] == "left_out"]
        self.assertEqual([(line["name"], line["code"]) for line in left], [("brief.docx", "not_a_document")])
        self.assertEqual(len(lines), 2)

    def test_scan_is_recognised_over_workers(self):
        scan = os.path.join(os.environ.get("GRIFFIER_SOURCE_DIR", "."), "fixtures", "documents", "foto.png")
        if not os.path.exists(scan):
            self.skipTest("fixtures/documents/foto.png is not there")
        self.run_over(scan)
        document = self.document("foto.png")
        self.assertEqual(document["pages"][0]["text_from"], "ocr")
        self.assertGreater(document["pages"][0]["ocr"]["confidence"], 0.5)
        first = tree(self.out)
        self.run_over(scan)
        self.assertEqual(tree(self.out), first)
        never = self.griffier("run", scan, "-o", self.path("never"), "--ocr", "never")
        self.assertEqual(never.returncode, 0, never.stderr)
        with open(glob.glob(self.path("never/documents/*"))[0], encoding="utf-8") as file:
            self.assertIn("not_recognised", [warning["code"] for warning in json.load(file)["warnings"]])

    def test_interrupted(self):
        good = self.write("good.pdf", pdf([sentence()]))
        slow = self.write("slow.pdf", pdf([sentence("slow")]))
        run = subprocess.Popen([support.PROGRAM, "run", good, slow, "-o", self.out, "--ocr", "never"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=dict(os.environ, GRIFFIER_TEST_FAULT="hang at=open name=slow.pdf"))
        for _ in range(600):
            if os.path.exists(os.path.join(self.out, "ledger.jsonl")) and self.ledger():
                break
            time.sleep(0.1)
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=60)
        self.assertEqual(run.returncode, 130)
        self.assertEqual(self.line("good.pdf")["outcome"], "done")
        self.assertEqual(self.line("slow.pdf")["code"], "interrupted")


    def test_killed(self):
        # Nothing half-written is left by a run that is killed, its workers do not outlive it, and the next run goes on.
        inputs = [self.write("d%d.pdf" % i, pdf([sentence("nummer %d" % i)])) for i in range(3)]
        run = subprocess.Popen([support.PROGRAM, "run", *inputs, "-o", self.out, "--jobs", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=dict(os.environ, GRIFFIER_TEST_FAULT="hang at=audit name=d2.pdf"))
        while run.poll() is None and not (os.path.exists(os.path.join(self.out, "ledger.jsonl")) and len(self.ledger()) == 2):
            time.sleep(0.05)
        workers = []
        for _ in range(200):  # the worker of the third document may only be starting
            with open("/proc/%d/task/%d/children" % (run.pid, run.pid), encoding="ascii") as children:
                workers = [int(pid) for pid in children.read().split()]
            if workers:
                break
            time.sleep(0.05)
        self.assertTrue(workers)
        run.kill()
        run.communicate(timeout=60)
        for _ in range(100):
            if not any(os.path.exists("/proc/%d/exe" % pid) for pid in workers):
                break
            time.sleep(0.05)
        else:
            self.fail("a worker outlives its supervisor")
        self.assertEqual(sorted(tree(self.out)), sorted(os.path.basename(line["file"]) for line in self.ledger()))
        first = tree(self.out)
        self.run_over(*inputs)
        self.assertEqual(len(tree(self.out)), 3)
        self.assertEqual({name: tree(self.out)[name] for name in first}, first)
        self.assert_nothing_half_written()

    def test_killed_worker(self):
        slow = self.write("slow.pdf", pdf([sentence("slow")]))
        run = subprocess.Popen([support.PROGRAM, "run", slow, "-o", self.out], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=dict(os.environ, GRIFFIER_TEST_FAULT="hang at=structure attempts=1"))
        workers = []
        while run.poll() is None and not workers:
            workers = open("/proc/%d/task/%d/children" % (run.pid, run.pid), encoding="ascii").read().split()
            time.sleep(0.05)
        time.sleep(0.3)
        os.kill(int(workers[0]), signal.SIGKILL)
        run.communicate(timeout=60)
        self.assertEqual((self.line("slow.pdf")["outcome"], self.line("slow.pdf")["attempt"]), ("done", 2))

    def test_output_within_input(self):
        self.write("map/a.pdf", pdf([sentence("a")]))
        out = self.path("map/uit")
        for _ in range(2):
            done = self.griffier("run", self.path("map"), "-o", out)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(done.stderr, "griffier: 1 of 1 document, 1 page read\n" if "1 of 1" in done.stderr else "")
            self.assertEqual(len(tree(out)), 1)

    def test_one_file_for_a_content_that_changed_its_name(self):
        content = pdf([sentence()])
        self.run_over(self.write("oud.pdf", content))
        self.run_over(self.write("nieuw.pdf", content))
        self.assertEqual([name[:6] for name in tree(self.out)], ["nieuw-"])


class OtherCommands(support.Case):
    def test_help_and_version(self):
        top = self.griffier("help")
        self.assertEqual(top.returncode, 0)
        for word in ("run", "show", "layout", "schema", "doctor", "Exit codes"):
            self.assertIn(word, top.stdout)
        self.assertNotIn("worker", top.stdout)
        self.assertEqual(self.griffier("--help").stdout, top.stdout)
        self.assertIn("--password-file", self.griffier("help", "run").stdout)
        self.assertRegex(self.griffier("--version").stdout, r"^griffier \d+\.\d+\.\d+\n$")

    def test_manual_has_every_option(self):
        with open(os.path.join(os.environ.get("GRIFFIER_SOURCE_DIR", "."), "docs", "griffier.1"), encoding="utf-8") as file:
            manual = set(re.findall(r"--[a-z][a-z0-9-]+", file.read().replace("\\-", "-")))
        offered = set()
        for command in ("run", "check", "show", "layout", "rules", "schema"):
            offered |= set(re.findall(r"--[a-z][a-z0-9-]+", self.griffier("help", command).stdout))
        self.assertEqual(offered - {"--help"}, manual)

    def test_rules(self):
        listed = self.griffier("rules")
        documented = set(re.findall(r"^\| ([A-Z][A-Z0-9_]+) \|", rules_page(), re.M))
        self.assertEqual(documented, set(re.findall(r"^  ([A-Z][A-Z0-9_]+) ", listed.stdout, re.M)))
        one = self.griffier("rules", "COLSUM")
        self.assertEqual(0, one.returncode)
        for word in ("totaalrij", "formula", "tolerance", "severity", "needs", "example"):
            self.assertIn(word, one.stdout)
        none = self.griffier("rules", "NOTHING")
        self.assertEqual(2, none.returncode)
        self.assertIn("griffier rules", none.stderr)

    def test_schema(self):
        done = self.griffier("schema")
        self.assertEqual(done.returncode, 0)
        self.assertIn("$schema", json.loads(done.stdout))

    def test_doctor(self):
        done = self.griffier("doctor")
        self.assertEqual(done.returncode, 0, done.stdout)
        for word in ("Poppler", "Tesseract", "nld", "processors"):
            self.assertIn(word, done.stdout)
        self.assertEqual(self.griffier("doctor", "--lang", "tlh").returncode, 3)

    def test_layout_is_an_input(self):
        source = self.write("d.pdf", pdf([sentence("layout"), sentence("tweede")]))
        layout = self.griffier("layout", source)
        self.assertEqual(layout.returncode, 0, layout.stderr)
        self.assertTrue(layout.stdout.startswith("griffier-layout 1\npage 1 "))
        again = self.write("d.layout", layout.stdout)
        self.assertEqual(self.griffier("layout", again).stdout, layout.stdout)
        self.run_over(again)
        self.assertEqual(len(self.document("d.layout")["pages"]), 2)
        second = self.griffier("layout", source, "--pages", "2")
        self.assertIn("page 2 ", second.stdout)
        self.assertNotIn("page 1 ", second.stdout)

    def test_show(self):
        source = self.write("d.pdf", pdf([sentence("eerste"), sentence("tweede")]))
        svg = self.griffier("show", source, "--page", "2", "--layer", "words")
        self.assertEqual(svg.returncode, 0, svg.stderr)
        self.assertIn("<svg", svg.stdout)
        self.assertIn("tweede", svg.stdout)
        done = self.griffier("show", source, "--page", "1", "-o", self.path("x.png"))
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(self.path("x.png"), "rb") as file:
            self.assertEqual(file.read(8), b"\x89PNG\r\n\x1a\n")
        done = self.griffier("show", source, "--page", "3")
        self.assertEqual(done.returncode, 3)
        self.assertIn("the file has 2 pages", done.stderr)
        os.mkdir(self.path("leeg"))
        done = self.griffier("show", source, "--page", "1", "--from", self.path("leeg"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("is no output folder", done.stderr)


if __name__ == "__main__":
    support.main()
