#!/usr/bin/env python3
"""Installs into a temporary folder and reads a PDF there: by the program, by a link to it, and without
the module that reads PDF, which must be told and fail that text alone.

usage: install_test.py CMAKE BUILD_FOLDER
"""
import os
import pathlib
import subprocess
import sys
import tempfile

CMAKE, BUILD = sys.argv[1:3]


def pdf(line):
    """One page with one line of text in the standard font."""
    stream = f"BT /F1 12 Tf 72 720 Td ({line}) Tj ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[5 0 R]/Count 1>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
               f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>"]
    out, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj{text}endobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(out)
    return (out + f"xref\n0 6\n0000000000 65535 f \n{table}"
            f"trailer<</Root 1 0 R/Size 6>>\nstartxref\n{start}\n%%EOF\n")


def extract(program, *texts):
    done = subprocess.run([program, "extract", "--format", "jsonl", *texts],
                          capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def expect(holds, what, got):
    if not holds:
        sys.exit(f"install: {what}; got {got}")


def main():
    with tempfile.TemporaryDirectory(prefix="tally-install-") as folder:
        home = pathlib.Path(folder)
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", home / "usr"], check=True,
                       stdout=subprocess.DEVNULL)
        (home / "a.pdf").write_text(pdf("Kite has 48 million users."))
        (home / "b.txt").write_text("Kite has 52 million users.\n")
        program = home / "usr/bin/tally"
        os.symlink(program, home / "link")
        for name in (program, home / "link"):
            got = extract(name, home / "a.pdf")
            expect(got[0] == 0 and "48 million" in got[1], f"{name.name} reads a PDF", got)
        module = next((home / "usr").rglob("libtally_pdf.so"))
        module.unlink()
        got = extract(program, home / "a.pdf", home / "b.txt")
        expect(got[0] == 5 and "[bad-pdf]" in got[2] and "libtally_pdf.so" in got[2],
               "a missing module is told", got)
        expect("52 million" in got[1], "the other text is read all the same", got)


if __name__ == "__main__":
    main()
