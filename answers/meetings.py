"""When a body meets next: what its minutes say of the next meeting, and nothing that was only promised for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.sat_at import asks_where_it_sat, where_it_sat
from answers.sittings import sittings_in
from corpus.paper import BlockKind, Kind, Metadata, Paper
from corpus.period import NAMES as MONTH_NAMES
from corpus.period import day_label
from corpus.scope import Listing
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.asked_times import DATE_OF
from retrieval.rank import periods_in, stem_set

_ASKED = re.compile(
    r"\bnext\s+(?:[\w’'&-]+,?\s+){0,9}?meeting\b|\bmeeting\b[^?]*\bnext\s+one\b|"
    r"\b(?:meet|sit|conven|gather|assembl)(?:e|es|s|t?ing)?\s+(?:\w+\s+)?(?:next|again)\b|\bnext\s+(?:meet|sit|conven|gather)e?s?\b|"
    r"\bnext\s+(?:[\w’'&-]+,?\s+){0,9}?(?:panel|committee|commission|board|cabinet|forum|scrutiny)\b|"
    r"\b(?:meeting|panel|committee|commission|board|cabinet|forum|session)\s+(?:held\s+|that\s+(?:comes|follows)\s+)?"
    r"(?:after|following)\s+(?:(?:the|that|this)\s+(?:one|meeting)\s+|that\s+)?(?:(?:of|on|in)\s+)?(?:the\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\b|(?P<after>{'|'.join(MONTH_NAMES)})\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:when|what|which)\b.*\b(?:when|date|day|time|next|again)\b|^\s*(?:date|day|time)?\s*(?:of\s+)?(?:the\s+)?next\b|"
    r"\bwhen\b|" + DATE_OF,
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\bnext\b[^.]{0,60}\bmeeting\b|\bmeeting\b[^.]{0,40}\bnext\b|\bmeets?\s+(?:next|again)\b", re.IGNORECASE
)
_HEADED = re.compile(r"\b(?:next|future)\s+meetings?\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\s+\d{1,2}(?:st|nd|rd|th)?\b"
)
MOST = 3  # bodies named at once
# Named by its month: "January's scrutiny commission", "the panel's January meeting", "the committee in March".
_MONTHS = list(MONTH_NAMES)
_MONTH = rf"(?P<month>(?i:{'|'.join(m for m in _MONTHS if m != 'May')})|May)\b(?:['’]s)?"
_MET = r"(?:meetings?|panel|committee|commission|board|cabinet|forum|session)\b"
_OF_MONTH = (
    re.compile(rf"\b{_MONTH}\s+(?!\d)(?:[\w&,'’-]+\s+){{0,5}}?(?i:{_MET})"),
    re.compile(rf"\b(?i:{_MET})[^.?!]{{0,30}}?\b(?i:in|for)\s+{_MONTH}(?!\s+\d)"),
)
_PLACE_ASKED = re.compile(
    r"\b(?:where|venue|location|(?:which|what)\s+(?:room|building|place|hall|venue))\b", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?[A-Z][a-z]|,\s+(?:[A-Z][\w’']+\s+)+(?:Room|Chamber|Hall|House|Suite|Centre)\b"
)
_CLOCK_ASKED = re.compile(
    r"\b(?:what\s+time|start(?:ing)?\s+time|when\b.*\b(?:start|begin|kick\s+off)|at\s+what\s+hour)", re.IGNORECASE
)


def next_meeting(case: Case) -> Draft | None:
    """The sentence that dates the next meeting, of the body asked about or of each, or that of a month to come; None
    where none is asked for or no minutes date it.
    """
    text = case.query.text
    asked = _ASKED.search(text)
    if asked is None:
        return _of_month(case)
    if not _WHEN.search(text) or _of_business(case):
        return None
    found = _of_reports(case) or [
        (x, quote) for x in _papers(case) if (quote := _dated(case.store.paper(x.id, case.finding.scope)))
    ]
    if (after := asked["after"]) is not None:
        found = [(x, q) for x, q in found if not _is_of_month(q, after)]
    if not found:
        return None
    quotes = tuple(q for _, q in found[:MOST])
    several = len(quotes) > 1
    said = [f"{_name(x)}: {q.text}" if several else q.text.rstrip(" |") for x, q in found[:MOST]]
    body = tuple(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes))
    return Draft(AnswerKind.PASSAGE, Line(" ".join(said), tuple(range(len(quotes)))), quotes, body)


def _of_reports(case: Case) -> list[tuple[Listing, Quote]]:
    """The lines "Next meeting: 3 June 2025" of the reports to a body that the question names and that has no minutes or
    agenda on the shelf.
    """
    dated = [(x, q) for x in _reports(case) if (q := _dated(case.store.paper(x.id, case.finding.scope)))]
    latest: dict[str | None, tuple[Listing, Quote]] = {}
    for x, q in sorted(dated, key=lambda d: max((p.last_day for p in periods_in(d[1].text)), default=date.min)):
        if _NEXT_LINE.match(q.text):
            latest[x.metadata.body] = (x, q)
    return list(latest.values())


_NEXT_LINE = re.compile(
    r"\W*(?:(?:date|day)\s+of\s+)?(?:the\s+|our\s+)?next\s+(?:[\w’']+\s+){0,3}?meeting\b", re.IGNORECASE
)


def _reports(case: Case) -> list[Listing]:
    named = stem_set(case.query.text)
    of_body = [x for x in case.shelf.values() if x.metadata.body and stem_set(x.metadata.body) <= named]
    held = {x.metadata.body for x in of_body if x.metadata.kind in (Kind.MINUTES, Kind.AGENDA)}
    return [
        x
        for x in of_body
        if x.metadata.kind is Kind.REPORT
        and x.metadata.body not in held
        and (not case.query.authorities or x.metadata.authority in (None, *case.query.authorities))
    ]


def _is_of_month(quote: Quote, name: str) -> bool:
    """Whether the meeting that a sentence dates is of that very month, and so none after it."""
    return any(MONTH_NAMES[p.last_day.month - 1] == name.capitalize() for p in periods_in(quote.text))


def _of_month(case: Case) -> Draft | None:
    """When and where a meeting named by its month is to be, as minutes of an earlier one say; None where that is not
    asked, where the shelf has its own minutes, or where no minutes of one council date it.
    """
    text = case.query.text
    month = month_named(text)
    place, clock = _PLACE_ASKED.search(text), _CLOCK_ASKED.search(text)
    if month is None or not (place or clock or _WHEN.search(text)) or _of_business(case):
        return None
    met = [x for x in _papers(case) if x.metadata.date]
    if any(x.metadata.date and x.metadata.date.month == month for x in met):
        return None
    dated = [q for x in met if (q := _dated(case.store.paper(x.id, case.finding.scope)))]
    own = [q for q in dated if any(p.first_day.month == month == p.last_day.month for p in periods_in(q.text))]
    own = [q for q in own if (not place or _PLACE.search(q.text)) and (not clock or _CLOCK.search(q.text))]
    if len(own) != 1:
        return None
    return Draft(AnswerKind.PASSAGE, Line(own[0].text, (0,)), tuple(own), (Line(f"“{own[0].text}”", (0,)),))


def month_named(text: str) -> int | None:
    """The month (1 to 12) that a question names a meeting by; None for none."""
    found = next((m for of in _OF_MONTH if (m := of.search(text))), None)
    return None if found is None else _MONTHS.index(found["month"].capitalize()) + 1


def _of_business(case: Case) -> bool:
    """Whether the question names business of the next meeting: that is told by what was said, not by its date."""
    councils = case.query.authorities
    minutes = [
        x
        for x in case.shelf.values()
        if x.metadata.kind in (Kind.MINUTES, Kind.AGENDA) and (not councils or x.metadata.authority in councils)
    ]
    names = frozenset().union(*(_names_of(case, x) for x in (*minutes, *_reports(case))))
    usual = names | set(
        content_stems(
            "next meeting meet meets met sit sits sat took last finish end close venue location convene gather "
            "pre-meeting members again date day time held hold "
            "scheduled fixed set arranged planned following panel committee commission "
            "board cabinet council scrutiny start begin take place venue room "
            f"building hall where location hour changed {' '.join(_MONTHS).lower()} "
            f"{' '.join(_DUE_TO_MEET.findall(case.query.text))}"
        )
    )
    return any(not set(c.alternatives[0]) <= usual for c in case.query.concepts)


_DUE_TO_MEET = re.compile(
    r"\b(due|expected|planned|supposed|set|scheduled|going|intending)\s+(?:next\s+)?to\s+(?:meet|sit|convene|gather|assemble)\b",
    re.IGNORECASE,
)
FRONT = 12  # blocks: where minutes say whose meeting it was, and who was in the chair


def _names_of(case: Case, paper: Listing) -> frozenset[str]:
    """The stems of all by which a question may name a meeting: authority, body, title and those who were there."""
    meta = paper.metadata
    front = case.store.paper(paper.id, case.finding.scope).blocks[:FRONT]
    return stem_set(" ".join([meta.authority or "", meta.body or "", meta.title, *(b.text for b in front)]))


def _papers(case: Case, kinds: tuple[Kind, ...] = (Kind.MINUTES, Kind.AGENDA)) -> list[Listing]:
    """The minutes asked about: those of the date or body that the question names, the latest of each body first."""
    query = case.query
    asked = (*query.papers_of, *query.periods)
    minutes = [
        x
        for x in case.shelf.values()
        if x.metadata.kind in kinds
        and (not query.authorities or x.metadata.authority in query.authorities)
        and (not asked or x.metadata.date and any(p.first_day <= x.metadata.date <= p.last_day for p in asked))
    ]
    words = set(content_stems(query.text))
    general = set(content_stems("panel committee commission board cabinet council next meeting date"))
    told = {x.id: len(words & _names_of(case, x) - general) for x in minutes}
    most = max(told.values(), default=0)
    own = [x for x in minutes if told[x.id] == most and most] if len(query.authorities) < 2 else minutes
    latest: dict[tuple[str | None, str | None], Listing] = {}
    for x in sorted(own or minutes, key=lambda x: x.metadata.date.toordinal() if x.metadata.date else 0):
        latest[x.metadata.authority, x.metadata.body] = x
    return sorted(latest.values(), key=lambda x: -(x.metadata.date.toordinal() if x.metadata.date else 0))


def _name(paper: Listing) -> str:
    return ", ".join(p for p in (paper.metadata.authority, paper.metadata.body) if p)


def _dated(paper: Paper) -> Quote | None:
    """The last sentence of a paper that dates the next meeting: under a heading for it before any other, and one that
    names the next meeting before one that tells of a meeting besides ("that of 13 May had been moved").
    """
    found = list(_sentences(paper))
    own = [q for headed, q in found if headed] or [q for _, q in found]
    stated = [q for q in own if _NEXT.search(q.text)] or [q for q in own if not _MOVED.search(q.text)] or own
    return stated[-1] if stated else None


_MOVED = re.compile(r"\b(?:originally|previously|moved|cancel\w+|postponed|brought\s+forward|instead)\b", re.IGNORECASE)


def _sentences(paper: Paper) -> Iterator[tuple[bool, Quote]]:
    """The sentences that may date the next meeting, each with whether it stands under a heading for that."""
    for n, block in enumerate(paper.blocks):
        if block.kind is BlockKind.HEADING:
            continue
        if block.table is not None:  # an agenda set as a table: its last item is the date of the next meeting
            rows = (row for row in block.text.split("\n") if _NEXT.search(row) and _DAY.search(row))
            yield from ((False, Quote(paper.id, paper.locator(n), row)) for row in rows if periods_in(row))
            continue
        headed = bool(block.headings) and bool(_HEADED.search(block.headings[-1]))
        for sentence in split_sentences(block.text):
            if (headed or _NEXT.search(sentence)) and _DAY.search(sentence) and (headed or periods_in(sentence)):
                yield headed, Quote(paper.id, paper.locator(n), sentence)


_TIMES_ASKED = re.compile(
    r"\b(?:what\s+time|when|how\s+long)\b.*\bmeetings?\b.*\b(?:start|begin|began|open|finish|end|close|conclude|last|go\s+on)|"
    r"\bwhat\s+time\b.*\b(?:panel|committee|commission|board|cabinet|session|members|councillors)\b.*\b(?:start|begin|"
    r"open|finish|end|close|conclude|wrap|rise|adjourn|break\s+up|kick\s+off|get\s+(?:going|started|under\s+way))\b|"
    r"\b(?:panel|committee|commission|board|cabinet|session)\b[^?]*\b(?:what\s+time|when)\s+(?:did|does|do|was|were)\s+"
    r"(?:it|they|members|that|this)\b[^?]*\b(?:start|beg[aiu]n|open|finish|end|close|conclude|over)|"
    r"\b(?:start|end|finish|closing)(?:ing)?\s+time\b|\bhow\s+long\s+(?:was|were)\s+the\s+meeting\b|\bduration\s+of\s+the\s+meeting\b",
    re.IGNORECASE,
)
_TIMES_TOLD = re.compile(
    r"\b(?:began|started|commenced|opened|ended|closed|concluded|finished|rose|duration|start(?:ing)?\s+time|meeting\s+started|"
    r"held\s+at)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|noon)\b|\b\d{1,2}[.:]\d\d\b", re.IGNORECASE)


def meeting_times(case: Case) -> Draft | None:
    """When a meeting began and ended, and where it was held, as its minutes print what of it is asked, or the same of
    each meeting of the councils named; None where none of it is asked, more than one meeting could be meant, or its
    minutes do not tell all of it.
    """
    text = _BY_THE_WAY.sub(r"\1 ", case.query.text)
    timed, placed = _TIMES_ASKED.search(text) is not None, asks_where_it_sat(text)
    if not (timed or placed) or _ASKED.search(text) or (placed and _of_business(case)):
        return None
    papers = _met_at(case)
    if not papers or len(papers) > max(1, len(case.query.authorities)):
        return None
    found: list[tuple[Paper, Quote]] = []
    for paper in papers:
        place = where_it_sat(paper) if placed else None
        times = _times(paper, text) if timed else []
        if (placed and place is None) or (timed and not times):
            return None
        said = times if place is None or any(place.text in q.text for q in times) else [place, *times]
        found += [(paper, q) for q in said]
    quotes = tuple(q for _, q in found)
    refs = tuple(range(len(quotes)))
    whole = [q.text if q.text.rstrip().endswith(".") or len(found) == 1 else f"{q.text.rstrip()}." for _, q in found]
    told = [f"{_met(x.metadata)}: {q}" if len(papers) > 1 else q for (x, _), q in zip(found, whole, strict=True)]
    body = tuple(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes))
    return Draft(AnswerKind.PASSAGE, Line(" ".join(told), refs), quotes, body)


def _times(paper: Paper, text: str) -> list[Quote]:
    """The sentences that tell of a meeting's beginning and end what a question asks; [] where they do not tell it."""
    starts, ends = _STARTS.search(text) is not None, _ENDS.search(text) is not None
    found = list(_timed(paper, starts and not ends))
    two = any(len(_CLOCK.findall(q.text)) > 1 for q in found)
    if (starts or _LASTED.search(text)) and not two and not any(_BEGAN.search(q.text) for q in found):
        found = [q for q in _timed(paper, True) if q not in found] + found
    told_end = two or any(_ENDS.search(q.text) for q in found)
    told_start = two or any(_BEGAN.search(q.text) or not _ENDS.search(q.text) for q in found)
    if _LASTED.search(text) and not (told_start and told_end):
        return []
    only = ends and not starts and not _LASTED.search(text)
    return [q for q in found if not only or _ENDS.search(q.text) or len(_CLOCK.findall(q.text)) > 1]


