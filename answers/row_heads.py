"""A row's heads as a sentence may say them, and whom its labels stand beside.

    Quarter 1, and target · Target     a head over several columns that only lists them need not be said
    2022/23 · Prima ry                 a word that a narrow column broke in two is one word
    Vice-Chair | Ada Finch             a person is said with the label that stands right before the name
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from answers.ground import Row, is_figure
from answers.heads import PARTS, Column, Unit, words
from answers.people_named import people_in

_ENTRIES = re.compile(r",\s*(?:and\s+)?|\s+(?:and|&)\s+|\s*/\s*")
_SET = re.compile(
    r"\b(?:for|by|at|on|from|under|over)\s+(?:(?:a|an|the|its|their)\s+)?(?:target|plan|budget|estimate|forecast)\b",
    re.IGNORECASE,
)
_LEFT_OUT = frozenset("not no non without excluding except other".split())
TURNS = _LEFT_OUT | frozenset("target forecast planned estimate budget".split())
"""Words without which a row, or its figure, is another."""
# Whose names the rows are: "Fees of other councils" over a row "Netherby".
_OTHER_KIND = re.compile(r"\bother\s+(?:councils?|authorit(?:y|ies)|boroughs?|areas?|providers?)\b", re.IGNORECASE)
# What a caption lists beside another thing says what kinds of row there are: "Budget and spend".
_AMONG_THEM = re.compile(
    r"\b(?:target|forecast|budget|estimate)s?\s+(?:and|&)\s+(?=\w)|"
    r"(?<=\w)\s+(?:and|&)\s+(?:target|forecast|budget|estimate)s?\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?:designation|lead|owner|portfolio|provider|operator|address|postcode|head ?teacher|manager)"
    r"(?: (?:officer|member|holder|manager|name))?s?",
    re.IGNORECASE,
)
_INDEX = re.compile(r"(?:no|ref|id|kpi|item|indicator|rank|line|row|#)\.?(?: (?:no|ref|number)\.?)?", re.IGNORECASE)
_BETTER = re.compile(
    r"aim|polarity|good(?:\s+(?:is|to\s+be|performance))?|better(?:\s+(?:is|to\s+be))?|desired\s+direction",
    re.IGNORECASE,
)


def need_not_be_said(row: Row, n: int) -> bool:
    """Whether the nth name of a row, which has another in words, only numbers it ("KPI | 10") or says which way is
    good ("Aim | High").
    """
    name, head = row.names[n], row.heads_of_names[n].strip()
    others = (row.names[k] for k, h in enumerate(row.heads_of_names) if k != n and not _BETTER.fullmatch(h.strip()))
    if not any(_IN_WORDS.search(other) for other in others):
        return False
    return (is_figure(name) and _INDEX.fullmatch(head) is not None) or _BETTER.fullmatch(head) is not None


_IN_WORDS = re.compile(r"\b[A-Za-z]{3,}\b(?![-./]?\d)")  # a code, "CS4" or "ASC-10", need not be said
_ASIDE = re.compile(r"\([^()]*\)")
_BROKEN = re.compile(r"\b([A-Za-z]{2,}) ([a-z]{1,5})\b")


def wrongly_set(said: str, printed: str) -> bool:
    """Whether a figure is said to be for a target where it stands beside one: it is against it, or with it."""
    there = printed.lower()
    return any(m.group().lower() not in there for m in _SET.finditer(said))


def calling(row: Row) -> tuple[str, ...]:
    """The names of a row that have to be said: the longest, and each other in words ("Netherby | Girls"), but none
    under a head that tells what the thing in the first cell is or who has it ("Designation", "Lead officer"); () for a
    row without a name.
    """
    heads = enumerate(zip(row.names, row.heads_of_names, strict=True))
    named = [
        n for k, (n, h) in heads if not _OF_IT.fullmatch(h.strip()) and not need_not_be_said(row, k)
    ] or list(row.names)
    longest = max(named, key=lambda n: len(words(n)), default="")
    return tuple(n for n in named if n and (n == longest or _IN_WORDS.search(n)))


def turning_of(row: Row, heads: Collection[str], said: Collection[str]) -> frozenset[str]:
    """The words of a row's names and caption that turn the sense of what is said of it.

    heads  the words of the heads over its figures
    said   the words of the sentence
    What a caption leaves out ("not") is not left out of a row whose measure stands without the caption, nor where an
    aside of it speaks of a column that is not said: "(rates, not annualised)".
    """
    unsaid = frozenset(heads) - frozenset(said)
    told = " ".join(row.measures) or row.caption
    for aside in _ASIDE.findall(told):
        if any(w in unsaid or w.removesuffix("s") in unsaid for w in words(aside)):
            told = told.replace(aside, " ")
    over = _AMONG_THEM.sub(" ", _OTHER_KIND.sub(" ", row.caption) if row.names else row.caption)
    above = {w for w in words(over) if w in TURNS and (w not in _LEFT_OUT or w in words(told))}
    return TURNS & frozenset(w for n in row.names for w in words(n)) | above


def headed(row: Row, said: str) -> tuple[Row, str]:
    """A row with its heads as a sentence may say them, and the sentence without a head that only lists others."""
    told = frozenset(words(said))
    headers = tuple(
        _BROKEN.sub(lambda m: m[1] + m[2] if (m[1] + m[2]).lower() in told else m.group(), h) for h in row.headers
    )
    own = own_heads(headers)
    for whole, left in zip(headers, own, strict=True):
        if left != whole:
            over = whole[: len(whole) - len(left)].strip(" ·")
            said = re.sub(rf"{re.escape(over)}[\s·:,]+(?={re.escape(left)})", "", said, flags=re.IGNORECASE)
    return replace(row, headers=own), said


def own_heads(headers: Sequence[str]) -> tuple[str, ...]:
    """The heads of a row's columns, without one over several that only lists them: "Quarter 1, and target" over
    "Quarter 1 2024-25" and "Target" says nothing that they do not.
    """
    under: dict[str, list[frozenset[str]]] = {}
    for over, *below in (PARTS.split(h) for h in headers):
        under.setdefault(over, []).append(frozenset(w for b in below for w in words(b)))
    listing = {over for over, below in under.items() if _lists(over, below)}
    return tuple(" · ".join(PARTS.split(h)[1:]) if PARTS.split(h)[0] in listing else h for h in headers)


def _lists(over: str, below: Sequence[frozenset[str]]) -> bool:
    entries = [frozenset(e) for part in _ENTRIES.split(over) if (e := words(part))]
    if len(entries) < 2 or len(below) < 2:
        return False
    return all(any(e <= b for b in below) for e in entries) and all(any(e <= b for e in entries) for b in below)


def each_at_its_label(text: str, row: Row) -> bool:
    """Whether each person that a sentence names stands in it by a label that stands before the name in the
    row, over it, or in the line that was taken for the heads: "In the Chair | Ada Finch" over "Vice-Chair | Ben Moss".
    """
    if any(is_figure(c) for c in row.cells):
        return True  # a row of figures names nobody
    beside: dict[str, set[str]] = {}
    for head, cell in zip(row.headers, row.cells, strict=False):
        beside.setdefault(cell, set()).add(head)
    for line in (row.headers, row.cells):
        for label, cell in zip(line, line[1:], strict=False):
            beside.setdefault(cell, set()).add(label)
    people = {cell[a:b]: labels for cell, labels in beside.items() for a, b in people_in(cell)}
    labels = {s for found in people.values() for label in found if (s := label.strip(" :")) and label not in beside}
    labels |= {row.cells[0].strip(" :"), row.headers[0].strip(" :")} - {""}
    labels -= set(people)
    for a, b in people_in(text):
        own = next((found for name, found in people.items() if name in text[a:b] or text[a:b] in name), None)
        before = [(text.lower().rfind(s.lower(), 0, a) + len(s), s) for s in labels if s.lower() in text[:a].lower()]
        behind = [(text.lower().find(s.lower(), b), s) for s in labels if s.lower() in text[b:].lower()]
        nearest = max(before)[1] if before else min(behind)[1] if behind else None
        if own is not None and nearest is not None and nearest not in {s.strip(" :") for s in own}:
            return False
    return True


def unit_over(row: Row, columns: Sequence[Column]) -> Unit:
    """The unit of the figures whose head names none: of the row's names, else of what stands over the table, unless a
    head names one, which tells that they are not all of one.
    """
    own = any(c.unit not in (None, Unit()) for c in columns)
    over = row.names if own else (*row.names, *row.measures, row.caption, row.heading, *row.heads_of_names)
    return next((u for t in over if (u := Unit.of(t)) != Unit()), Unit())
