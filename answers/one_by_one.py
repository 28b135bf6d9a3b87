"""Lists that are told in sentences: "Three things changed. Early Help moved in May. The advice line opened. And …".

A sentence says how many there are, and as many sentences after it say which, or one that is set apart by semicolons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.numbers import WORDS
from corpus.sentences import split_sentences

MOST = 8  # entries
LEAD_WORDS = 16  # of the sentence that says how many there are
ENTRY_WORDS = 45

# Nouns that only hold what is said next: what they stand for is told after them.
_TO_BE_TOLD = (
    "things|reasons|causes|changes|points|ways|factors|drivers|areas|steps|themes|strands|aims|objectives|"
    "priorities|concerns|issues|lessons|findings|conditions|options|questions|requests|asks|recommendations|principles|"
    "parts|elements|gaps|risks|challenges|problems|difficulties|strengths|weaknesses|improvements|proposals|suggestions|"
    "commitments|pledges|promises|explanations|obstacles|barriers|pressures|goals"
)
_COUNTS = "|".join(w for w, n in WORDS.items() if 2 <= n <= MOST)
_SAYS_HOW_MANY = re.compile(
    rf"\b(?P<count>{_COUNTS}|[2-{MOST}])\s+(?:[\w-]+\s+){{0,2}}?(?:{_TO_BE_TOLD})\b", re.IGNORECASE
)
_OF_THEM = re.compile(r"\b(?:these|those|both|of|all|last|first)\s+(?:the\s+)?$", re.IGNORECASE)  # told before
_GOES_ON = re.compile(r"(?:this|these|those|they|it|he|she|his|her|their|its|all|both|none)\b", re.IGNORECASE)


def told_one_by_one(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each such list of a paragraph: all of it as printed, and its entries."""
    sentences = split_sentences(text)
    for n, lead in enumerate(sentences):
        said = _SAYS_HOW_MANY.search(lead)
        if said is None or not lead.endswith(".") or ";" in lead or ":" in lead[said.end() :]:
            continue
        if _SAYS_HOW_MANY.search(lead, said.end()):
            continue  # "two areas for action and four for improvement": which of them would be told?
        if len(lead.split()) > LEAD_WORDS or _OF_THEM.search(lead[: said.start()]):
            continue
        word = said["count"].lower()
        count = WORDS.get(word) or int(word)
        entries, last = _told(sentences[n + 1 :], count)
        start = text.find(lead)
        end = text.find(last, start + len(lead)) + len(last) if last else -1
        if entries and start >= 0 and end > start:
            yield text[start:end], entries


def _told(after: tuple[str, ...], count: int) -> tuple[tuple[str, ...], str]:
    """The entries that sentences tell, and the last of these sentences; ((), "") where they do not tell so many."""
    parts = [p.strip(" .,;") for p in re.split(r";\s*(?:and\b,?\s*)?", after[0])] if after else []
    if len(parts) == count:
        return tuple(parts), after[0]
    told = after[:count]
    plain = not any(_GOES_ON.match(s) or s.rstrip().endswith("?") for s in told)
    if len(told) < count or not plain or any(len(s.split()) > ENTRY_WORDS for s in told):
        return (), ""
    return told, told[-1]


@dataclass(frozen=True, slots=True)
class Lettered:
    """A list that a paragraph letters: the sentence that leads it, its entries, and both as printed."""

    lead: str
    entries: tuple[str, ...]
    said: str


_LETTER = re.compile(r"(?<![\w)])\(([a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?=\S)")
_FIRST = ("a", "i", "1")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_FOLLOWS = frozenset(
    [(str(n), str(n + 1)) for n in range(1, 30)]
    + [(chr(n), chr(n + 1)) for n in range(ord("a"), ord("z"))]
    + list(pairwise(_ROMAN))
)


def lettered(text: str) -> Lettered | None:
    """The list that a paragraph letters or numbers in brackets, entries that are sentences of their own among it:
    "Areas for improvement. (a) The oversight of … . (b) The joint …". None where it has none; one that is all one
    sentence is read as the parts of that sentence.
    """
    marks = list(_LETTER.finditer(text))
    opens = next((n for n, m in enumerate(marks) if m[1] in _FIRST), None)
    if opens is None:
        return None
    run = [marks[opens]]
    for m in marks[opens + 1 :]:
        if (run[-1][1], m[1]) in _FOLLOWS:
            run.append(m)
    ends = [*(m.start() for m in run[1:]), len(text)]
    entries = [text[m.end() : end].strip(" ,;") for m, end in zip(run, ends, strict=True)]
    before = split_sentences(text[: run[0].start()])
    if len(entries) < 2 or not before or not any(e.endswith(".") for e in entries[:-1]):
        return None
    entries[-1] = split_sentences(entries[-1])[0]
    start, last = text.find(before[-1]), text.find(entries[-1], run[-1].end())
    if start < 0 or last < 0:
        return None
    return Lettered(before[-1], tuple(entries), text[start : last + len(entries[-1])])
