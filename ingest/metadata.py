"""What a paper is, from its first page: authority, body, date, kind, status, title. What is not printed is inferred and
named in `unsure`; what cannot be inferred stays None. A line of `sources.csv` beside the file overrides all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import pairwise
from pathlib import Path

from corpus.paper import Access, Block, BlockKind, Kind, Metadata, Paper
from ingest.access import access_of, exempt_line
from ingest.file_name import authority_of_file
from ingest.front_sheet import spelled_out
from ingest.meeting import body_of, date_of
from ingest.naming import authority_of
from ingest.sidecar import Sidecar
from ingest.titles import title_of

_FRONT_BLOCKS = 40

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.DECISION,
        re.compile(
            r"\b(?:record|notice)s? of (?:\w+ ){0,3}decisions?\b|\bdecisions? (?:notice|record|sheet)\b", re.IGNORECASE
        ),
    ),
    # "Minute of Meeting", as councils in Scotland print it
    (
        Kind.MINUTES,
        re.compile(
            r"\bminutes\b(?! (?:silence|of the (?:last|previous)))|\bminute of (?:the |a )?meeting\b", re.IGNORECASE
        ),
    ),
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
_PRESENT = re.compile(
    r"^(?:(?:members? )?present|in attendance|in the chair)\b\s*[:–-]?|"
    r"^(?:draft )?(?:record|notes?) of (?:the |an? )?(?:\w+ ){0,3}"
    r"(?:meeting|proceedings),? (?:of|held|on)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\bmeeting (?:was )?(?:closed|ended|rose|finished|concluded|terminated)\b|"
    r"\b(?:closed|ended|concluded) the meeting\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(r"^(?:RESOLVED|AGREED|DETERMINED|DECIDED|ORDERED)\b|^(?:Resolved|Agreed|Recommended)\s*[:–—-]")
_STATUS = re.compile(
    r"\b(draft|approved|unconfirmed|provisional|final|proposed)\b(?=\s+(?:minutes|agenda|report|decision|record|"
    r"version))|^\s*\(?(draft|final|unconfirmed)\)?\s*$",
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
    authority, authority_sure = authority_of([*lines, *edges], [b.text for b in blocks])
    if authority is None:
        authority, authority_sure = authority_of_file(name), False
    body, body_sure = body_of(front, authority)
    day, day_sure = date_of(front, kind, body)
    title, title_sure = title_of(front, name)
    for field, value, sure in (
        ("authority", authority, authority_sure),
        ("body", body, body_sure),
        ("date", day, day_sure),
        ("title", title, title_sure),
    ):
        if value is not None and not sure:
            unsure.append(field)
    found = Metadata(
        title=title,
        authority=authority,
        body=body,
        date=day,
        kind=kind,
        status=_status_of(lines),
        access=access_of(lines, [b.text for b in blocks]),
        unsure=tuple(sorted(unsure)),
    )
    return overridden(found, sidecar) if sidecar else found


def kept_back(paper: Paper) -> tuple[str, ...]:
    """What whoever brings an exempt paper has to know: that it answers nothing, the line of its front that says so, and
    how that is put right; () for an open paper.
    """
    if paper.metadata.access is not Access.EXEMPT:
        return ()
    line = exempt_line([b.text for b in spelled_out(front_of(paper.blocks))], [b.text for b in paper.blocks])
    why = f", for its front says “{line if len(line) <= _LINE else line[:_LINE].rstrip() + '…'}”" if line else ""
    return (f"kept back as exempt{why}. It is in no answer; if it is open: "
            f"matters papers set {paper.id[:8]} access=open",)


_LINE = 90  # characters of a line that is told


def front_of(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of the front of a paper: before the first numbered item, contents list or third long paragraph. A
    number in the first line of all is that of the item that the paper is for.
    """
    front: list[Block] = []
    long = 0
    for block in blocks[:_FRONT_BLOCKS]:
        numbered = (
            block.kind is BlockKind.HEADING and block.marker is not None and any(c.isdigit() for c in block.marker)
        )
        if (numbered and front) or block.kind is BlockKind.CONTENTS or (block.page or 1) > 2:
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
    headings = [b for b in front if b.kind is BlockKind.HEADING][:8]
    short = [b for b in front[:12] if len(b.text) < 120]
    for blocks in (headings, short):
        if _agenda_first(blocks):
            return Kind.AGENDA
        lines = [b.text for b in blocks]
        for kind, pattern in _KINDS:
            if any(pattern.search(line) for line in lines):
                return kind
    stem = re.sub(r"[_\W]+", " ", Path(name).stem)
    for kind, pattern in _KINDS:
        if pattern.search(stem):
            unsure.append("kind")
            return kind
    return None


_AGENDA_ALONE = re.compile(
    r"^\W*(?:(?:the|public|supplementary)\s+)*agenda(?:\s+(?:and|with)\s+(?:papers|reports))?(?:\s+(?:papers?|pack))?\W*$",
    re.IGNORECASE,
)


def _agenda_first(front: Sequence[Block]) -> bool:
    """Whether a line that is "Agenda" and no more stands before any that says minutes or decisions, on a page before
    these where pages are known: they are of the meeting before, bound into the pack to be signed.
    """
    called = next((b for b in front if _AGENDA_ALONE.match(b.text)), None)
    bound = next((b for b in front if any(p.search(b.text) for k, p in _KINDS if k in _OF_A_MEETING)), None)
    if called is None or bound is None:
        return called is not None
    return front.index(called) < front.index(bound) and (called.page is None or called.page != bound.page)


_OF_A_MEETING = (Kind.MINUTES, Kind.DECISION)


def _has_form_of_minutes(blocks: Sequence[Block]) -> bool:
    """Whether a paper that does not call itself minutes tells who sent apologies, or has who was present at its head
    and says how it ended or what was resolved.
    """
    if any(_absence_told(over, b) for over, b in pairwise(blocks[:_FRONT_BLOCKS])):
        return True
    head = any(_PRESENT.match(b.text) for b in blocks[:_FRONT_BLOCKS])
    return head and any(_CLOSED.search(b.text) or _RESOLVED.match(b.text) for b in blocks)


def _absence_told(over: Block, block: Block) -> bool:
    """Whether a paragraph under a heading tells who sent apologies, as minutes do and an agenda does not."""
    return (
        block.kind is not BlockKind.HEADING
        and over.kind is BlockKind.HEADING
        and _APOLOGIES.search(over.text) is not None
        and _WERE_SENT.search(block.text) is not None
        and not _TO_DO.match(block.text)
    )


_APOLOGIES = re.compile(r"\bapologies\b", re.IGNORECASE)
_WERE_SENT = re.compile(r"(?=.*\bapolog)(?=.*\b(?:were|was|had|sent|gave|received|no)\b)", re.IGNORECASE)
_TO_DO = re.compile(r"\W*(?:to|any)\b", re.IGNORECASE)  # "To receive apologies that were sent"


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
