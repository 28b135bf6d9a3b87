"""What a reader says is wrong with an answer, as a value to keep; and the question for the evals that is made of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answers.answer import Answer
from corpus.errors import SettingsError
from corpus.feedback import CitedPlace, Fault, Feedback, Gold, GoldPlace, Kept
from corpus.paper import Block, Paper, pages_label
from corpus.scope import Scope
from corpus.store import Store
from corpus.words import one_line

WORDS = 6
"""Of a place in a question set, at most: they find it, they do not copy the paper."""

LONGEST = 300
"""Characters of what a reader writes in a field; the rest is cut off."""

_PAGE = re.compile(r"\bp(?:p|ages?|g)?\.?\s*(\d{1,4})\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\bpara(?:graph)?\.?\s*(\d+(?:\.\d+)*)", re.IGNORECASE)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})


def feedback_of(
    answer: Answer, history: Sequence[str], scope: Scope, fault: Fault, right: str, where: str, day: date
) -> Feedback:
    """What a reader says of an answer, ready for `store.feedback.keep`: no character of it moves a terminal."""
    return Feedback(
        question=one_line(answer.question),
        history=tuple(map(one_line, history)),
        scope=scope,
        status=answer.status.value,
        headline=answer.headline.replace("**", ""),
        figures=tuple(dict.fromkeys(f.fact.printed for f in answer.facts)),
        places=tuple(
            dict.fromkeys(
                CitedPlace(c.locator.paper, c.file, c.locator.page, c.locator.paragraph, c.label)
                for c in answer.citations
            )
        ),
        fault=fault,
        right=one_line(right[: LONGEST * 2])[:LONGEST],
        where=one_line(where[: LONGEST * 2])[:LONGEST],
        day=day,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where the officer says that the right answer stands; None where the officer does not say."""

    paper: str | None = None
    page: int | None = None
    paragraph: str | None = None


def completed(kept: Kept, store: Store, right: str | None, place: Place) -> Gold:
    """The question made of a feedback: what is right, and the places in the open papers that print it.

    What the officer leaves out is taken from what the reader wrote, then from what the answer cited. Raises
    SettingsError where it is not known what is right or where, or where it is not printed there.
    """
    said = kept.feedback
    answer = right or said.right or (said.figures[0] if said.fault is Fault.PAGE and said.figures else "")
    if not answer.strip():
        raise SettingsError(
            f'feedback {kept.id} does not say what is right; give it as the paper prints it: --right "244"'
        )
    answer = " ".join(answer.split())
    if place == Place():
        place = Place(None, _number(_PAGE, said.where), _text(_PARAGRAPH, said.where))
    cited = {p.page for p in said.places} if place == Place() else {None}
    pages = cited if place.page is None else {place.page}
    papers = _papers(kept, store, place)
    found = [(p, b) for p in papers for b in _blocks(p, pages, place.paragraph) if stands(answer, b)]
    if not found:
        where = " or ".join(p.file for p in papers)
        raise SettingsError(
            f"“{answer}” does not stand {_named(pages, place.paragraph)}in {where}; name its place with "
            "--paper, --page and --paragraph, and what is right as it is printed with --right"
        )
    places = [GoldPlace(p.id, p.file, b.page, b.paragraph, _words(answer, b)) for p, b in found]
    wrong = tuple(f for f in said.figures if f != answer and answer not in f) if said.fault is not Fault.MISSING else ()
    return Gold(_type(answer, found), answer, wrong, tuple(dict.fromkeys(places)), found[0][0].metadata.authority)


def not_in_papers() -> Gold:
    """The question made of an answer to something that the papers do not say."""
    return Gold("unanswerable", "", (), (), None)


def stands(value: str, block: Block) -> bool:
    """Whether a block prints a value: a figure as a whole one, words as they run."""
    return _find(value, block) is not None


def _find(value: str, block: Block) -> re.Match[str] | None:
    before, after = r"(?<![\w.,/])", r"(?![\w/]|[.,]\d)"
    wanted = re.escape(_plain(value)).replace(r"\ ", r"\s?" if any(c.isdigit() for c in value) else r"\s+")
    ends = after if value[-1:].isalnum() else ""
    return re.search(before + wanted + ends, _plain(block.text), re.IGNORECASE)


def _papers(kept: Kept, store: Store, place: Place) -> list[Paper]:
    if place.paper is not None:
        return [store.paper(store.find(place.paper, Scope()))]
    cited = list(dict.fromkeys(p.paper for p in kept.feedback.places))
    if not cited:
        raise SettingsError(f"feedback {kept.id} cites no paper; name the one that prints it: --paper NAME")
    return [store.paper(paper) for paper in cited]


def _blocks(paper: Paper, pages: Collection[int | None], paragraph: str | None) -> Iterator[Block]:
    """The blocks at a place; None among the pages: on any. A page is the file's or the printed one, which members read.
    """
    numbers = {n for n in pages if n is not None}
    wanted = numbers | {p.number for p in paper.pages if p.printed in {str(n) for n in numbers}}
    anywhere = None in pages or not paper.pages
    for block in paper.blocks:
        if (anywhere or block.page in wanted) and paragraph in (None, block.paragraph):
            yield block


def _type(answer: str, found: Sequence[tuple[Paper, Block]]) -> str:
    if not any(c.isdigit() for c in answer):
        return "narrative"
    return "fact_table" if all(block.table for _, block in found) else "fact_text"


def _words(value: str, block: Block) -> str:
    """One to six words of the block that end with the value, from as far before it as fits."""
    match = _find(value, block)
    if match is None:
        return ""
    line = _plain(block.text)[: match.start()].rpartition("\n")[2]
    own = match.group().replace("|", " ").split()[:WORDS]
    before = line.replace("|", " ").split()
    return " ".join([*before[max(0, len(before) + len(own) - WORDS) :], *own])


def _plain(text: str) -> str:
    return text.translate(_PLAIN)


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(found[1]) if found else None


def _text(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[1] if found else None


def _named(pages: Collection[int | None], paragraph: str | None) -> str:
    numbers = [n for n in pages if n is not None]
    said = [f"on {pages_label(numbers)}" if numbers else "", f"in paragraph {paragraph}" if paragraph else ""]
    return "".join(f"{part} " for part in said if part)
