"""What the command-line tests share: the program, a scratch folder, small documents made on the spot. Standard library only."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("GRIFFIER", "build/release/griffier")
SANITIZED = os.environ.get("GRIFFIER_SANITIZE", "OFF") == "ON"
LIMIT = 240  # seconds that one call may take, on a busy machine with sanitizers


def whole_pdf(objects):
    """A PDF of these objects, numbered from 1; the first is its catalog. Offsets are right, as a strict reader wants them."""
    out, offsets = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))


def pdf(pages, media_box=(0, 0, 595, 842), contents=None):
    """A PDF with a line of text a page; `pages` are the lines."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for text in pages:
        stream = contents if contents is not None else "BT /F1 12 Tf 72 %d Td (%s) Tj ET" % (media_box[3] - 100, text)
        kids.append(len(objects) + 1)
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [%d %d %d %d] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
                       % (*media_box, len(objects) + 2))
        objects.append("<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects[1] = "<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), " ".join("%d 0 R" % kid for kid in kids))
    return whole_pdf([body.encode("latin-1") for body in objects])


def sentence(word="Begroting"):
    return "De %s van de gemeente is door de raad vastgesteld en aan de provincie gestuurd." % word.lower()


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="griffier-cli-")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.out = os.path.join(self.folder, "out")

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        path = os.path.join(os.fsencode(self.folder), name if isinstance(name, bytes) else os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path if isinstance(name, bytes) else os.fsdecode(path)

    def griffier(self, *arguments, fault="", stdin=None, **options):
        environment = dict(os.environ)
        environment.pop("GRIFFIER_TEST_FAULT", None)
        if fault:
            environment["GRIFFIER_TEST_FAULT"] = fault
        done = subprocess.run([PROGRAM, *arguments], input=stdin, stdin=None if stdin is not None else subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment, timeout=LIMIT, check=False, **options)
        done.stdout = done.stdout.decode("utf-8")  # strictly: what is printed is UTF-8 whatever a file is called
        done.stderr = done.stderr.decode("utf-8")
        return done

    def run_over(self, *inputs, code=0, fault="", more=(), stdin=None):
        done = self.griffier("run", *inputs, "-o", self.out, *more, fault=fault, stdin=stdin)
        self.assertEqual(done.returncode, code, done.stderr + done.stdout)
        return done

    def ledger(self):
        with open(os.path.join(self.out, "ledger.jsonl"), encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def line(self, name):
        """The one ledger line of a name."""
        lines = [line for line in self.ledger() if line["name"] == name]
        self.assertEqual(len(lines), 1, self.ledger())
        return lines[0]

    def document(self, name):
        with open(os.path.join(self.out, self.line(name)["file"]), encoding="utf-8") as file:
            return json.load(file)

    def assert_said(self, done, *parts):
        for part in parts:
            self.assertIn(part, done.stderr)
            self.assertIn(part, done.stdout, "in the summary too")

    def assert_nothing_half_written(self):
        for _, _, files in os.walk(self.out):
            self.assertEqual([name for name in files if name.startswith(".")], [])


def main():
    unittest.main(argv=[sys.argv[0]], verbosity=2)
