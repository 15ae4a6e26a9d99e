"""griffier check: an archive of a made-up municipality (fixtures/archive), waivers, Iv3, broken files."""
import json
import os
import shutil

import support

FIXTURES = os.path.join(os.environ.get("GRIFFIER_SOURCE_DIR", "."), "fixtures", "archive")
BUDGET, REPORT, ACCOUNTS, NEXT_ACCOUNTS, LATER = ("begroting-2023", "tussenrapportage-2023", "jaarstukken-2023", "jaarstukken-2024", "begroting-2025")


class Check(support.Case):
    def read(self, *names, out=None):
        paths = [os.path.join(FIXTURES, name + ".html") for name in names]
        done = self.griffier("run", *paths, "-o", out or self.out)
        self.assertEqual(done.returncode, 0, done.stderr)

    def check(self, *arguments, code=0):
        path = self.path("archive.json")
        done = self.griffier("check", *(arguments or (self.out,)), "-o", path)
        self.assertEqual(done.returncode, code, done.stderr + done.stdout)
        with open(path, encoding="utf-8") as file:
            self.text = file.read()
        self.said = done
        return json.loads(self.text)

    def checks(self, result, rule, *statuses):
        return [c for o in result["organisations"] for c in o["checks"] if c["rule"] == rule and (not statuses or c["status"] in statuses)]

    def test_writes_through_a_link(self):
        self.read(BUDGET)
        os.symlink("elsewhere.json", self.path("archive.json"))
        self.assertEqual(self.check()["schema"], "griffier/archive/1")
        self.assertTrue(os.path.islink(self.path("archive.json")))
        self.assertTrue(os.path.isfile(self.path("elsewhere.json")))

    def test_says_that_another_version_wrote_a_document(self):
        self.read(BUDGET)
        (name,) = os.listdir(os.path.join(self.out, "documents"))
        path = os.path.join(self.out, "documents", name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        version = json.loads(text)["tool"]["version"]
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace('"version": "%s"' % version, '"version": "0.0.1"', 1).replace('"version":"%s"' % version, '"version":"0.0.1"', 1))
        result = self.check()
        self.assertEqual(result["coverage"]["other_versions"], [{"version": "0.0.1", "documents": 1}])
        self.assertIn("griffier 0.0.1", self.said.stdout)

    def test_finds_what_is_planted_and_nothing_else(self):
        self.read(BUDGET, REPORT, ACCOUNTS, NEXT_ACCOUNTS, LATER)
        result = self.check()
        self.assertEqual(result["schema"], "griffier/archive/1")
        self.assertEqual(result["coverage"], {"documents": 5, "duplicates": 0, "organisations": 1, "linked": 5, "other_versions": []})
        # Lasten of programme 2: 40.263 in the accounts, 42.063 in the budget of 2025; its saldo and the totals follow from it.
        lasten = self.checks(result, "XDOC", "fail")
        self.assertEqual([(c["expected"], c["found"], c["difference"], c["year"]) for c in lasten], [(40263000, 42063000, -1800000, 2023)])
        following = self.checks(result, "XDOC", "flag")
        self.assertTrue(all("follows" in c["message"] and c["severity"] == "info" for c in following), following)
        self.assertEqual(len(following), 5)
        # Lasten of programme 3 as the next accounts restate them.
        restated = [c for c in self.checks(result, "RESTATE", "flag") if c["expected"] == 14084000]
        self.assertEqual([c["found"] for c in restated], [14120000])
        # 100 of baten moved from programme 1 to 3.
        moved = [c for c in self.checks(result, "RESTATE", "flag") if abs(c["difference"]) == 100000]
        self.assertEqual(sorted(c["difference"] for c in moved if "baten" in c["message"]), [-100000, 100000])
        units = [c for c in self.checks(result, "IND_SERIES") if "10.000" in c["message"]]
        self.assertEqual([c["status"] for c in units], ["flag"])
        self.assertTrue(self.checks(result, "CHAIN_CHANGE", "pass"))
        self.assertEqual(self.checks(result, "CHAIN_CHANGE", "fail", "not_checkable"), [])
        self.assertEqual([c["status"] for c in self.checks(result, "KIND_COMPLETE")], ["pass"] * 4)
        self.assertEqual({c["reason"] for c in self.checks(result, "IV3_MATCH")}, {"missing_source"})
        organisation = result["organisations"][0]
        self.assertEqual([d["fiscal_year"] for d in organisation["documents"]], [2023, 2023, 2023, 2024, 2025])
        self.assertIn("organisation Duinbeek", organisation["documents"][0]["linked_by"])
        # 1 % of the lasten of the accounts of 2023: 64.464 thousand.
        year = [m for m in organisation["materiality"] if m["year"] == 2023][0]
        self.assertEqual((year["total_lasten"], year["errors_percent"], year["amount"]), (64464000, 1, 644640))
        self.assertEqual(lasten[0]["weight"], 2.792)
        self.assertEqual([f["rule"] for f in result["findings"] if f["severity"] != "info"], ["XDOC", "IND_SERIES"], "what weighs most first")
        self.assertIn("2,792 times the tolerance", self.said.stdout)
        self.assertIn("facts stand in two documents", self.said.stdout)

    def test_order_and_folders_do_not_matter(self):
        self.read(BUDGET, REPORT, ACCOUNTS, NEXT_ACCOUNTS, LATER)
        self.check()
        once = self.text
        other, third = self.path("other"), self.path("third")
        self.read(LATER, ACCOUNTS, BUDGET, out=other)
        self.read(NEXT_ACCOUNTS, REPORT, BUDGET, out=third)
        for folders in ((other, third), (third, other)):
            result = self.check(*folders)
            self.assertEqual(result["coverage"]["duplicates"], 1)
            self.assertEqual(self.text.replace('"duplicates":1', '"duplicates":0'), once)

    def test_waivers(self):
        self.read(ACCOUNTS, LATER)
        finding = self.check()["findings"][0]
        self.griffier("check", self.out, "--fail-on", "warning")
        waivers = self.write("waivers.csv", "key,reason,who,date\n%s,\"uitgezocht, klopt\",A. de Vries,2026-03-31\n%s,bestaat niet meer,B,2026-03-31\n"
                             % (finding["key"], "0" * 12))
        result = self.check(self.out, "--waivers", waivers)
        accepted = [f for f in result["findings"] if f["key"] == finding["key"]]
        self.assertEqual([f["waived"] for f in accepted], [{"reason": "uitgezocht, klopt", "who": "A. de Vries", "date": "2026-03-31"}])
        self.assertEqual([w["matches"] for w in result["waivers"]], [1, 0])
        self.assertIn("waived: uitgezocht, klopt", self.said.stdout)
        self.assertIn("Waivers that hold for no finding any more", self.said.stdout)
        # The same after another run.
        shutil.rmtree(self.out)
        self.read(LATER, ACCOUNTS)
        self.assertEqual([w["matches"] for w in self.check(self.out, "--waivers", waivers)["waivers"]], [1, 0])

    def test_malformed_waivers_are_named_and_the_rest_holds(self):
        self.read(ACCOUNTS, LATER)
        finding = self.check()["findings"][0]
        waivers = self.write("waivers.csv", "key,reason,who,date\nabc,reden\n,leeg,wie,2026-03-31\nabc,reden,wie,31 maart\n%s,reden,wie,2026-03-31\n%s,nog eens,wie,2026-03-31\n"
                             "abc,reden,wie,2026-13-45\nabd,reden,wie,2025-02-29\n"
                             % (finding["key"], finding["key"]))
        result = self.check(self.out, "--waivers", waivers, code=3)
        for line in ("line 2: 2 fields", "line 3: key, reason and who", "line 4: \"31 maart\"", "line 6: key", "line 7: \"2026-13-45\" is no date", "line 8: \"2025-02-29\" is no date"):
            self.assertIn(line, self.said.stderr)
        self.assertEqual([w["matches"] for w in result["waivers"]], [1])
        done = self.griffier("check", self.out, "--waivers", self.write("other.csv", "sleutel;reden\na;b\n"))
        self.assertEqual(done.returncode, 3)
        self.assertIn("no column", done.stderr)

    def test_fail_on(self):
        self.read(ACCOUNTS, LATER)
        keys = [f["key"] for f in self.check()["findings"] if f["status"] == "fail"]
        self.assertTrue(keys)
        self.assertEqual(self.griffier("check", self.out, "--fail-on", "error").returncode, 0)
        self.assertEqual(self.griffier("check", self.out, "--fail-on", "warning").returncode, 1)
        waivers = self.write("w.csv", "key,reason,who,date\n" + "".join("%s,reden,wie,2026-03-31\n" % key for key in keys))
        self.assertEqual(self.griffier("check", self.out, "--fail-on", "warning", "--waivers", waivers).returncode, 0)

    def test_broken_and_foreign_json_is_named_and_the_rest_goes_on(self):
        self.read(ACCOUNTS, LATER)
        documents = os.path.join(self.out, "documents")
        whole = sorted(os.listdir(documents))
        with open(os.path.join(documents, whole[0]), encoding="utf-8") as file:
            text = file.read()
        cut = text.replace(json.loads(text)["source"]["sha256"], "f" * 64)
        for name, content in (("afgekapt.json", cut[:len(cut) * 2 // 3]), ("leeg.json", ""), ("lijst.json", "[1, 2]"), ("vreemd.json", '{"schema": "other/1"}'), ("kop.json", text[:300])):
            with open(os.path.join(documents, name), "w", encoding="utf-8") as file:
                file.write(content)
        result = self.check(code=3)
        self.assertEqual([u["file"] for u in result["unread"]], ["documents/%s.json" % n for n in ("afgekapt", "kop", "leeg", "lijst", "vreemd")])
        self.assertEqual(result["coverage"]["documents"], 2)
        for name in ("afgekapt", "kop", "leeg", "lijst", "vreemd"):
            self.assertIn("documents/%s.json" % name, self.said.stderr)

    def test_iv3(self):
        self.read(BUDGET)
        rows = [("0.1 Bestuur", 100.0, 64000.0), ("5.6 Media", 64000.0, 100.0)]
        iv3 = self.write("2023_begroting.csv", "gemeente,taakveld,baten,lasten\n" + "".join("Duinbeek,%s,%s,%s\n" % row for row in rows))
        result = self.check(self.out, "--iv3", iv3)
        self.assertEqual([c["status"] for c in self.checks(result, "IV3_BAL")], ["pass"])
        self.assertEqual(result["tool"]["iv3"], ["2023_begroting.csv"])
        done = self.griffier("check", self.out, "--iv3", self.write("cijfers.csv", "gemeente,taakveld,baten,lasten\nDuinbeek,0.1 Bestuur,1.0,2.0\n"))
        self.assertEqual(done.returncode, 3)
        self.assertIn("of which year", done.stderr)
        done = self.griffier("check", self.out, "--iv3", self.write("2024_begroting.csv", "gemeente,taakveld,baten,lasten\nDuinbeek,Bestuur,1.0,2.0\n"))
        self.assertIn("line 2", done.stderr)

    def test_reference_values(self):
        self.read(BUDGET)
        result = self.check(self.out, "--emu", self.write("2023_emu.csv", "gemeente;referentiewaarde\nDuinbeek;-2487\n"))
        self.assertEqual(result["tool"]["emu"], ["2023_emu.csv"])
        for name, content, said in (("emu.csv", "gemeente,referentiewaarde\nDuinbeek,1\n", "of which year"), ("2023_emu.csv", "gemeente,referentiewaarde\nDuinbeek,veel\n", "line 2"),
                                    ("2023_emu.csv", "gemeente,saldo\nDuinbeek,1\n", "no column")):
            done = self.griffier("check", self.out, "--emu", self.write(name, content))
            self.assertEqual(done.returncode, 3)
            self.assertIn(said, done.stderr)

    def test_a_folder_where_a_file_is_asked_for(self):
        os.makedirs(self.out + "/documents")
        for option in ("--iv3", "--emu", "--waivers"):
            done = self.griffier("check", self.out, option, self.out)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertIn("cannot be read", done.stderr)
        done = self.griffier("rules", "--file", self.out)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("cannot be read", done.stderr)
        self.assertNotIn("..", done.stderr)

    def test_no_folder_of_a_run(self):
        done = self.griffier("check", self.folder)
        self.assertEqual(done.returncode, 3)
        self.assertIn("is no output folder", done.stderr)

    def test_schema(self):
        schema = json.loads(self.griffier("schema", "--archive").stdout)
        self.assertEqual(schema["$id"], "urn:griffier:archive:1")
        self.read(ACCOUNTS, LATER)
        result = self.check()
        for name, record in (("check", result["organisations"][0]["checks"][0]), ("finding", result["findings"][0]), ("organisation", result["organisations"][0])):
            self.assertEqual(list(schema["$defs"][name]["properties"]), list(record))


if __name__ == "__main__":
    support.main()
