"""What a run leaves for the next one: recognised pages, documents that are done; and a run that is killed goes on where it was."""
import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402
from support import pdf, sentence  # noqa: E402

SCAN = ("--ocr", "always")
STRIP = (0, 0, 560, 140)   # a page of one line is recognised in no time


def content_of(path):
    with open(path, "rb") as file:
        return file.read()


class Kept(support.Case):
    def scans(self, names=("a.pdf", "b.pdf"), pages=2):
        return [self.write(name, pdf([sentence("%s %d" % (name[0], page)) for page in range(1, pages + 1)], STRIP)) for name in names]

    def tree(self, out=None):
        out = out or self.out
        return {os.path.relpath(path, out): content_of(path) for path in glob.glob(os.path.join(out, "documents", "*"))}

    def pages(self):
        return sorted(glob.glob(os.path.join(self.out, "pages", "*", "*")))

    def last(self, name):
        """The last ledger line of a name: the one that holds."""
        return [line for line in self.ledger() if line["name"] == name][-1]

    def counts(self, *names):
        return [(line["recognised"], line["kept"], line["unchanged"]) for line in map(self.last, names)]

    def unbroken(self, inputs):
        """What a run gives that nothing disturbs."""
        out = self.path("unbroken")
        done = self.griffier("run", *inputs, "-o", out, *SCAN)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.tree(out)


