"""The diagnostic codes that the headers promise: "Diagnostics: a-b, c-d." in a comment."""
import re

CODE = r"[a-z]+(?:-[a-z0-9]+)+"


def diagnostic_codes(source):
    codes = set()
    for header in (source / "src").rglob("*.hpp"):
        comments = re.sub(r"\n\s*///?", " ", header.read_text(encoding="utf-8"))
        for promise in re.findall(r"Diagnostics:([^.]*)\.", comments):
            codes.update(re.findall(CODE, promise))
    return codes
