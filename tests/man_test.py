#!/usr/bin/env python3
"""Compares the manual with the program: every command, option and diagnostic code stands in both.

usage: man_test.py PROGRAM SOURCE_FOLDER
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "support"))
from diagnostics import diagnostic_codes  # noqa: E402
from help_tree import help_tree  # noqa: E402

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
LONG = re.compile(r"--[a-z][a-z-]*")


def sections(page):
    """Title and text of each section and sub-section, the latter as ("db", "status")."""
    text = re.sub(r"\\f[BIRP]", "", page.replace("\\-", "-"))
    for title, body in re.findall(r'^\.S[HS] "?([^"\n]*)"?\n(.*?)(?=^\.S[HS] |\Z)', text, re.M | re.S):
        yield title, body


def options_in(body):
    """Those that a tagged paragraph is about, not those that the text mentions."""
    tags = re.findall(r"^\.TP\n(.*)$", body, re.M)
    return {name for tag in tags for name in LONG.findall(tag)}


def main():
    tree = help_tree(PROGRAM)
    page = (SOURCE / "man/tally.1").read_text(encoding="utf-8")
    own, shared = {}, set()
    for title, body in sections(page):
        words = tuple(word for word in title.split() if re.fullmatch(r"[a-z]+", word))
        if words and words in tree:
            own[words] = options_in(body)
        elif title[:1].islower():
            own[words] = None
        else:
            shared |= options_in(body)
    faults = []
    known = {name for options in tree.values() for names in options for name in names}
    for path, options in sorted(tree.items()):
        has_commands = any(len(other) == len(path) + 1 and other[:len(path)] == path for other in tree)
        if path and not has_commands and path not in own:
            faults.append(f"no part about tally {' '.join(path)}")
        names = {name for option in options for name in option if name.startswith("--")}
        written = (own.get(path) or set()) | shared
        faults += [f"tally {' '.join(path)} {name} is not told" for name in sorted(names - written)]
        faults += [f"tally {' '.join(path)} has no {name}" for name in sorted((own.get(path) or set()) - names)]
    faults += [f"there is no command tally {' '.join(path)}" for path, options in own.items() if options is None]
    faults += [f"no command has {name}" for name in sorted(shared - known)]
    faults += [f"[{code}] is not told" for code in sorted(diagnostic_codes(SOURCE))
               if f".B {code}\n" not in page]
    for fault in faults:
        print("man/tally.1: " + fault)
    print(f"man/tally.1: {len(own)} commands, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