# When it began: said so, or the line that calls it.
_BEGAN = re.compile(r"\b(?:beg[aiu]n\w*|start\w*|open\w*|commenc\w+|held)\b", re.IGNORECASE)


def _met_at(case: Case) -> list[Paper]:
    """The minutes of the meeting asked about, one for each of the councils named; where the shelf has none of the time
    asked for, those of that time inside another paper. () and more than one where several meetings could be meant.
    """
    month = month_named(case.query.text)
    own = _papers(case, (Kind.MINUTES,))
    if own and (month is None or all(x.metadata.date is None or x.metadata.date.month == month for x in own)):
        return [case.store.paper(x.id, case.finding.scope) for x in own]
    asked = (*case.query.papers_of, *case.query.periods)
    if month is None and not asked:
        return []
    councils = case.query.authorities
    packs = [x for x in case.shelf.values() if not councils or x.metadata.authority in councils]
    inside = (s for x in packs for s in sittings_in(case.store.paper(x.id, case.finding.scope)))
    return [
        s for s in inside
        if (month is None or s.day.month == month)
        and (not asked or any(p.first_day <= s.day <= p.last_day for p in asked))
    ]


# "Who was in the chair when the meeting opened?": told of another thing asked, and no time is.
_BY_THE_WAY = re.compile(
    r"^(\W*(?:who|whom|whose|which|where)\b[^?]*?)(?<!\band)(?<!\bor)\s+when\s+(?:the|this|that|our|it|they)\b[^?,;]*",
    re.IGNORECASE,
)


