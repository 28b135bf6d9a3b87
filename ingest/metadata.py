"""What a paper is, from its first page: authority, body, date, kind, status, title. What is not printed is inferred and
named in `unsure`; what cannot be inferred stays None. A line of `sources.csv` beside the file overrides all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from corpus.paper import Access, Block, BlockKind, Kind, Metadata
from corpus.period import PeriodKind
from corpus.period_reading import find_periods
from ingest.front_sheet import spelled_out
from ingest.naming import authority_of
from ingest.sidecar import Sidecar
from ingest.titles import in_title_case, title_of

_FRONT_BLOCKS = 40

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.DECISION,
        re.compile(
            r"\b(?:record|notice)s? of (?:\w+ ){0,3}decisions?\b|\bdecisions? (?:notice|record|sheet)\b", re.IGNORECASE
        ),
    ),
    (Kind.MINUTES, re.compile(r"\bminutes\b(?! (?:silence|of the (?:last|previous)))", re.IGNORECASE)),
    (Kind.APPENDIX, re.compile(r"^\s*(?:appendix|annex)\b", re.IGNORECASE)),
    (Kind.BACKGROUND, re.compile(r"\bbackground (?:paper|document)\b", re.IGNORECASE)),
    (
        Kind.AGENDA,
        re.compile(
            r"^\s*(?:public |supplementary )?agenda\b(?! item)|\bagenda (?:and papers|pack|frontsheet)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.REPORT,
        re.compile(
            r"\b(?:report|update|strategy|review|plan|briefing|assessment|statement|monitoring|outturn)\b",
            re.IGNORECASE,
        ),
    ),
)
_BODY = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]*|[A-Z]{2,}|and|of|the|for|&|with|in)[ ,]+)*"
    r"(?:Committee|Commission|Panel|Board|Cabinet|Council|Forum|Executive|Partnership|Working Group|Assembly|"
    r"Sub-?Committee)"
    r"(?:[ ]+\d{1,2}\b)?",
    re.UNICODE,
)
_BODY_WORD = re.compile(
    r"\b(?:committee|commission|panel|board|cabinet|forum|executive|sub-?committee|assembly)\b", re.IGNORECASE
)
# "MINUTES of the meeting of the Health Panel held in …": whose meeting it was, however long the line.
_MEETING_OF = re.compile(
    r"^(?:draft\s+)?(?:minutes|notes|record)\s+of\s+(?:a|the)\s+(?:meeting|proceedings)\s+of\s+", re.IGNORECASE
)
_PRESENT = re.compile(r"^(?:(?:members? )?present|in attendance)\b\s*[:–-]?", re.IGNORECASE)
_CLOSED = re.compile(r"\bmeeting (?:closed|ended|rose|finished|concluded|terminated)\b", re.IGNORECASE)
_RESOLVED = re.compile(r"^(?:RESOLVED|AGREED)\b")
_COUNCIL_NAME = re.compile(r"(?:County|Borough|City|District|Metropolitan|Parish|Town|[A-Z][a-z]+) Council$")
_DATE_LABEL = re.compile(
    r"^(?:date|meeting date|date of (?:the )?meeting|meeting of|minutes of|held on|committee date)\b|\bheld on\b|"
    r"\bminutes of\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DATED_LATER = re.compile(
    r"\b(?:published|inspect\w*|deadline|next meeting|previous meeting|prepared|despatch\w*|printed)\b", re.IGNORECASE
)
_STATUS = re.compile(
    r"\b(draft|approved|unconfirmed|provisional|final|proposed)\b(?=\s+(?:minutes|agenda|report|decision|record|"
    r"version))|^\s*\(?(draft|final|unconfirmed)\)?\s*$",
    re.IGNORECASE,
)
_EXEMPT = re.compile(
    r"not for publication|^\s*(?:exempt|confidential|restricted)\s*$|(?:classification|status|"
    r"access)\s*:\s*(?:\w+ )?(?:exempt|confidential|restricted)|"
    r"\bthis (?:report|appendix|paper|document) is (?:exempt|confidential)|contains exempt information|\b(?:exempt|"
    r"confidential) (?:report|appendix|item|paper)\b",
    re.IGNORECASE,
)
# "Status: Open, with an exempt appendix": the line says that the paper is open, and what is not is another paper.
_SAID_OPEN = re.compile(
    r"^(?:(?:report |publication )?(?:classification|status|access)|exempt(?:ion)?|open\s*/\s*exempt)\s*:\s*"
    r"(?:open|public|unrestricted|not exempt|part (?:1|i)\b(?! and))(?![\w-]|\s*[/&]|\s+(?:or|and)\s)",
    re.IGNORECASE,
)


def read_metadata(
    blocks: Sequence[Block], name: str, sidecar: Sidecar | None = None, edges: Sequence[str] = ()
) -> Metadata:
    """What the paper in file `name` is. The blocks are those of a reading, before or after `find_items`, and `edges`
    what stood round them: a council may be printed only in the running head.
    """
    front = spelled_out(front_of(blocks))
    lines = [b.text for b in front]
    unsure: list[str] = []
    kind = _kind_of(front, name, unsure)
    if kind in (None, Kind.REPORT) and _has_form_of_minutes(blocks):
        kind = Kind.MINUTES
        unsure.append("kind")
    body, body_sure = _body_of(front)
    authority, authority_sure = authority_of([*lines, *edges], [b.text for b in blocks])
    title, title_sure = title_of(front, name)
    for field, value, sure in (
        ("authority", authority, authority_sure),
        ("body", body, body_sure),
        ("title", title, title_sure),
    ):
        if value is not None and not sure:
            unsure.append(field)
    found = Metadata(
        title=title,
        authority=authority,
        body=body,
        date=_date_of(lines, kind),
        kind=kind,
        status=_status_of(lines),
        access=Access.EXEMPT if any(_EXEMPT.search(x) and not _SAID_OPEN.match(x) for x in lines) else Access.OPEN,
        unsure=tuple(sorted(unsure)),
    )
    return overridden(found, sidecar) if sidecar else found


def front_of(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of the front of a paper: before the first numbered item, contents list or third long paragraph."""
    front: list[Block] = []
    long = 0
    for block in blocks[:_FRONT_BLOCKS]:
        numbered = (
            block.kind is BlockKind.HEADING and block.marker is not None and any(c.isdigit() for c in block.marker)
        )
        if numbered or block.kind is BlockKind.CONTENTS or (block.page or 1) > 2:
            break
        long += len(block.text) > 200 and block.table is None
        if long >= 3:
            break
        front.append(block)
    return tuple(front) or tuple(blocks[:1])


