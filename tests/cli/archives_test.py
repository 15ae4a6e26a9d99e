"""ZIP archives as input: each document in one is an input of its own, and no archive takes more than its share."""
import base64
import io
import os
import struct
import sys
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import support  # noqa: E402
from support import pdf, sentence  # noqa: E402

# geheim.txt ("Lasten 2024 12", "Baten 2024 13"), protected with the password "sesam" (traditional encryption).
PROTECTED = ("UEsDBBQACQAIAGIceV0SgF8dIgAAAB0AAAAKAAAAZ2VoZWltLnR4dI6MdfXKGMZJMJIwi/zSuzGijCz+9E7K02AAX91vLQBwNB9QSwcIEoBfHSIAAAAdAAAAUEsBAh4DFAAJAAgAYhx5"
             "XRKAXx0iAAAAHQAAAAoAAAAAAAAAAQAAAKSBAAAAAGdlaGVpbS50eHRQSwUGAAAAAAEAAQA4AAAAWgAAAAAA")


def archive(members, compression=zipfile.ZIP_DEFLATED):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as file:
        for name, member in members:
            file.writestr(name, member)
    return content.getvalue()


class Archives(support.Case):
    def outcomes(self):
        return {line["name"]: line["code"] or line["outcome"] for line in self.ledger()}

    def test_members_are_inputs(self):
        one, other = pdf([sentence()]), pdf([sentence("jaarrekening")])
        self.write("in/stukken.zip", archive([("map/", ""), ("map/bijlage 1.pdf", one), ("zonder einde", other), ("lijst.xyz", "x"), ("__MACOSX/._a.pdf", one),
                                              ("pagina.html", "<!DOCTYPE html><p>" + sentence() + sentence("nota") + "</p>")]))
        self.write("in/los.pdf", one)
        done = self.run_over(self.path("in"))
        self.assertEqual(self.outcomes(), {"los.pdf": "done", "stukken.zip/map/bijlage 1.pdf": "duplicate", "stukken.zip/zonder einde": "done",
                                           "stukken.zip/pagina.html": "done"})
        line = self.line("stukken.zip/map/bijlage 1.pdf")
        self.assertEqual(line["path"], self.path("in/stukken.zip/map/bijlage 1.pdf"))
        self.assertEqual(line["duplicate_of"], "los.pdf")
        self.assertEqual(self.document("stukken.zip/zonder einde")["source"]["bytes"], len(other))
        self.assertIn("1 other file in it left out", done.stderr)
        self.assert_nothing_half_written()

    def test_standard_input(self):
        self.run_over("-", stdin=archive([("a.txt", sentence())]))
        self.assertEqual(self.outcomes(), {"-/a.txt": "done"})

    def test_names_are_no_paths(self):
        self.run_over(self.write("a.zip", archive([("../../boven.txt", "een"), ("/vast.txt", "twee"), ("c:\\t\\w.txt", "drie"), ("nieuw\nregel.txt", "vier")])))
        self.assertEqual(set(self.outcomes()), {"a.zip/boven.txt", "a.zip/vast.txt", "a.zip/c:/t/w.txt", "a.zip/nieuw\\x0Aregel.txt"})
        self.assertFalse(os.path.exists(os.path.join(self.folder, "..", "boven.txt")))

    def test_archive_in_archive(self):
        self.run_over(self.write("a.zip", archive([("b.zip", archive([("c.txt", "x")])), ("vermomd.pdf", archive([("c.txt", "x")])), ("goed.txt", "tekst")])), code=3)
        self.assertEqual(self.outcomes(), {"a.zip/b.zip": "unsupported", "a.zip/vermomd.pdf": "unsupported", "a.zip/goed.txt": "done"})

    def test_office_is_no_archive(self):
        done = self.run_over(self.write("stuk.zip", archive([("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")])), code=3)
        self.assertEqual(self.outcomes(), {"stuk.zip": "not_a_document"})
        self.assert_said(done, "word-processor")

    def test_a_spreadsheet_in_an_archive(self):
        with open(os.path.join(os.environ["GRIFFIER_SOURCE_DIR"], "fixtures/documents/begrotingsbijlage.xlsx"), "rb") as file:
            sheets = file.read()
        self.write("los.xlsx", sheets)
        self.run_over(self.write("stukken.zip", archive([("bijlage.xlsx", sheets), ("stuk.docx", archive([("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")])),
                                                         ("vermomd.xlsx", archive([("c.txt", "x")])), ("z.txt", sentence())])), self.path("los.xlsx"), code=3)
        self.assertEqual(self.outcomes(), {"stukken.zip/bijlage.xlsx": "duplicate", "stukken.zip/vermomd.xlsx": "unsupported", "stukken.zip/z.txt": "done", "los.xlsx": "done"})
        self.assertEqual(self.document("los.xlsx")["source"]["pages"], 3)

    def test_nothing_in_it(self):
        self.run_over(self.write("leeg.zip", archive([])), self.write("niets.zip", archive([("a.xyz", "1")])), code=3)
        self.assertEqual(self.outcomes(), {"leeg.zip": "missing", "niets.zip": "missing"})

    def test_damaged(self):
        whole = archive([("a.txt", "een " * 200), ("b.txt", sentence())])
        inside = bytearray(whole)
        inside[40:50] = b"\xff" * 10
        self.write("half.zip", whole[:len(whole) // 2])
        self.write("binnen.zip", bytes(inside))
        self.run_over(self.path("half.zip"), self.path("binnen.zip"), code=3)
        self.assertEqual(self.outcomes(), {"half.zip": "damaged", "binnen.zip/a.txt": "damaged", "binnen.zip/b.txt": "done"})

    def test_password(self):
        locked = self.write("dicht.zip", base64.b64decode(PROTECTED))
        done = self.run_over(locked, code=3)
        self.assertEqual(self.outcomes(), {"dicht.zip/geheim.txt": "encrypted"})
        self.assert_said(done, "--password-file")
        self.out += "2"
        self.run_over(locked, more=("--password-file", self.write("sleutel.txt", "open\nsesam\n")))
        self.assertEqual(self.outcomes(), {"dicht.zip/geheim.txt": "done"})

    def test_bombs(self):
        bomb = archive([("a.txt", b"0" * (200 << 20)), ("z.txt", "tekst")])
        claims = bytearray(archive([("a.txt", sentence())]))
        entry = claims.find(b"PK\x01\x02")
        claims[entry + 24:entry + 28] = struct.pack("<I", 1 << 30)  # says that it is 1 GB
        many = archive([("%05d.txt" % number, "tekst") for number in range(10001)], zipfile.ZIP_STORED)
        self.write("bom.zip", bomb)
        self.write("zegt.zip", bytes(claims))
        self.write("veel.zip", many)
        done = self.run_over(self.path("bom.zip"), self.path("zegt.zip"), self.path("veel.zip"), self.write("goed.pdf", pdf([sentence()])), code=3)
        outcomes = self.outcomes()
        self.assertIn(outcomes.pop("zegt.zip/a.txt"), ("done", "damaged"))
        self.assertEqual(outcomes, {"bom.zip": "too_large", "veel.zip": "too_large", "goed.pdf": "done"})
        self.assert_said(done, "64 MB", "10000 files")

    def test_a_broken_unpacker_costs_its_archive(self):
        self.write("a.zip", archive([("a.txt", sentence())]))
        good = self.write("goed.txt", sentence("nota"))
        self.run_over(self.path("a.zip"), good, code=3, fault="crash at=unpack")
        self.assertEqual(self.outcomes(), {"a.zip": "crashed", "goed.txt": "done"})
        self.out += "2"
        self.run_over(self.path("a.zip"), good, fault="crash at=unpack attempts=1")
        self.assertEqual(self.outcomes(), {"a.zip/a.txt": "done", "goed.txt": "done"})


class WebPages(support.Case):
    def test_hostile_pages_end_as_one_record(self):
        deep = "<!DOCTYPE html>" + "<div>" * 100000 + sentence()
        inputs = [self.write("diep.html", deep), self.write("half.html", "<!DOCTYPE html><table><tr><td>" + (sentence() + " ") * 3),
                  self.write("leeg.html", "<html><body><script>load()</script></body></html>"), self.write("formulier.htm", "<html><body>Log in</body></html>"),
                  self.write("los.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n1\n--x--")]
        self.run_over(*inputs, code=3)
        self.assertEqual({line["name"]: line["code"] or line["outcome"] for line in self.ledger()},
                         {"diep.html": "too_large", "half.html": "done", "leeg.html": "not_a_document", "formulier.htm": "not_a_document", "los.mht": "damaged"})


if __name__ == "__main__":
    support.main()
