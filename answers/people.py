"""Who was there and in what part: the chair, the vice chair, those present, apologies, declarations. As the minutes print them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from corpus.paper import BlockKind, Kind, Paper
from corpus.words import content_stems

_ROLES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    ("vice chair", re.compile(r"\b(?:vice|deputy)[-\s]?chair", re.IGNORECASE), re.compile(r"\(?\b(?:vice|deputy)[-\s]?chair(?:man|woman|person)?\b", re.IGNORECASE)),
    ("chair", re.compile(r"(?<!vice )(?<!vice-)(?<!deputy )\bchair(?:ed|s|man|woman|person)?\b", re.IGNORECASE),
     re.compile(r"(?<!vice )(?<!vice-)(?<!deputy )\(?\bchair(?:man|woman|person)?\b|\bin\s+the\s+chair\b", re.IGNORECASE)),
)
_WHO = re.compile(r"^\s*(?:and\s+)?who\b|\bwho\s+(?:was|were|is|chaired)\b", re.IGNORECASE)
_PERSON = re.compile(r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z]?[\w'’-]*", re.UNICODE)
_GATHERINGS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"\bapolog", re.IGNORECASE), re.compile(r"\bapolog", re.IGNORECASE)),
    (re.compile(r"\bdeclar\w*\b", re.IGNORECASE), re.compile(r"\bdeclaration", re.IGNORECASE)),
)
FRONT = 45  # blocks in which minutes say who was there


def people(case: Case) -> Draft | None:
    """The holder of an office at a meeting, or who sent apologies or declared an interest; None where neither is asked."""
    paper = _minutes(case)
    if paper is None:
        return None
    return _office(case, paper) or _gathering(case, paper)


def _minutes(case: Case) -> Paper | None:
    """The minutes the question is about: of the first hits, the first that are minutes."""
    for hit in case.hits[:12]:
        listing = case.shelf[hit.chunk.paper]
        meeting = listing.metadata.date
        asked = (*case.query.papers_of, *case.query.periods)
        if listing.metadata.kind is Kind.MINUTES and (not asked or meeting is None or any(p.first_day <= meeting <= p.last_day for p in asked)):
            return case.store.paper(hit.chunk.paper, case.finding.scope)
    return None


def _office(case: Case, paper: Paper) -> Draft | None:
    """ "Cllr Karanvir Dhadwal (Chair)": the names that the list of those present gives an office to."""
    text = case.query.text
    asked = [(name, marks) for name, words, marks in _ROLES if words.search(text)]
    if not asked or not _WHO.search(text) or len(set(content_stems(text)) & {"board", "group", "alway"}) > 0:
        return None
    found: list[tuple[str, int, str]] = []
    for name, marks in asked:
        for n, block in enumerate(paper.blocks[:FRONT]):
            for part in re.split(r",\s+|;\s+|\n| \| ", block.text):
                held = marks.search(part)
                if held and (name == "chair") == (not re.search(r"\b(?:vice|deputy)", part, re.IGNORECASE)) and _person(part[: held.start()]):
                    found.append((name, n, part.strip()))
                    break
            else:
                continue
            break
    if len(found) < len(asked):
        return None
    quotes = [Quote(paper.id, paper.locator(n), paper.blocks[n].text) for _, n, _ in found]
    headline = "; ".join(part for _, _, part in found) + "."
    body = tuple(Line(f"“{shortened(q.text, 60)}”", (k,)) for k, q in enumerate(dict.fromkeys(quotes)))
    return Draft(AnswerKind.PEOPLE, Line(headline, tuple(range(len(quotes)))), tuple(dict.fromkeys(quotes)) if len(set(quotes)) > 1 else (quotes[0],) * len(quotes), body)


def _person(text: str) -> bool:
    words = [w for w in re.findall(r"[A-Z][\w'’.-]*", text) if w not in ("Present", "Councillor", "Cllr", "The")]
    return len(words) >= 1 and bool(_PERSON.search(text))


def _gathering(case: Case, paper: Paper) -> Draft | None:
    """All that stands under "Apologies" or "Declarations of interest"; both where both are asked."""
    asked = [marks for words, marks in _GATHERINGS if words.search(case.query.text)]
    if not asked:
        return None
    quotes: list[Quote] = []
    said: list[str] = []
    for marks in asked:
        under = list(_under(paper, marks))
        if not under:
            return None
        entries = _chosen(case, [paper.blocks[n].text for n in under])
        heading = (paper.blocks[under[0]].headings or ("",))[-1]
        said.append(f"{heading}: " + "; ".join(shortened(t.rstrip(" ;."), 30) for t in entries) + ".")
        quotes += [Quote(paper.id, paper.locator(n), paper.blocks[n].text) for n in under]
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes))
    return Draft(AnswerKind.PEOPLE, Line(" ".join(said), tuple(range(len(quotes)))), tuple(quotes), body)


def _under(paper: Paper, marks: re.Pattern[str]) -> Iterator[int]:
    """The blocks under the first heading or item title that the marks fit."""
    for n, block in enumerate(paper.blocks):
        if block.kind is not BlockKind.HEADING and block.headings and marks.search(block.headings[-1]) and block.text.strip():
            yield n


def _chosen(case: Case, entries: list[str]) -> list[str]:
    """Of a list of people, those the question tells apart ("joined virtually", "school governor"); all where it tells none."""
    own = {s for c in case.query.concepts for a in c.alternatives for s in a} & {s for t in entries for s in content_stems(t)}
    general = {s for t in entries for s in set(content_stems(t)) if sum(s in content_stems(u) for u in entries) == len(entries)}
    telling = own - general - {"apolog", "declar", "interest", "member", "commiss", "meet", "receiv", "absenc"}
    kept = [t for t in entries if telling & set(content_stems(t))]
    return kept if kept and len(kept) < len(entries) else entries
