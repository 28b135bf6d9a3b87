"""The rows of a table that are somebody's to do: "what actions fall to the harbour master?" wants those under whose
"Owner" or "Lead" that post stands, or the name of whoever the paper says holds it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answers.draft import Case, Draft, Line, Quote
from answers.posts import POST
from answers.rows import SortedRows, rows_listed, said_of
from answers.tables_near import tables_of
from answers.whole_tables import WholeTable
from corpus.paper import Paper
from corpus.period_reading import find_periods
from retrieval.rank import named, stem_set
from retrieval.slots import names_paper
from retrieval.wanted import Wanted

_NOT_FOR = (Wanted.FIGURE, Wanted.DATE, Wanted.SERIES, Wanted.COMPARISON, Wanted.WHY)
NAMED = 0.7  # of a concept: it is named
LEAST = 2  # rows
# Whose a row is stands under such a head, and nothing else of it does.
OWNER = re.compile(
    r"\W*(?:(?:action|risk|task|measure|lead|responsible|accountable|named|senior|delivery|project|programme)\s+)*"
    r"(?:owners?|leads?|led\s+by|officers?|by\s+whom|who|whom|responsib(?:le|ility)|accountable|assigned\s+to|action\s+by|"
    r"person|sponsor|manager|director)\W*(?:\(s\))?\W*$",
    re.IGNORECASE,
)
# What is somebody's to do, see to or answer for.
_KINDS = stem_set(
    "action task risk milestone measure recommendation target scheme project objective priority commitment step "
    "deadline job item indicator saving undertaking deliverable"
)
_TO_DO = stem_set("action task step milestone undertaking")
_DUTY = re.compile(
    r"\bwhat\b.*\b(?:(?:responsible|accountable)\s+for|in\s+charge\s+of|down\s+to\s+do|to\s+do\b|owns?\b|leads?\s+on|leading|"
    r"(?:has|have|had)\s+to\b|must\b|tasked\s+with|take\s+away|to\s+follow\s+up)",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"\W*(?:and\s+|so\s+)?(?:who|whose|whom|when|how|why)\b", re.IGNORECASE)
# How a question says that a row is somebody's: it names nothing of what is asked for.
_GIVEN = stem_set(
    "put placed given gave fall falls fell assigned allocated set left responsible responsibility accountable lead led "
    "leading own owned owner officer task tasked due charged carry taken agreed agree do done follow followed "
    "outstanding list meeting arising came come out minutes log table register plan asked ask needs need away back "
    "stand stands belong against name named"
)
_RANKS = stem_set("deputy assistant vice interim acting former shadow")
_TITLE = re.compile(r"^(?:Cllr|Councillor|Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Prof(?:essor)?|Rev(?:erend)?|Canon)\.?$")
_APART = re.compile(r"\s*(?:[,;/\n]|\bwith\b|\bsupported\s+by\b)\s*")


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who holds a post, as a paper prints both together: in what words, and in which block (from 0) of it."""

    surname: str
    post: frozenset[str]
    text: str
    paper: Paper
    block: int


def owned_rows(case: Case) -> Draft | None:
    """The rows of the table that the question names which have the person or the post it names in the column that says
    whose they are; None where it asks for nothing of somebody, and where no table near the evidence has such rows.
    """
    text = case.query.text
    stems = stem_set(text)
    if case.query.wanted in _NOT_FOR or _OF_SOMEBODY.match(text):
        return None
    if not (stems & _KINDS or _DUTY.search(text)):
        return None
    tables = [t for t in tables_of(case) if not case.query.papers_of or _of_that_time(case, t[0])]
    for paper, block, whole in sorted(tables, key=lambda t: not _titled(t[0], t[1], t[2], stems)):
        header = whole.table.header[-1]
        column = next((n for n, head in enumerate(header) if n and OWNER.match(head)), None)
        if column is None or len(whole.table.rows) < LEAST:
            continue
        over = stem_set(f"{_title(paper, block, whole)} {' '.join(header)}")
        kinds = over & (_TO_DO if _DUTY.search(text) else stems & _KINDS)
        if not kinds:
            continue
        cells = [row[column].strip() if column < len(row) else "" for row in whole.table.rows]
        own, link, words = _theirs(case, paper, tuple(cells))
        rows = _meant(case, paper, block, whole, own, words | kinds | _GIVEN)
        if rows:
            first = cells[rows[0]]
            told = rows_listed(case, SortedRows(whole, block, paper, rows, 1.0, f"{header[column]}: {first}"))
            return None if told is None else _linked(told, link)
    return None


def _title(paper: Paper, block: int, whole: WholeTable) -> str:
    return " ".join([whole.table.caption or "", (paper.blocks[block].headings or ("",))[-1]])


def _titled(paper: Paper, block: int, whole: WholeTable, asked: frozenset[str]) -> bool:
    """Whether a table is titled by the kind of thing that is asked for, which one of its heads may be by the way."""
    return bool(stem_set(_title(paper, block, whole)) & asked & _KINDS)


def _of_that_time(case: Case, paper: Paper) -> bool:
    """Whether a paper is of the meeting that the question names by its time, or does not say of when it is."""
    return paper.metadata.date is None or names_paper(case.query, paper.metadata)


