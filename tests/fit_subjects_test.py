#!/usr/bin/env python3
"""Tests scripts/fit-subjects: that it learns what decides, tells how well, and refuses what it does not know."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent


class FitSubjects(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tally-fit-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for part in ("scripts", "rules"):
            (self.folder / part).mkdir()
        shutil.copy(ROOT / "scripts/fit-subjects", self.folder / "scripts")
        keys = ["nobody", "nobody_left", "titled", "thing", "believed"]
        self.weights = self.folder / "rules/subject_weights.json"
        self.weights.write_text(json.dumps({"version": 1, "least": 50, "overrule": 30, "weights": {key: 0 for key in keys}}))

    def fit(self, cases, *more):
        file = self.folder / "cases.jsonl"
        file.write_text("".join(json.dumps(case) + "\n" for case in cases))
        return subprocess.run([sys.executable, self.folder / "scripts/fit-subjects", file, *more],
                              capture_output=True, text=True)

    def cases(self, count):
        """The titled one of two things is right, in a case of four nobody."""
        out = []
        for i in range(count):
            nobody = i % 4 == 0
            names = [{"name": "Kite", "right": not nobody, "traits": {"thing": 1, "titled": 0 if nobody else 1}},
                     {"name": "Vega", "right": False, "traits": {"thing": 1}},
                     {"name": "", "right": nobody, "traits": {"nobody": 1, "nobody_left": 1}}]
            out.append({"document": f"{i % 5}.txt", "start": i, "end": i + 1, "names": names})
        return out

    def test_learns_what_decides(self):
        done = self.fit(self.cases(60), "--write", "--folds", "5", "--penalty", "0.5")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("60 cases of 5 documents, 5 folds, penalty 0.5; right by the rules alone: 15", done.stdout)
        self.assertIn("least, 60 cases that the rules leave without a subject:\n     0: 60 right, 15 by the rules",
                      done.stdout)
        self.assertIn("overrule, 0 cases", done.stdout)
        weights = json.loads(self.weights.read_text())["weights"]
        self.assertGreater(weights["titled"], 1000)
        self.assertGreater(weights["nobody"], weights["thing"])

    def test_counts_what_the_rules_name_apart(self):
        cases = self.cases(40)
        for case in cases:
            case["names"][1]["traits"]["believed"] = 1  # always Vega, which is never right
            del case["names"][2]["traits"]["nobody_left"]
        done = self.fit(cases, "--folds", "4", "--penalty", "0.5")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("right by the rules alone: 0", done.stdout)
        self.assertIn("overrule, 40 cases that the rules name a subject:\n     0: 40 right, 0 by the rules", done.stdout)

    def test_writes_only_where_it_is_told_to(self):
        before = self.weights.read_bytes()
        self.assertEqual(self.fit(self.cases(20), "--folds", "2").returncode, 0)
        self.assertEqual(self.weights.read_bytes(), before)

    def test_refuses_unknown_traits_and_no_cases(self):
        case = self.cases(1)[0]
        case["names"][0]["traits"]["luck"] = 1
        done = self.fit([case])
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("cases.jsonl:1: no such traits in subject_weights.json: luck", done.stderr)
        self.assertNotEqual(self.fit([]).returncode, 0)


if __name__ == "__main__":
    unittest.main()