class Pages(Kept):
    def test_recognised_once(self):
        inputs = self.scans()
        self.run_over(*inputs, more=SCAN)
        self.assertEqual(self.counts("a.pdf", "b.pdf"), [(2, 0, False)] * 2)
        first, pages = self.tree(), self.pages()
        self.assertEqual(len(pages), 4)
        done = self.run_over(*inputs, more=(*SCAN, "--force"))
        self.assertEqual(self.counts("a.pdf", "b.pdf"), [(0, 2, False)] * 2)
        self.assertIn("4 of them recognised (4 by an earlier run)", done.stdout)
        self.assertEqual(self.tree(), first)
        self.assertEqual(self.pages(), pages)

    def test_shown_as_the_run_saw_it(self):
        scan, = self.scans(("a.pdf",))
        self.run_over(scan, more=SCAN)
        show = ("show", scan, "--page", "1", "--layer", "words", *SCAN)
        self.assertNotEqual(self.griffier(*show, fault="crash at=recognise").returncode, 0)
        done = self.griffier(*show, "--from", self.out, fault="crash at=recognise")   # nothing is recognised, of either page
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("provincie", done.stdout)

    def test_a_kept_page_is_a_layout(self):
        self.run_over(*self.scans(("a.pdf",), 1), more=SCAN)
        shown = self.griffier("layout", self.pages()[0])
        self.assertEqual(shown.returncode, 0, shown.stderr)
        self.assertIn("text ocr", shown.stdout)
        self.assertNotIn("#", shown.stdout)

    def test_other_options_use_the_same_pages(self):
        inputs = self.scans()
        self.run_over(*inputs, more=(*SCAN, "--pages", "2"))
        self.assertEqual(self.counts("a.pdf", "b.pdf"), [(1, 0, False)] * 2)
        self.run_over(*inputs, more=SCAN)
        self.assertEqual(self.counts("a.pdf", "b.pdf"), [(1, 1, False)] * 2)
        self.assertEqual(self.tree(), self.unbroken(inputs))

    def test_another_model_or_language_recognises_again(self):
        inputs = self.scans(("a.pdf",), 1)
        self.run_over(*inputs, more=SCAN)
        installed = glob.glob("/usr/share/tesseract-ocr/*/tessdata/nld.traineddata")
        if not installed:
            self.skipTest("the language data are not where Debian puts them")
        models = self.path("models")
        os.mkdir(models)
        model = content_of(installed[0])
        for name, content in (("nld", model), ("dut", model)):
            with open(os.path.join(models, name + ".traineddata"), "wb") as file:
                file.write(content)
        os.environ["TESSDATA_PREFIX"] = models
        self.addCleanup(os.environ.pop, "TESSDATA_PREFIX")
        self.run_over(*inputs, more=SCAN)
        self.assertEqual(self.counts("a.pdf"), [(0, 0, True)])   # the same model in another folder
        for language in ("nld", "dut"):
            with self.subTest(language):
                with open(os.path.join(models, language + ".traineddata"), "ab") as file:
                    file.write(b" ")   # behind its version: it reads as before, but how should griffier know?
                self.run_over(*inputs, more=(*SCAN, "--lang", language))
                self.assertEqual(self.counts("a.pdf"), [(1, 0, False)])
                self.run_over(*inputs, more=(*SCAN, "--lang", language, "--force"))
                self.assertEqual(self.counts("a.pdf"), [(0, 1, False)])
        self.assertEqual(len(self.pages()), 3)

    def test_what_is_damaged_is_not_trusted(self):
        inputs = self.scans(("a.pdf",), 2)
        self.run_over(*inputs, more=SCAN)
        whole = self.tree()
        first, second = self.pages()
        content, other = content_of(first), content_of(second)
        word = content.index(b"word ")
        cases = {
            "empty": b"",
            "cut": content[:len(content) // 2],
            "cut at the end": content[:-1],
            "a digit": content[:word + 5] + bytes([content[word + 5] ^ 1]) + content[word + 6:],
            "longer": content + b"\n",
            "another page": other,
            "another engine": content.replace(b"# engine ", b"# engine x"),
            "no text": b"\xff" * 3000,
            "plain layout": content[:content.index(b"# ")],
        }
        for name, bad in cases.items():
            with self.subTest(name):
                self.assertNotEqual(bad, content)
                with open(first, "wb") as file:
                    file.write(bad)
                self.run_over(*inputs, more=(*SCAN, "--force"))
                self.assertEqual(self.counts("a.pdf"), [(1, 1, False)])
                self.assertEqual(content_of(first), content)
                self.assertEqual(self.tree(), whole)

    def test_pages_outlive_a_version(self):
        inputs = self.scans(("a.pdf",), 2)
        self.run_over(*inputs, more=SCAN)
        self.write("out/griffier.json", '{"schema":"griffier/document/1","version":"0.0.1"}\n')
        self.run_over(*inputs, more=(*SCAN, "--force"))
        self.assertEqual(self.counts("a.pdf"), [(0, 2, False)])
        self.assertTrue(os.path.exists(os.path.join(self.out, "older-0.0.1", "done")))

    def test_two_runs_at_the_same_time(self):
        inputs = self.scans(("a.pdf", "b.pdf", "c.pdf"), 2)
        runs = [subprocess.Popen([support.PROGRAM, "run", *inputs, "-o", self.out, *SCAN, "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                for _ in range(2)]
        for run in runs:
            _, said = run.communicate(timeout=support.LIMIT)
            self.assertEqual(run.returncode, 0, said)
        self.assertEqual(self.tree(), self.unbroken(inputs))
        self.assertEqual(len(self.ledger()), 6)
        self.assertEqual({line["outcome"] for line in self.ledger()}, {"done"})
        self.assert_nothing_half_written()


class Done(Kept):
    def test_done_is_not_done_again(self):
        inputs = self.scans()
        self.run_over(*inputs, more=SCAN)
        first = self.tree()
        times = {path: os.stat(path).st_mtime_ns for path in glob.glob(os.path.join(self.out, "documents", "*"))}
        done = self.run_over(*inputs, more=SCAN, fault="crash at=open")   # no worker is even started
        self.assertEqual(self.counts("a.pdf", "b.pdf"), [(0, 0, True)] * 2)
        self.assertEqual({(line["outcome"], line["pages"], line["attempt"]) for line in self.ledger()[-2:]}, {("done", 2, 0)})
        self.assertIn("2 read whole (2 by an earlier run)", done.stdout)
        self.assertEqual(self.tree(), first)
        self.assertEqual(times, {path: os.stat(path).st_mtime_ns for path in times})
        new = self.write("c.pdf", pdf([sentence("nieuw")]))
        self.run_over(*inputs, new, more=SCAN)
        self.assertEqual(self.counts("a.pdf", "c.pdf"), [(0, 0, True), (1, 0, False)])

    def test_failing_sums_count_again(self):
        fixture = os.path.join(os.environ.get("GRIFFIER_SOURCE_DIR", "."), "fixtures", "documents", "programmabegroting.pdf")
        said = [self.run_over(fixture, code=1, more=("--fail-on", "warning")).stdout for _ in range(2)]
        self.assertTrue(self.ledger()[-1]["unchanged"])
        self.assertEqual(said[0].split("tables")[1], said[1].split("tables")[1])

    def test_what_changes_the_output_is_done_again(self):
        one, _ = inputs = self.scans(pages=1)
        self.run_over(*inputs)
        json_file = os.path.join(self.out, self.last("a.pdf")["file"])
        note = glob.glob(os.path.join(self.out, "done", self.last("a.pdf")["sha256"]))[0]

        def damage(path, content):
            with open(path, "wb") as file:
                file.write(content)
        changes = {
            "the pages": lambda: ("--pages", "1"),
            "the output is gone": lambda: os.unlink(json_file),
            "the output is cut": lambda: damage(json_file, b"{"),
            "the note is gone": lambda: os.unlink(note),
            "the note is cut": lambda: damage(note, content_of(note)[:-3]),
            "the note is changed": lambda: damage(note, content_of(note).replace(b"recipe ", b"recipe 0")),
        }
        whole = self.tree()
        for name, change in changes.items():
            with self.subTest(name):
                self.run_over(*inputs)
                self.assertEqual(self.counts("a.pdf", "b.pdf"), [(0, 0, True)] * 2)
                more = change() or ()
                self.run_over(*inputs, more=more)
                self.assertEqual(self.counts("a.pdf", "b.pdf"), [(0, 0, False), (0, 0, not more)])
                self.run_over(*inputs)
                self.assertEqual(self.tree(), whole)
        shutil.copy(one, self.path("z.pdf"))   # the same content has another name besides: the JSON names it
        self.run_over(*inputs, self.path("z.pdf"))
        self.assertEqual(self.counts("a.pdf", "z.pdf"), [(0, 0, False)] * 2)
        self.assertEqual(json.loads(content_of(json_file))["source"]["names"], ["a.pdf", "z.pdf"])
        self.run_over(self.path("z.pdf"))
        self.assertEqual(len(self.tree()), 2, "one file for each content")

    def test_what_was_read_in_part_is_read_again(self):
        inputs = self.scans(("a.pdf",), 2)
        self.run_over(*inputs, more=SCAN, code=3, fault="throw at=recognise page=2")
        self.assertEqual(self.last("a.pdf")["outcome"], "partial")
        self.run_over(*inputs, more=SCAN)
        self.assertEqual(self.counts("a.pdf"), [(1, 1, False)])
        self.assertEqual(self.tree(), self.unbroken(inputs))


class Killed(Kept):
    def test_at_every_step(self):
        inputs = self.scans()
        whole = self.unbroken(inputs)
        kept = {"recognised page=2": 1, "kept page=2": 2, "answered": 2, "published": 2, "noted": 2}
        for step, pages in kept.items():
            with self.subTest(step):
                shutil.rmtree(self.out, True)
                stage, *page = step.split()
                broken = self.griffier("run", inputs[1], "-o", self.out, *SCAN, "--jobs", "1", fault="crash at=%s %s" % (stage, " ".join(page)))
                self.assertEqual(broken.returncode, -signal.SIGSEGV, broken.stderr)
                self.assertEqual(len(self.pages()), pages)
                self.assertEqual(self.ledger(), [])
                self.run_over(*inputs, more=SCAN)
                self.assertEqual(self.tree(), whole)
                # What was noted is done; of the rest the pages are there.
                self.assertEqual(self.counts("b.pdf"), [(0, 0, True) if stage == "noted" else (2 - pages, pages, False)])
                self.assertEqual(len(self.ledger()), 2)
                self.assert_nothing_half_written()

    def test_at_any_moment(self):
        inputs = self.scans(("a.pdf", "b.pdf", "c.pdf"), 3)
        whole = self.unbroken(inputs)
        kills = 0
        patience = 0.02
        while kills < 100:
            patience *= 1.15
            run = subprocess.Popen([support.PROGRAM, "run", *inputs, "-o", self.out, *SCAN], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                code = run.wait(patience)
                break
            except subprocess.TimeoutExpired:
                run.kill()
                run.wait()
                kills += 1
        self.assertEqual(code, 0)
        self.assertGreater(kills, 2)
        self.assertEqual(self.tree(), whole)
        self.assertEqual({line["outcome"] for line in self.ledger()}, {"done"})
        self.assertEqual(sum(line["recognised"] + line["kept"] for line in self.ledger() if not line["unchanged"]) % 3, 0)

    def test_half_a_line_of_the_ledger(self):
        inputs = self.scans(pages=1)
        self.run_over(*inputs)
        before = content_of(os.path.join(self.out, "ledger.jsonl"))
        with open(os.path.join(self.out, "ledger.jsonl"), "ab") as file:
            file.write(b'{"name":"c.pdf","pa')
        self.run_over(*inputs)
        after = content_of(os.path.join(self.out, "ledger.jsonl"))
        self.assertTrue(after.startswith(before))
        self.assertEqual(len(self.ledger()), 4)

    def test_half_a_file(self):
        self.run_over(*self.scans(pages=1), more=SCAN)
        folder = os.path.dirname(self.pages()[0])
        old = [os.path.join(place, ".griffier-killed") for place in (self.out, os.path.join(self.out, "documents"), os.path.join(self.out, "done"), folder)]
        for path in old:
            with open(path, "wb") as file:
                file.write(b"half")
            os.utime(path, (time.time() - 7200,) * 2)
        young = os.path.join(self.out, "documents", ".griffier-working")   # of a run at the same time
        with open(young, "wb") as file:
            file.write(b"half")
        os.unlink(self.pages()[0])
        self.run_over(*self.scans(pages=1), more=(*SCAN, "--force"))
        self.assertEqual([path for path in old if os.path.exists(path)], [])
        self.assertTrue(os.path.exists(young))

    def test_before_the_first_file(self):
        # Killed when only the folder's marker stands there, or the marker's own half.
        os.mkdir(self.out)
        self.write("out/.griffier-abc", "{")
        self.run_over(*self.scans(pages=1))


if __name__ == "__main__":
    support.main()
