"""Which body met, and on which day, from the lines of a paper's front."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.paper import Block, BlockKind, Kind
from corpus.period import PeriodKind
from corpus.period_reading import PeriodMention, find_periods
from ingest.titles import in_title_case

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_BODY = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]*|[A-Z]{2,}|and|of|the|for|&|with|in)[ ,]+)*"
    r"(?:(?:Sub|Joint)-)?(?:Committee|Commission|Panel|Board|Cabinet|Council|Forum|Executive|Partnership|Working Group|"
    r"Assembly|Subcommittee)"
    rf"(?:[ ]+\d{{1,2}}\b(?!\s+(?i:{_MONTH})))?",  # "Panel 2", but not "Panel 11 March 2025"
    re.UNICODE,
)
_BODY_WORD = re.compile(
    r"\b(?:committee|commission|panel|board|cabinet|forum|executive|sub-?committee|assembly)\b", re.IGNORECASE
)
# "Cabinet Member for Schools", "Executive Director": an office, by which no body is named.
_OFFICE = re.compile(
    r"\b(?:cabinet (?:members?|portfolio)|executive (?:members?|directors?))\b(?!.*\b(?:decision|meeting|session)s?\b)",
    re.IGNORECASE,
)
_BODY_LABEL = re.compile(
    r"^(?:meeting|committee|body|decision maker|(?:report )?to|meeting of)\s*:\s*(?:the\s+)?(.+)$", re.IGNORECASE
)
# "MINUTES of the meeting of the Health Panel held in …": whose meeting it was, however long the line.
_MEETING_OF = re.compile(
    r"^(?:(?:draft\s+)?(?:minutes?|notes|record)\s+of|at)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?(?:meeting|proceedings)\s+of\s+",
    re.IGNORECASE,
)
_COUNCIL_FIRST = re.compile(r"^[^–—.:;]{3,60}\bCouncil\s+[–—-]\s+(?=[A-Z])")  # "Northmere Council - Roads Panel"
_COUNCIL_NAME = re.compile(r"(?:County|Borough|City|District|Metropolitan|Parish|Town|[A-Z][a-z]+) Council$")
_BY_AUTHORITY = (r"^(?:(?:London|Royal|Metropolitan) Borough of\s+)?{name}(?:\s+(?:County|City|Borough|District|"
                 r"Metropolitan|Town|Parish))*(?:\s+Council)?[\s,:–-]+(?=\S)")
_DATE_LABEL = re.compile(
    r"^(?:draft\s+)?(?:minutes|agenda)\s*(?:[,:–—-]|\bfor\b)|"
    r"^(?:date|meeting date|date of (?:the )?meeting|meeting of|minutes of|held on|committee date)\b|\bheld on\b|"
    r"\bminutes of\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
# A front that is one paragraph, council, body, day and all who came: the day on which that meeting was held.
_HELD_ON = re.compile(r"\bmeeting (?:of [^.;]{1,80} )?held on (?=(?:\w+day,? )?\d)[^.;]{0,40}", re.IGNORECASE)
_DATED_LATER = re.compile(
    r"\b(?:published|inspect\w*|deadline|next meeting|previous meeting|prepared|despatch\w*|printed)\b", re.IGNORECASE
)
# "Health Panel – 4 March 2025 – item 7": a body and right after it the day on which it had the paper. "Presented to the
# Health Panel, 4 March 2025" tells only who had it: an annual report is of its year, and its figures would be taken for
# those of the evening.
_HAD_ON = re.compile(
    r"^(?P<handed>(?i:(?:report\s+)?(?:(?:presented|submitted)\s+to|for)|(?:considered|received|approved|agreed)\s+by)"
    r"\s*:?\s+)?(?i:(?:(?:report\s+)?to|meeting|committee)\s*:\s+)?(?i:the\s+)?"
    r"(?P<body>(?:(?:[A-Z][\w’'-]*|and|of|for|&)[ ,]+){0,12}?"
    r"(?i:(?:Sub-)?(?:Committee|Commission|Panel|Board|Cabinet|Forum|Executive|Assembly))(?: \d)?)"
    r"(?:\s*[,:–—-]\s*|\s+on\s+|\s+)(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{_MONTH})\s+\d{{4}})\b(?P<rest>.*)$"
)
# "3 Minutes of the meeting of 4 March 2025": an item, which is about the meeting before.
_ITEM_ON_MINUTES = re.compile(
    rf"^(?:(?:item\s+)?\d{{1,3}}[.):]?|\(?[a-z]\))\s+(?!{_MONTH}).*\bminutes\b|"
    r"^(?:(?:to\s+)?(?:approve|agree|confirm|adopt|sign|receive|consider)|(?:approval|confirmation|adoption|signing)\s+of)\b"
    r".*\bminutes\b",
    re.IGNORECASE,
)
_TOP = 10  # blocks, in which a paper says who had it


def body_of(front: Sequence[Block], authority: str | None) -> tuple[str | None, bool]:
    """The body that met, without the council's own name, and whether it is printed for sure; (None, True) for none.

    A label counts before a heading or short line; a report's title may only name whom it is for. Unsure is a body that
    had the paper before another one had it.
    """
    body, sure = _labelled(front) or _printed(front) or _presented(front)[:2]
    if body is None or authority is None:
        return body, sure
    name = re.escape(authority).replace(r"\ and\ ", r"\ (?:and|&)\ ")
    rest = re.sub(_BY_AUTHORITY.format(name=name), "", body, flags=re.IGNORECASE)
    return (rest, sure) if _BODY_WORD.search(rest) else (body, sure)


def date_of(front: Sequence[Block], kind: Kind | None, body: str | None) -> tuple[date | None, bool]:
    """The day of the meeting of `body`, and whether it is sure: a labelled date or one with its weekday first, then for
    minutes and agendas any day on the front, then the day beside the body that had the paper. (None, True) for none.
    """
    days: list[tuple[int, date]] = []
    for position, line in enumerate(block.text for block in front):
        held = _HELD_ON.search(line[:400]) if position == 0 and kind is Kind.MINUTES and len(line) > 200 else None
        line = held.group() if held is not None else line
        found = [p for p in find_periods(line) if p.period.kind is PeriodKind.AS_AT]
        if not found or len(line) > 200 or _DATED_LATER.search(line) or _ITEM_ON_MINUTES.match(line):
            continue
        rank = 0 if _DATE_LABEL.search(line) or _WEEKDAY.search(line) or _under_body(front, position, found[0]) else 1
        if rank == 1 and (kind not in (Kind.MINUTES, Kind.AGENDA, Kind.DECISION) or _is_told(line, found[0].text)):
            continue
        days.append((rank * 100 + position, found[0].period.first_day))
    if days:
        return min(days)[1], True
    had_by, sure, day = _presented(front)
    if body and had_by and body.lower() not in had_by.lower() and had_by.lower() not in body.lower():
        return None, True  # another body's day
    return day, sure


def _under_body(front: Sequence[Block], position: int, day: PeriodMention) -> bool:
    """Whether a line is nothing but a day, and the line over it names a body: "Health Panel" / "4 March 2025"."""
    line = front[position].text.strip(" .()")
    over = front[position - 1].text.strip() if position else ""
    named = re.search(rf"(?:{_BODY_WORD.pattern})\W*$", over, re.IGNORECASE) is not None
    return line == day.text.strip() and named and not _OFFICE.search(over)


def _is_told(line: str, day: str) -> bool:
    """Whether a day is of something that a sentence tells, and not printed on the front: "… a workshop on 26 October
    2023 had been useful.", "at the end of June 2023".
    """
    return not any(c.isdigit() for c in day[:-4]) or (
        line.rstrip().endswith((".", ";")) and len(line.split()) > _LONGEST_DATE_LINE
    )


_LONGEST_DATE_LINE = 10  # words


def _labelled(front: Sequence[Block]) -> tuple[str | None, bool] | None:
    for block in front[:14]:
        label = _BODY_LABEL.match(block.text.strip())
        if label and _BODY_WORD.search(label.group(1)) and (body := _tidy(label.group(1))) is not None:
            return body, True
    return None


def _printed(front: Sequence[Block]) -> tuple[str | None, bool] | None:
    """The first body named in a heading, or in a short line that begins with a capital and is no sentence."""
    for block in front[:14]:
        text = _COUNCIL_FIRST.sub("", block.text.strip())
        if _MEETING_OF.match(text) and (body := _tidy(text)) is not None:
            return body, True
        heading = block.kind is BlockKind.HEADING
        if not heading and (len(text) > 100 or not text[:1].isupper() or text.endswith(".")):
            continue
        if not _BODY_WORD.search(text) or _OFFICE.search(text):
            continue
        if (body := _tidy(text)) is not None:
            return body, True
    return None


def _presented(front: Sequence[Block]) -> tuple[str | None, bool, date | None]:
    """The body that had the paper and the day, of a line that names both: no day where it was only handed to the body,
    unsure where it goes on to another day.
    """
    for block in front[:_TOP]:
        had = _HAD_ON.match(block.text.strip()) if block.table is None else None
        if had is None or _DATED_LATER.search(block.text) or _OFFICE.search(had["body"]):
            continue
        day = next((p.period.first_day for p in find_periods(had["day"]) if p.period.kind is PeriodKind.AS_AT), None)
        if day is not None:
            another = any(p.period.kind is PeriodKind.AS_AT for p in find_periods(had["rest"]))
            return _tidy(had["body"]), not another, None if had["handed"] else day
    return None, True, None


def _tidy(text: str) -> str | None:
    """The name of the body in a line: without "Minutes of", the date, the year, capitals throughout."""
    text = re.sub(
        r"^(?:(?:draft\s+)?(?:minutes?|agenda|meeting|notice)\s+of|at)\s+(?:an?\s+|the\s+)?(?:(?:\w+\s+){0,2}?meeting\s+of\s+)?"
        r"(?:the\s+)?|^(?:draft\s+)?(?:minutes|agenda)\s*[–—:-]\s*",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )
    text = re.split(
        r"\s+(?:minutes|agenda|meeting|held)\b|\s*[–—-]\s+|\s*:\s|\s*[–—(]\s*(?:19|20)\d\d",
        text,
        maxsplit=1,
        flags=re.IGNORECASE,
    )[0].strip(" ,.-–—")
    aimed = re.search(r"\b(?:for|to)\s+(?:the\s+)?([A-Z].*)$", text)
    if aimed and _BODY_WORD.search(aimed.group(1)) and not re.match(r"(?i)overview|scrutiny", text):
        text = aimed.group(1)
    m = _BODY.search(in_title_case(text))
    if not m or _COUNCIL_NAME.search(m.group()):
        return None
    name = re.sub(r"^(?:(?:for|to|of)\s+)?the\s+", "", m.group().strip(" ,"), flags=re.IGNORECASE)
    return name if _BODY_WORD.search(name) else None
