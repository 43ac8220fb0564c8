#!/usr/bin/env python3
"""Answers the five questions of questions.md from the page of the fixtures, as a reader would.

usage: questions_test.py TALLY FIXTURES OUTPUT_FOLDER
Knows no class and no id of the page: headings, visible text and links only. The answers expected
are those that fixtures/PROVENANCE.md plants.
"""
import os
import pathlib
import re
import subprocess
import sys
import time
import unittest

from webdriver import Browser

TALLY, FIXTURES, FOLDER = (pathlib.Path(each).resolve() for each in sys.argv[1:4])

# The visible text from a heading to the next one of its level or above.
UNDER = """const headings = [...document.querySelectorAll('h1, h2, h3, h4')];
const at = headings.findIndex((h) => h.innerText.trim().startsWith(arguments[0]));
if (at < 0) return null;
const level = (h) => Number(h.tagName[1]);
const end = headings.slice(at + 1).find((h) => level(h) <= level(headings[at]));
const range = document.createRange();
range.setStartBefore(headings[at]);
if (end) range.setEndBefore(end); else range.setEndAfter(document.body.lastElementChild);
getSelection().removeAllRanges();
getSelection().addRange(range);
const text = getSelection().toString();
getSelection().removeAllRanges();
return text"""
FOLLOW = """const links = [...document.links].filter((a) => a.checkVisibility() && a.innerText.trim() === arguments[0]);
const link = links.find((a) => !arguments[1] || a.parentElement.innerText.includes(arguments[1]));
if (!link) return null;
link.click();
return link.hash"""
# The visible text of what a link led to.
TARGET = "return document.getElementById(arguments[0].slice(1)).innerText"


def make_page():
    home = FOLDER / "questions"
    home.mkdir(parents=True, exist_ok=True)
    for part in (home, *home.parents):
        if os.access(part, os.W_OK) and part.stat().st_uid == os.getuid() and part != pathlib.Path("/"):
            part.chmod(part.stat().st_mode | 0o011)
    environment = {**os.environ, "XDG_DATA_HOME": str(home), "SOURCE_DATE_EPOCH": "1780000000"}
    for name in list(environment):
        if name == "TALLY_DB" or name.startswith("PG"):
            del environment[name]
    page = FOLDER / "questions.html"

    def tally(*arguments):
        subprocess.run([TALLY, "--quiet", "--rules", FIXTURES / "rules", *arguments], check=True, env=environment,
                       stdout=subprocess.DEVNULL, cwd=FIXTURES)

    try:
        tally("ingest", "transcripts")
        tally("audit", "--fail-on", "never")
        tally("report", "--format", "html", "-o", page)
    finally:
        subprocess.run([TALLY, "db", "destroy", "--yes"], env=environment, check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return page


class Questions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = make_page()
        cls.browser = Browser().__enter__()
        cls.addClassCleanup(cls.browser.__exit__)

    def setUp(self):
        self.browser.view(1200, 900)
        self.browser.open(self.page)

    def tearDown(self):
        self.assertEqual(self.browser.console(), [])

    def under(self, heading):
        text = self.browser.run(UNDER, heading)
        self.assertIsNotNone(text, f"no heading begins with {heading}")
        return re.sub(r"\s+", " ", text)

    def follow(self, link, beside=""):
        target = self.browser.run(FOLLOW, link, beside)
        self.assertIsNotNone(target, f"no link {link}")
        time.sleep(0.3)
        return re.sub(r"\s+", " ", self.browser.run(TARGET, target))

    def test_1_which_two_sources_disagree_most(self):
        text = self.under("Which sources disagree most")
        first = text.split("Halden · offer")[0]
        self.assertRegex(first, r"The man who said no within a minute ↔ D\d+ halden-recap\.srt Errors 3")

    def test_2_about_what_with_which_values(self):
        text = self.under("About what")
        for answer in ("leaderboard rank 15 ↔ 12", "monthly active users 120M users ↔ nearly 1.2B users",
                       "offer 1.5B USD ↔ 1.5M USD", "release date 2025-03-11 ↔ 2025-03-21"):
            self.assertIn(answer, text)

    def test_3_who_says_which_where_and_when(self):
        text = self.follow("offer")
        self.assertRegex(text, r"1\.5B USD.*offered \$1\.5 billion.*D\d+:30 halden-interview\.txt · Tomas Lindqvist · 2025-06-05")
        self.assertRegex(text, r"1\.5M USD.*\$1\.5 million.*D\d+:31 halden-recap\.srt")
        self.assertIn("million (10^6) and billion (10^9) mixed up", text, "and why it counts")

    def test_4_how_a_fact_changed_and_who_tells_it(self):
        self.follow("leaderboard rank", "15 ↔ 12")
        text = self.follow("history", "Open both passages")
        for row in (r"D\d+:14 2025-06-05 12", r"D\d+:16 2025-06-07 15", r"D\d+:14 2026-01-15 31"):
            self.assertRegex(text, row)
        matrix = self.under("Facts × documents")
        self.assertRegex(matrix, r"Aurora 2 · leaderboard rank \(Chatbot Arena\) .*12.*15.*12.*31")

    def test_5_which_plans_are_past_and_which_lie_ahead(self):
        text = self.under("Forecasts and plans")
        self.assertIn("today 2026-05-28", text)
        for row in ("2025-10 past Aurora 2 Pro", "2025-12-31 past Halden Go · monthly active users: 60M users",
                    "2026 due now Xinghe 3", "2027-03-31 ahead Xinghe 4"):
            self.assertIn(row, text)

    def test_the_answers_are_there_in_chinese(self):
        self.browser.run("[...document.querySelectorAll('button')].find((b) => b.innerText === '中文').click()")
        self.assertIn("月活跃用户 1.2亿用户 ↔ 接近12亿用户", self.under("分歧在哪里"))
        self.assertIn("已到期", self.under("预测与计划"))

    def test_the_first_screen_answers_the_first_two(self):
        below = self.browser.run("""return [...document.querySelectorAll('h3')].filter(
            (h) => /disagree most|About what/.test(h.innerText)).map((h) => h.getBoundingClientRect().bottom)""")
        self.assertEqual(len(below), 2)
        self.assertLess(max(below), 450)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