def _met(meta: Metadata) -> str:
    """Whose meeting it was and when, as any line that cites its minutes may say."""
    return " of ".join(p for p in (meta.body, day_label(meta.date) if meta.date else None) if p)


_STARTS = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|open\w*|commenc\w+|kick(?:ed)?\s+off|get\s+(?:going|under\s+way)|held\s+at)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:end\w*|finish\w*|clos\w+|conclud\w+|rose|rise|wrap\w*|adjourn\w*|break\s+up|last\w*|long|duration)\b",
    re.IGNORECASE,
)


_LASTED = re.compile(r"\b(?:last\w*|long|duration)\b", re.IGNORECASE)  # told by beginning and end


def _timed(paper: Paper, starts: bool) -> Iterator[Quote]:
    """The sentences that tell when a meeting began and ended; `starts`: when it began alone, for which the line that
    calls it ("Tuesday 7 October 2025 at 5.30 pm") will do.
    """
    told = list(_times_told(paper))
    if not starts:
        yield from told
    elif began := [q for q in told if _STARTS.search(q.text)]:
        yield from began
    else:
        called = (
            Quote(paper.id, paper.locator(n), b.text) for n, b in enumerate(paper.blocks[:FRONT])
            if b.table is None and _CLOCK.search(b.text) and _DAY.search(b.text) and len(b.text.split()) <= CALLED
        )  # fmt: skip
        yield from list(called)[:1]


CALLED = 30  # words


def _times_told(paper: Paper) -> Iterator[Quote]:
    for n, block in enumerate(paper.blocks):
        headed = bool(block.headings) and bool(re.search(r"\bduration\b", block.headings[-1], re.IGNORECASE))
        if block.kind is BlockKind.HEADING or block.table is not None or len(block.text.split()) > 60:
            continue
        for sentence in split_sentences(block.text):
            if _CLOCK.search(sentence) and (headed or _TIMES_TOLD.search(sentence)) and not _NEXT.search(sentence):
                yield Quote(paper.id, paper.locator(n), sentence)