def _theirs(
    case: Case, paper: Paper, cells: tuple[str, ...]
) -> tuple[tuple[int, ...], _Holder | None, frozenset[str]]:
    """The rows (from 0) whose cell is the person or the post that the question names, the words by which it is known
    whose they are where the cell has another name for them, and the stems that name them; () for none.
    """
    text = case.query.text
    said = [_post_named(text, cell) or _person_named(text, cell) for cell in cells]
    if any(said):
        most = max(len(s) for s in said)
        return tuple(n for n, s in enumerate(said) if len(s) == most), None, frozenset().union(*said)
    found = dict.fromkeys(h.chunk.paper for h in case.hits)
    every = (h for p in (paper, *(case.store.paper(p, case.finding.scope) for p in found)) for h in _holders(p))
    held = [h for h in every if _asks_post(text, h.post) or _has_surname(text, h.surname)]
    for holder in sorted(held, key=lambda h: -len(h.post)):
        rows = tuple(
            n for n, c in enumerate(cells)
            if _has_surname(c, holder.surname) or (_has_surname(text, holder.surname) and _is_post(c, holder.post))
        )
        if rows:
            called = re.search(rf"(?:\b[A-Z][\w’'-]*\.?\s+)*\b{re.escape(holder.surname)}\b", text)
            return rows, holder, holder.post | stem_set(f"{holder.text} {called.group() if called else ''}")
    return (), None, frozenset()


def _post_named(text: str, cell: str) -> frozenset[str]:
    """The stems of a post of a cell that the question names; none where it names none."""
    posts = [stem_set(p) for p in (cell, *_APART.split(cell)) if _IS_POST.search(p)]
    return max((p for p in posts if _asks_post(text, p)), key=len, default=frozenset())


def _asks_post(text: str, post: frozenset[str]) -> bool:
    """Whether the question has all words of a post, and asks for no deputy's or assistant's where it is none."""
    stems = stem_set(text)
    return bool(post) and post <= stems and stems & _RANKS <= post


def _is_post(cell: str, post: frozenset[str]) -> bool:
    return any(stem_set(part) == post for part in (cell, *_APART.split(cell)))


def _person_named(text: str, cell: str) -> frozenset[str]:
    """The stems of a person of a cell whom the question names; none where it names none."""
    for part in _APART.split(re.sub(r"\s+(?:and|&)\s+", ", ", cell)):
        words = [w for w in part.split() if not _TITLE.match(w)]
        if not words or not all(w[:1].isupper() for w in words) or re.search(rf"\b(?:{POST})\b", part, re.IGNORECASE):
            continue
        before = re.search(rf"(?:\b([A-Z][\w’'-]*\.?)\s+)?\b{re.escape(words[-1])}\b", text)
        if before is None:
            continue
        given = before.group(1)
        same = given is None or _TITLE.match(given) or len(words) == 1 or given[0] == words[0][0]
        if same:
            return stem_set(f"{part} {before.group()}")
    return frozenset()


def _has_surname(text: str, surname: str) -> bool:
    return re.search(rf"\b{re.escape(surname)}\b", text) is not None


def _holders(paper: Paper) -> tuple[_Holder, ...]:
    """Everyone whom a paper names with a post right behind the name, "Ada Wren (Harbour Master)", or before it."""
    return tuple(
        _Holder(m["name"].split()[-1], stem_set(post), m.group().strip(), paper, n)
        for n, block in enumerate(paper.blocks)
        for pattern in (_BEHIND, _BEFORE)
        for m in pattern.finditer(block.text)
        if _IS_POST.search(post := m["post"] or m["after"])
    )


_IS_POST = re.compile(rf"\b(?:{POST}|master|chair\w*|clerk|officer|member)\b", re.IGNORECASE)
_WORD = r"(?:[A-Z&][\w’'&-]*|of|for|and|the|to)"
_NAMES = r"(?P<name>(?:[A-Z][\w’'-]*\.?[ ]+){1,3}[A-Z][\w’'-]+)"
_BEHIND = re.compile(rf"{_NAMES}(?:[ ]+\((?P<post>[^()\n]{{4,90}})\)|,[ ]+(?P<after>{_WORD}(?:[ ]+{_WORD}){{0,8}}))")
_BEFORE = re.compile(rf"(?P<post>{_WORD}(?:[ ]+{_WORD}){{0,8}})(?P<after>):[ ]+{_NAMES}")


def _meant(
    case: Case, paper: Paper, block: int, whole: WholeTable, rows: tuple[int, ...], aside: frozenset[str]
) -> tuple[int, ...]:
    """Of somebody's rows those that the question means: all of them where what stands over the table names the rest of
    it, and else those that name it themselves; () for none.
    """
    meta = paper.metadata
    over = stem_set(" ".join([
        whole.table.caption or "", *paper.blocks[block].headings, *(h for r in whole.table.header for h in r),
        *said_of(paper, block), meta.title, meta.body or "", meta.authority or "", meta.kind.value if meta.kind else "",
    ]))
    rest = [c for c in case.query.concepts if not set(c.alternatives[0]) <= aside]
    rest = [c for c in rest if named(c, over) < NAMED]
    kept = tuple(n for n in rows if all(named(c, stem_set(" ".join(whole.table.rows[n]))) >= NAMED for c in rest))
    days = [p for p in case.query.periods if not (meta.date and p.first_day <= meta.date <= p.last_day)]
    if days:
        kept = tuple(n for n in kept if any(p.covers(d.period) for c in whole.table.rows[n] for d in find_periods(c)
                                            for p in days))
    return kept


def _linked(told: Draft, link: _Holder | None) -> Draft:
    """The rows with the words that say whose they are, where the rows have another name for them."""
    if link is None:
        return told
    quote = Quote(link.paper.id, link.paper.locator(link.block), link.text)
    refs = told.headline.quotes
    return replace(
        told,
        headline=Line(told.headline.text, (*refs, len(told.quotes))),
        quotes=(*told.quotes, quote),
        body=(*told.body, Line(f"“{link.text}”", (len(told.quotes),))),
    )