def unknown_fields(metadata: Metadata) -> tuple[str, ...]:
    """The fields that are not known: of a report, neither body nor date is missed."""
    wanted = ["authority", "kind"]
    if metadata.kind in (Kind.MINUTES, Kind.AGENDA, Kind.DECISION, None):
        wanted += ["body", "date"]
    return tuple(f for f in wanted if getattr(metadata, f) is None)


def _kind_of(front: Sequence[Block], name: str, unsure: list[str]) -> Kind | None:
    headings = [b.text for b in front if b.kind is BlockKind.HEADING][:8]
    short = [b.text for b in front[:12] if len(b.text) < 120]
    for lines in (headings, short):
        for kind, pattern in _KINDS:
            if any(pattern.search(line) for line in lines):
                return kind
    stem = re.sub(r"[_\W]+", " ", Path(name).stem)
    for kind, pattern in _KINDS:
        if pattern.search(stem):
            unsure.append("kind")
            return kind
    return None


def _has_form_of_minutes(blocks: Sequence[Block]) -> bool:
    """Whether a paper that does not call itself minutes has who was present at its head and says how it ended or what
    was resolved.
    """
    head = any(_PRESENT.match(b.text) for b in blocks[:_FRONT_BLOCKS])
    return head and any(_CLOSED.search(b.text) or _RESOLVED.match(b.text) for b in blocks)


def _body_of(front: Sequence[Block]) -> tuple[str | None, bool]:
    """The body that met, and whether it is printed as a heading or a label; a report's title may only name whom it
    is for.
    """
    for block in front[:14]:
        text = block.text.strip()
        label = re.match(
            r"^(?:meeting|committee|body|decision maker|report to|to|meeting of)\s*:\s*(?:the\s+)?(.+)$",
            text,
            re.IGNORECASE,
        )
        if label and _BODY_WORD.search(label.group(1)):
            return _tidy_body(label.group(1)), True
        if _MEETING_OF.match(text) and (body := _tidy_body(text)) is not None:
            return body, True
        if block.kind is not BlockKind.HEADING and len(text) > 100:
            continue
        if not _BODY_WORD.search(text) or (block.kind is not BlockKind.HEADING and not text[:1].isupper()):
            continue
        if block.kind is not BlockKind.HEADING and text.endswith("."):
            continue
        body = _tidy_body(text)
        if body is not None:
            return body, True
    return None, True


def _tidy_body(text: str) -> str | None:
    """The name of the body in a line: without "Minutes of", the date, the year, capitals throughout."""
    text = re.sub(
        r"^(?:draft\s+)?(?:minutes|agenda|meeting|notice)\s+of\s+(?:a\s+|the\s+)?(?:meeting\s+of\s+)?(?:the\s+)?",
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
    return m.group().strip(" ,") if _BODY_WORD.search(m.group()) else None


def _date_of(lines: Sequence[str], kind: Kind | None) -> date | None:
    """The day of the meeting: a labelled date or one with its weekday first, then for minutes and agendas any day
    on the front.
    """
    days: list[tuple[int, date]] = []
    for position, line in enumerate(lines):
        found = [p for p in find_periods(line) if p.period.kind is PeriodKind.AS_AT]
        if not found or len(line) > 200 or _DATED_LATER.search(line):
            continue
        rank = 0 if _DATE_LABEL.search(line) or _WEEKDAY.search(line) else 1
        if rank == 1 and kind not in (Kind.MINUTES, Kind.AGENDA, Kind.DECISION):
            continue
        days.append((rank * 100 + position, found[0].period.first_day))
    return min(days)[1] if days else None


def _status_of(lines: Sequence[str]) -> str | None:
    for line in lines[:15]:
        m = _STATUS.search(line) if len(line) < 120 else None
        if m:
            return (m.group(1) or m.group(2)).lower()
    return None


def overridden(found: Metadata, sidecar: Sidecar) -> Metadata:
    """What is known of a paper with what a person says in its place; of that nothing is unsure any more."""
    said = {
        f.name: getattr(sidecar, f.name)
        for f in fields(sidecar)
        if f.name != "file" and getattr(sidecar, f.name) is not None
    }
    return replace(found, **said, unsure=tuple(u for u in found.unsure if u not in said))
