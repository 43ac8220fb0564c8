#!/usr/bin/env python3
"""Lists the options and the diagnostic codes that no golden case shows; exits 1 if there are any.

usage: coverage_test.py PROGRAM SOURCE_FOLDER
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from diagnostics import diagnostic_codes  # noqa: E402
from help_tree import help_tree  # noqa: E402

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])


def cases():
    for path in sorted((SOURCE / "tests/golden/cases").rglob("*.case")):
        text = path.read_text(encoding="utf-8")
        script = text.split("=== run\n", 1)[1].split("=== exit", 1)[0]
        yield script, text.split("=== stderr\n", 1)[-1]


def invocations(script):
    """The words after each `tally`, up to what ends a simple command."""
    for piece in re.split(r"[|;&\n()]+", script.replace("\\\n", " ")):
        words = piece.split()
        if "tally" in words:
            yield words[words.index("tally") + 1:]


def path_of(words, tree):
    path = ()
    for word in words:
        if (*path, word) in tree:
            path = (*path, word)
    return path


def shown_options(tree):
    shown = set()
    for script, _ in cases():
        for words in invocations(script):
            path = path_of(words, tree)
            for word in words:
                name = word.split("=")[0]
                for length in range(len(path) + 1):
                    shown.update((path[:length], names) for names in tree[path[:length]] if name in names)
    return shown


def main():
    tree = help_tree(PROGRAM)
    shown = shown_options(tree)
    told = "".join(err for _, err in cases())
    missing = [f"tally {' '.join(path)} {names[-1]}" for path, options in sorted(tree.items())
               for names in options
               if (path, names) not in shown and not (path and names[-1] == "--help")]
    missing += [f"[{code}]" for code in sorted(diagnostic_codes(SOURCE)) if f"[{code}]" not in told]
    print(f"golden cases: {len(list(cases()))}; without a case: {len(missing)}")
    for each in missing:
        print("  " + each)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
