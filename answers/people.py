"""Who was there and in what part: the chair, the vice chair, those present, apologies, declarations. As the minutes
print them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from corpus.paper import BlockKind, Kind, Paper
from corpus.words import content_stems

_ROLES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "vice chair",
        re.compile(r"\b(?:vice|deputy)[-\s]?chair", re.IGNORECASE),
        re.compile(r"\(?\b(?:vice|deputy)[-\s]?chair(?:man|woman|person)?\b", re.IGNORECASE),
    ),
    (
        "chair",
        re.compile(r"(?<!vice )(?<!vice-)(?<!deputy )\bchair(?:ed|s|man|woman|person)?\b", re.IGNORECASE),
        re.compile(
            r"(?<!vice )(?<!vice-)(?<!deputy )\(?\bchair(?:man|woman|person)?\b|\bin\s+the\s+chair\b", re.IGNORECASE
        ),
    ),
)
_WHO = re.compile(r"^\s*(?:and\s+)?who\b|\bwho\s+(?:was|were|is|chaired)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z]?[\w'’-]*", re.UNICODE
)
_GATHERINGS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"\bapolog", re.IGNORECASE), re.compile(r"\bapolog", re.IGNORECASE)),
    (re.compile(r"\bdeclar\w*\b", re.IGNORECASE), re.compile(r"\bdeclaration", re.IGNORECASE)),
)
FRONT = 45  # blocks in which minutes say who was there


def people(case: Case) -> Draft | None:
    """The holder of an office at a meeting, or who sent apologies or declared an interest; None where neither is
    asked.
    """
    paper = _minutes(case)
    if paper is None:
        return None
    if _PRESENT.search(case.query.text):
        return _present(case, paper)
    return _office(case, paper) or _gathering(case, paper)


def _minutes(case: Case) -> Paper | None:
    """The minutes the question is about: of the first hits, the first that are minutes."""
    for hit in case.hits[:12]:
        listing = case.shelf[hit.chunk.paper]
        meeting = listing.metadata.date
        asked = (*case.query.papers_of, *case.query.periods)
        if listing.metadata.kind is Kind.MINUTES and (
            not asked or meeting is None or any(p.first_day <= meeting <= p.last_day for p in asked)
        ):
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
                if (
                    held
                    and (name == "chair") == (not re.search(r"\b(?:vice|deputy)", part, re.IGNORECASE))
                    and _person(part[: held.start()])
                ):
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
    return Draft(
        AnswerKind.PEOPLE,
        Line(headline, tuple(range(len(quotes)))),
        tuple(dict.fromkeys(quotes)) if len(set(quotes)) > 1 else (quotes[0],) * len(quotes),
        body,
    )


_PRESENT = re.compile(
    r"\b(?:members?|councillors?|officers?|who)\b.*\b(?:present|attended|in\s+attendance|there)\b|\battendees\b|"
    r"\battendance\s+list\b|\bwho\s+attended\b",
    re.IGNORECASE,
)
_IN_ATTENDANCE = re.compile(r"\b(?:officers?|in\s+attendance|also)\b", re.IGNORECASE)


def _present(case: Case, paper: Paper) -> Draft | None:
    """Those present at the meeting, or in attendance where officers are asked for, as the minutes list them."""
    others = bool(_IN_ATTENDANCE.search(case.query.text)) and not re.search(
        r"\bmembers\b", case.query.text, re.IGNORECASE
    )
    marks = (
        re.compile(r"\bin\s+attendance\b|\balso\s+(?:present|attend)", re.IGNORECASE)
        if others
        else re.compile(r"\b(?:present|attendees|attendance|members)\b", re.IGNORECASE)
    )
    front = range(min(FRONT, len(paper.blocks)))
    line = next(
        (
            n
            for n in front
            if re.match(
                r"\s*(?:also\s+)?(?:present|attended|in\s+attendance|attendees)\b", paper.blocks[n].text, re.IGNORECASE
            )
            and bool(re.match(r"\s*(?:also|in)", paper.blocks[n].text, re.IGNORECASE)) == others
            and len(paper.blocks[n].text.split()) > 4
        ),
        None,
    )
    listed = [
        n
        for n in front
        if paper.blocks[n].headings
        and marks.search(paper.blocks[n].headings[-1])
        and paper.blocks[n].kind is not BlockKind.HEADING
        and bool(re.search(r"\bin\s+attendance|also", paper.blocks[n].headings[-1], re.IGNORECASE)) == others
    ]
    chosen = [line] if line is not None else listed
    if not chosen:
        return None
    quotes = tuple(Quote(paper.id, paper.locator(n), paper.blocks[n].text) for n in chosen)
    names = "; ".join(q.text.rstrip(" ;.") for q in quotes)
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes)) if len(quotes) > 1 else ()
    return Draft(AnswerKind.PEOPLE, Line(shortened(names, 90) + ".", tuple(range(len(quotes)))), quotes, body)


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
        if (
            block.kind is not BlockKind.HEADING
            and block.headings
            and marks.search(block.headings[-1])
            and block.text.strip()
        ):
            yield n


def _chosen(case: Case, entries: list[str]) -> list[str]:
    """Of a list of people, those the question tells apart ("joined virtually", "school governor"); all where it tells
    none.
    """
    own = {s for c in case.query.concepts for a in c.alternatives for s in a} & {
        s for t in entries for s in content_stems(t)
    }
    general = {
        s for t in entries for s in set(content_stems(t)) if sum(s in content_stems(u) for u in entries) == len(entries)
    }
    telling = own - general - {"apolog", "declar", "interest", "member", "commiss", "meet", "receiv", "absenc"}
    kept = [t for t in entries if telling & set(content_stems(t))]
    return kept if kept and len(kept) < len(entries) else entries
