"""Where a sentence ends: abbreviations, initials, decimals and clause numbers do not end one.

Rules rather than a trained model: minutes write "Cllr. A. Smith", "e.g. deferred exclusions" and "at 5.5-5.6", and a
split in the wrong place would cut a quotation in two.
"""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev st cllr cllrs hon sgt jr sr e.g i.e eg ie etc viz cf vs no nos para paras p pp vol fig "
    "approx est inc ltd plc dept govt min max jan feb mar apr jun jul aug sep sept oct nov dec ref ext incl al".split()
)
# "No." and months end a sentence as often as not; they are abbreviations only before a figure.
_BEFORE_FIGURES = frozenset("no nos para paras p pp vol fig approx est ref ext jan feb mar apr jun jul aug sep sept oct nov dec".split())
_MAY_END = frozenset({"etc", "al", "inc", "ltd", "plc"})
_END = re.compile(r"""[.?!…]+["'”’)\]]*[⁰¹²³⁴-⁹]*(?=\s+["'“‘(\[]*[A-Z0-9£•])""")
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)$")


def _ends_here(text: str, stop: int, after: int) -> bool:
    """Whether the mark at `stop` ends a sentence; `after` is where the next word begins."""
    if text[stop] != ".":
        return True
    word = _LAST_WORD.search(text[:stop])
    if word is None:
        return True
    last = word.group(1).lower()
    if len(last) == 1 and word.group(1).isupper() and last != "i":
        # "Mr M. Hart", "plan B. It": an initial only where a name stands before or after it
        before = text[: word.start()].rstrip()
        return bool(before) and before.split()[-1].strip("(,").lower().rstrip(".") not in _ABBREVIATIONS and not (
            before[-1] == "." or before.split()[-1][:1].isupper()
        )
    if last in _MAY_END:
        return True
    if last in _BEFORE_FIGURES:
        return not text[after:after + 1].isdigit()
    return last not in _ABBREVIATIONS


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each exactly as it stands there, in order; () for an empty text."""
    parts: list[str] = []
    start = 0
    for m in _END.finditer(text):
        after = m.end() + len(text[m.end():]) - len(text[m.end():].lstrip())
        if _ends_here(text, m.start(), after):
            parts.append(text[start:m.end()].strip())
            start = after
    parts.append(text[start:].strip())
    return tuple(p for p in parts if p)
