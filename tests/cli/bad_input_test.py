"""Bad input: a clear message with file, page, cause and remedy, a ledger line, and the others go on."""
import io
import os
import shutil
import subprocess
import sys
import time
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402
from support import pdf, sentence  # noqa: E402


class BadInput(support.Case):
    def bad(self, path, code, *said, name=None, more=()):
        """Runs a bad input beside a good one: the bad one is recorded and said, the good one is read."""
        good = self.write("good.pdf", pdf([sentence()]))
        done = self.run_over(path, good, code=3, more=more)
        name = name or os.path.basename(path)
        line = self.line(name)
        self.assertEqual(line["outcome"], "failed")
        self.assertEqual(line["code"], code)
        self.assertTrue(line["message"])
        self.assertIsNone(line["file"])
        self.assertEqual(self.line("good.pdf")["outcome"], "done")
        self.assertEqual(len(os.listdir(os.path.join(self.out, "documents"))), 1)
        self.assert_said(done, *said)
        self.assert_nothing_half_written()
        return done, line

    def test_missing_file(self):
        self.bad(self.path("nowhere.pdf"), "missing", "nowhere.pdf", "no such file", "Check the name")

    def test_folder_without_documents(self):
        self.write("empty/notes.xyz", "x")
        self.bad(self.path("empty"), "missing", "empty", "no documents", "1 other file")

    def test_empty_file(self):
        self.bad(self.write("leeg.pdf", b""), "empty", "leeg.pdf", "0 bytes", "Fetch it again")

    def test_html_named_pdf(self):
        self.bad(self.write("page.pdf", "<!DOCTYPE html><html><body>Log in</body></html>"), "not_a_document", "page.pdf", "HTML", "save the PDF")

    def test_office_named_pdf(self):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as file:
            file.writestr("[Content_Types].xml", "<Types/>")
            file.writestr("word/document.xml", "<document/>")
        self.bad(self.write("stuk.pdf", content.getvalue()), "not_a_document", "word-processor", "Save it as PDF")

    def test_spreadsheets(self):
        ods = io.BytesIO()
        with zipfile.ZipFile(ods, "w") as file:
            file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        self.bad(self.write("tabel.ods", ods.getvalue()), "unsupported", ".ods", ".xlsx or .csv")
        shutil.rmtree(self.out)
        old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
        self.bad(self.write("oud.xls", old + "Workbook".encode("utf-16-le")), "unsupported", ".xls", ".xlsx or .csv")
        shutil.rmtree(self.out)
        self.bad(self.write("dicht.xlsx", old + "EncryptedPackage".encode("utf-16-le")), "encrypted", "password")

    def test_truncated(self):
        whole = pdf([sentence()] * 20)
        good = self.write("good.pdf", pdf([sentence("good")]))
        names = []
        for percent in (1, 10, 50, 99):
            names.append("cut%d.pdf" % percent)
            self.write(names[-1], whole[:max(9, len(whole) * percent // 100)])
        done = self.griffier("run", *[self.path(name) for name in names], good, "-o", self.out)
        self.assertIn(done.returncode, (0, 3))
        for name in names:
            line = self.line(name)
            self.assertIn(line["outcome"], ("failed", "partial", "done"))
            if line["outcome"] == "failed":
                self.assertIn(line["code"], ("damaged", "no_pages"))
                self.assertIn(name, done.stderr)
                self.assertTrue(line["remedy"])
            else:
                # Read all the same: then it must say that it was damaged.
                self.assertTrue(self.document(name)["warnings"], name)
        self.assertEqual(self.line("cut1.pdf")["outcome"], "failed")
        self.assertEqual(self.line("good.pdf")["outcome"], "done")

    @unittest.skipUnless(shutil.which("qpdf"), "qpdf makes the protected file")
    def test_password(self):
        plain = self.write("plain.pdf", pdf([sentence("geheim")]))
        locked = self.path("locked.pdf")
        subprocess.run(["qpdf", "--encrypt", "sesam", "owner", "256", "--", plain, locked], check=True)
        self.bad(locked, "encrypted", "locked.pdf", "--password-file", "qpdf")
        shutil.rmtree(self.out)
        wrong = self.write("wrong.txt", "open\nsim\n")
        self.bad(locked, "encrypted", "none of the passwords", more=("--password-file", wrong))
        shutil.rmtree(self.out)
        right = self.write("right.txt", "open\nsesam\n")
        self.run_over(locked, more=("--password-file", right))
        self.assertEqual(self.line("locked.pdf")["outcome"], "done")

    def test_zero_pages(self):
        self.bad(self.write("none.pdf", pdf([])), "no_pages", "none.pdf", "no pages")

    def test_large_page(self):
        self.run_over(self.write("plan.pdf", pdf([sentence()], media_box=(0, 0, 14400, 14400))))
        self.assertEqual(self.document("plan.pdf")["pages"][0]["width"], 14400)

    def test_large_page_recognised(self):
        # At 300 dpi it would be 3.6 billion pixels: recognised as fine as memory allows, or said to be unread.
        self.write("plan.pdf", pdf([sentence()], media_box=(0, 0, 14400, 14400)))
        done = self.griffier("run", self.path("plan.pdf"), "-o", self.out, "--ocr", "always")
        self.assertEqual(done.returncode, 0, done.stderr)
        document = self.document("plan.pdf")
        self.assertLess(document["pages"][0]["ocr"]["dpi"], 60)
        self.assertIn("coarse_picture", [warning["code"] for warning in document["warnings"]])

    def test_page_without_content(self):
        self.run_over(self.write("blank.pdf", pdf([""], contents="")))
        document = self.document("blank.pdf")
        self.assertEqual(document["pages"][0]["text_from"], "none")
        self.assertEqual(document["coverage"]["pages"]["read"], 1)

    def test_no_read_permission(self):
        secret = self.write("secret.pdf", pdf([sentence()]))
        good = self.write("good.pdf", pdf([sentence("good")]))
        os.chmod(secret, 0)
        os.chmod(self.folder, 0o777)
        options = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        if options and subprocess.run([support.PROGRAM, "--version"], check=False, capture_output=True, **options).returncode != 0:
            self.skipTest("the program cannot be started by another user here")
        done = self.griffier("run", secret, good, "-o", self.out, **options)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual(self.line("secret.pdf")["code"], "unreadable")
        self.assertEqual(self.line("good.pdf")["outcome"], "done")
        self.assert_said(done, "secret.pdf", "permission", "chmod")

    def test_unknown_language(self):
        good = self.write("good.pdf", pdf([sentence()]))
        done = self.griffier("run", good, "-o", self.out, "--lang", "tlh")
        self.assertEqual(done.returncode, 2)
        self.assertIn("tlh", done.stderr)
        self.assertIn("apt-get install tesseract-ocr-tlh", done.stderr)
        self.assertFalse(os.path.exists(self.out), "nothing is written")

    def test_odd_names(self):
        content = pdf([sentence()])
        names = {b"new\nline.pdf": "new\\x0Aline.pdf", b"latin-\xe9.pdf": "latin-\\xE9.pdf", b"esc\x1b[31m.pdf": "esc\\x1B[31m.pdf", b'quote"\\.pdf': 'quote"\\.pdf'}
        paths = [self.write(name, content + b"%" + bytes([65 + i])) for i, name in enumerate(names)]
        bad = self.write(b"bad\nname\xff.pdf", b"")
        done = self.run_over(*paths, bad, code=3)
        for name in names.values():
            self.assertEqual(self.line(name)["outcome"], "done")
            self.assertEqual(self.document(name)["source"]["file"], name)
        self.assertEqual(self.line("bad\\x0Aname\\xFF.pdf")["code"], "empty")
        self.assertIn("bad\\x0Aname\\xFF.pdf", done.stderr)
        for text in (done.stdout, done.stderr):
            self.assertNotIn("\x1b", text)
            self.assertNotIn("bad\nname", text)

    def test_pages_that_are_not_there(self):
        short = self.write("short.pdf", pdf([sentence("short")]))
        done = self.run_over(short, code=3, more=("--pages", "7"))
        self.assertEqual(self.line("short.pdf")["code"], "no_pages")
        self.assert_said(done, "the file has 1 page")

    def test_device(self):
        self.bad("/dev/null", "not_a_document", "device", name="null")

    def test_list_that_is_missing(self):
        self.bad("@" + self.path("list.txt"), "missing", "list.txt", name="list.txt")

    def test_list_that_is_none(self):
        self.bad("@/dev/zero", "not_a_document", "no list of paths", name="zero")
        shutil.rmtree(self.out)
        self.bad("@" + self.write("list.txt", "\n# nothing yet\n"), "empty", "names nothing", name="list.txt")

    def test_list_with_comments_and_missing_files(self):
        paths = [self.write("good.pdf", pdf([sentence()])), self.write("#1.pdf", pdf([sentence("nummer")]))]
        listed = self.write("list.txt", "# the good ones\n%s\n\n#1.pdf\nnowhere.pdf\n" % paths[0])
        done = self.griffier("run", "@" + listed, "-o", self.out, cwd=self.folder)   # paths in it count from where one is
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual({line["name"]: line["outcome"] for line in self.ledger()}, {"good.pdf": "done", "#1.pdf": "done", "nowhere.pdf": "failed"})

    def test_pipe_without_writer(self):
        os.mkfifo(self.path("pipe"))
        self.bad(self.path("pipe"), "empty", "nothing comes out of the pipe", "Start the program")

    def test_links_that_go_round(self):
        os.mkdir(self.path("loop"))
        os.symlink("..", self.path("loop/up"))
        os.symlink("self", self.path("loop/self"))
        self.write("loop/a.pdf", pdf([sentence("a")]))
        done = self.run_over(self.path("loop"), code=3)
        self.assertEqual({line["name"]: line["code"] for line in self.ledger()}, {"a.pdf": None, "self": "unreadable"})
        self.assert_said(done, "Too many levels of symbolic links")

    def test_huge_text(self):
        path = self.write("groot.txt", sentence() + "\n")
        with open(path, "ab") as file:
            file.write((sentence() + "\n").encode() * 1000000)
        self.bad(path, "too_large", "groot.txt", "64 MB", "Split it")

    def test_file_that_changes(self):
        # The first document holds the only worker until the second one has changed.
        slow = self.write("a.pdf", pdf([sentence("slow")]))
        moving = self.write("b.pdf", pdf([sentence("b")]))
        run = subprocess.Popen([support.PROGRAM, "run", slow, moving, "-o", self.out, "--jobs", "1", "--timeout", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=dict(os.environ, GRIFFIER_TEST_FAULT="hang at=open name=a.pdf"))
        for _ in range(300):
            if os.path.exists(os.path.join(self.out, "ledger.jsonl")):
                break
            time.sleep(0.05)
        time.sleep(0.5)   # the names are hashed at once after that
        self.write("b.pdf", pdf([sentence("changed")]))
        run.communicate(timeout=support.LIMIT)
        self.assertEqual(run.returncode, 3)
        self.assertEqual(self.line("b.pdf")["code"], "unreadable")
        self.assertIn("changed", self.line("b.pdf")["message"])

    def test_password_file_that_is_none(self):
        good = self.write("good.pdf", pdf([sentence()]))
        for path in (self.folder, self.write("empty.txt", "\n"), self.path("nowhere")):
            done = self.griffier("run", good, "-o", self.out, "--password-file", path)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertIn("password file", done.stderr)


class BadOutput(support.Case):
    def test_out_is_a_file(self):
        good = self.write("good.pdf", pdf([sentence()]))
        self.write("out", "mine")
        done = self.griffier("run", good, "-o", self.out)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn("cannot be written", done.stderr)
        with open(self.out, encoding="utf-8") as file:
            self.assertEqual(file.read(), "mine")

    def test_out_not_writable(self):
        good = self.write("good.pdf", pdf([sentence()]))
        os.mkdir(self.out, 0o555)
        os.chmod(self.folder, 0o755)
        options = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        if options and subprocess.run([support.PROGRAM, "--version"], check=False, capture_output=True, **options).returncode != 0:
            self.skipTest("the program cannot be started by another user here")
        done = self.griffier("run", good, "-o", self.out, **options)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn(self.out, done.stderr)
        self.assertIn("-o", done.stderr)
        self.assertEqual(os.listdir(self.out), [])

    def test_out_full(self):
        os.mkdir(self.out)
        mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", self.out], capture_output=True, check=False)
        if not mounted or mounted.returncode != 0:
            self.skipTest("a small file system cannot be mounted here")
        self.addCleanup(subprocess.run, ["umount", self.out], check=False)
        inputs = [self.write("doc%02d.pdf" % i, pdf([sentence("nummer %d" % i)] * 30)) for i in range(40)]
        done = self.griffier("run", *inputs, "-o", self.out)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn("No space left", done.stderr)
        self.assertIn("Make room", done.stderr)
        self.assert_nothing_half_written()
        import json
        for name in os.listdir(os.path.join(self.out, "documents")):
            with open(os.path.join(self.out, "documents", name), encoding="utf-8") as file:
                json.load(file)   # whole
        self.ledger()             # every line whole

    def test_older_version(self):
        good = self.write("good.pdf", pdf([sentence()]))
        self.write("out/griffier.json", '{"schema":"griffier/document/0","version":"0.0.1"}\n')
        self.write("out/documents/old.json", "{}")
        done = self.griffier("run", good, "-o", self.out)
        self.assertEqual(done.returncode, 4)
        self.assertIn("0.0.1", done.stderr)
        self.assertIn("--force", done.stderr)
        self.assertEqual(os.listdir(os.path.join(self.out, "documents")), ["old.json"])
        done = self.run_over(good, more=("--force",))
        self.assertIn("older-0.0.1", done.stderr)
        self.assertTrue(os.path.exists(os.path.join(self.out, "older-0.0.1", "documents", "old.json")))


if __name__ == "__main__":
    support.main()
