"""Who was in the chair for one item, where the minutes say that somebody took it for that one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.names import names_someone
from answers.roll import roll_of
from corpus.paper import BlockKind, Paper
from corpus.sentences import split_sentences
from corpus.words import content_stems

_CHAIR = r"chair(?:man|woman|person|ed|ing)?"
_ASKED = re.compile(
    rf"\bwho(?:m|se)?\b[^?]*\b(?:{_CHAIR}|presid\w+)\b[^?]*\b(?:items?|minute\s+\d)|"
    rf"\b(?:for|on|during|under)\b[^?]*\bitem\b[^?]*\bwho\b[^?]*\b(?:{_CHAIR}|presid\w+)\b",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"\b(?:took|taking|take|assum\w+|occup\w+|vacat\w+|in|to)\s+the\s+chair\b(?!\s+of\b)|\bpresid(?:ed|ing)\b|"
    rf"\b(?:as|act(?:ed|ing)\s+as)\s+(?:the\s+)?{_CHAIR}\b|\bchaired\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:items?|minutes?)\s+((?:\d{1,4}[A-Za-z]?(?:\s*(?:,|and|to|&)\s*)?)+)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]?")
_NAMELESS = frozenset(
    content_stems("item chair chaired chairman report update agenda verbal minutes meeting panel committee")
)


def chair_of_item(case: Case, paper: Paper) -> Draft | None:
    """Those who took the chair for the item that a question names by its number or title; None where no item is asked
    about, or nobody is said to have taken it for that one.
    """
    text = case.query.text
    if not _ASKED.search(text):
        return None
    asked = set(_numbers(text)) or _by_title(paper, text)
    found = [(q, said) for q, said, of in _takings(paper) if asked & of]
    if not found:
        return None
    quotes = tuple(dict.fromkeys(q for q, _ in found))
    headline = " ".join(s if s.endswith((".", "!", "?")) else f"{s}." for _, s in found)
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes))
    return Draft(AnswerKind.PEOPLE, Line(headline, tuple(range(len(quotes)))), quotes, body)


def _takings(paper: Paper) -> Iterator[tuple[Quote, str, set[str]]]:
    """Each place that says that somebody took the chair, what it says, and the items that it may be of: those it
    numbers, else the one it stands in.
    """
    for e in roll_of(paper):
        if _TOOK.search(f"{e.over} {e.text}"):
            yield e.quote(paper), e.text, set(_numbers(e.text))
    for n, block in enumerate(paper.blocks):
        if block.kind is BlockKind.HEADING or block.table is not None or block.item is None:
            continue
        for said in split_sentences(block.text):
            if _TOOK.search(said) and names_someone(said):
                of = set(_numbers(said)) or set(_numbers(block.text)) or {block.item}
                yield Quote(paper.id, paper.locator(n), block.text), said, of


def _numbers(text: str) -> Iterator[str]:
    for m in _NUMBERED.finditer(text):
        yield from _NUMBER.findall(m.group(1))


def _by_title(paper: Paper, text: str) -> set[str]:
    """The items whose titles have most of the question's words; an empty set where none has one."""
    words = set(content_stems(text)) - _NAMELESS
    shared = {
        b.item: len(words & set(content_stems(b.text)))
        for b in paper.blocks
        if b.kind is BlockKind.HEADING and b.item is not None and b.marker is not None
    }
    most = max(shared.values(), default=0)
    return {item for item, n in shared.items() if n == most and most > 0}
