"""Who came to so many meetings, by the table of attendance that a body prints of its year: a row a member, a column a
meeting, and how many of them at its end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.whole_tables import whole_table_at
from corpus.chunk import Chunk, ChunkKind
from corpus.numbers import WORDS
from corpus.period import NAMES
from retrieval.rank import coverage, stem_set

HITS = 20  # rows of these hits' tables are looked at
NAMED = 0.6  # of what the question names, over the table
_PEOPLE = (
    r"(?:councillors?|cllrs?|members?|governors?|trustees|co-?optees?|representatives?|people|person|ones?|"
    r"of\s+(?:the|our|its)\s+\w+)"
)
_NUMBER = rf"(?:{'|'.join(list(WORDS)[:12])}|\d{{1,2}}(?!\s*(?:st|nd|rd|th|{'|'.join(NAMES)})\b))"
_CAME = (
    r"(?:attend(?:ed|s)?|c[oa]me(?:\s+along)?|made(?:\s+it)?|makes(?:\s+it)?|got|went|turn(?:ed)?\s+up|show(?:ed)?\s+up|"
    r"(?:was|were|been|is|are)(?:\s+present|\s+there)?|sat\s+(?:in|through)|managed)"
)
_MISSED = (
    r"(?:miss(?:ed)?|skipped|(?:was|were)\s+(?:absent|missing|away)\s+(?:from|for|at)|failed\s+to\s+attend|"
    r"(?:did|had)(?:\s+not|n['’]t)\s+(?:attend(?:ed)?|c[oa]me\s+to|ma[kd]e(?:\s+it\s+to)?|(?:go|gone|been|turn\w*\s+up)\s+(?:to|at)))"
)
_ONLY = r"(?:(?:just|only|merely|exactly|to|at|for|in|a|the|of|all)\s+)*"
# "All four", "one of the six", "fewer than three", "every single".
_HOW_MANY = (
    r"(?P<less>(?:fewer|less)\s+than\s+)?(?P<more>more\s+than\s+)?"
    r"(?:(?P<every>every(?:\s+(?:single|one))?|each|all)|(?P<none>no|none|zero|not\s+(?:one|a\s+single))|"
    rf"(?P<once>once|twice)|(?P<half>half)|(?P<n>{_NUMBER})|a\s+single|(?P<most>most)|(?P<fewest>fewest|least))\b"
    r"(?:(?!\s+(?:of\s+)?(?:this|that)\b)[^?.;,]{0,60}?\b(?:meetings?|sessions?|times?|attendances?|of\s+them)\b|\W*$|"
    r"(?<=once)|(?<=twice)|(?<=all)\s+(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_ASKED = re.compile(
    rf"^\W*(?:and\s+|so\s+)?(?:who\b|(?:which|what)\s+(?:[\w’'-]+\s+){{0,3}}?{_PEOPLE}\b|(?:list|name)\s+(?:the\s+|all\s+)*{_PEOPLE}\b)"
    rf"(?P<verb>[^?.;]{{0,60}}?)\b(?:(?P<missed>{_MISSED})|{_CAME})\s+{_ONLY}{_HOW_MANY}",
    re.IGNORECASE,
)
# "Who has attended the fewest meetings?" "Who has the best attendance record?"
_RECORD = re.compile(
    r"\b(?:(?P<best>best|highest|top)|(?P<worst>worst|lowest|poorest))\s+(?:meeting\s+)?attend(?:ance|er)s?\b(?!\s+(?:of|by|for|at|in)\s+(?:pupils|schools?)\b)",
    re.IGNORECASE,
)
_WHO = re.compile(rf"\W*(?:and\s+|so\s+)?(?:who\b|(?:which|what)\s+(?:[\w’'-]+\s+){{0,3}}?{_PEOPLE}\b)", re.IGNORECASE)
_OF = re.compile(r"\s*(\d{1,2})\s*(?:of|/|out\s+of)\s*(\d{1,2})\s*(?:\(.*\)|\d+\s?%)?\s*$", re.IGNORECASE)
_THERE = re.compile(
    r"\W*(?:yes|y|present|attended|in\s+person|remote(?:ly)?|online|virtual(?:ly)?|p|✓|✔|√)\W*$", re.IGNORECASE
)
_AWAY = re.compile(
    r"\W*(?:no|n|absent|a|apolog(?:y|ies)(?:\s+(?:given|sent))?|apols?|ap|did\s+not\s+attend|dna|not\s+present|x|✗|✘)\W*$",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(r"\W*(?:n/?a|not\s+(?:a\s+member|applicable|in\s+post))?\W*$", re.IGNORECASE)
_ROW_OF_ALL = re.compile(r"\W*(?:totals?|all|number|present|attendance|overall)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attended:
    """One member's row: to how many meetings they came, of how many that they could have come to; `printed`: so the row
    says itself, and else it is counted from its cells.
    """

    row: Chunk
    came: int
    of: int
    printed: bool

    @property
    def told(self) -> str:
        """The name, with how many of how many where the row has it."""
        name = self.row.text.split(" | ")[0].strip()
        return f"{name}: {self.came} of {self.of}" if self.printed else name


def attended_so_many(case: Case) -> Draft | None:
    """The members who came to, or missed, as many meetings as a question says, or the most or the fewest of them, by
    the table of attendance near the evidence; None where that is not asked or no such table names what is.
    """
    fits = fits_asked(case.query.text)
    if fits is None:
        return None
    for members in _tables(case):
        chosen = [m for m in members if fits(m, members)]
        if chosen:
            quotes = tuple(Quote.of_chunk(m.row) for m in chosen)
            refs = tuple(range(len(quotes)))
            said = "; ".join(m.told for m in chosen)
            body = tuple(Line(q.text, (n,)) for n, q in enumerate(quotes))
            return Draft(AnswerKind.PEOPLE, Line(f"{said}.", refs), quotes, body)
    return None


_Fits = Callable[[Attended, tuple[Attended, ...]], bool]


def fits_asked(text: str) -> _Fits | None:
    """Which members of a table a question asks for; None where it asks for none by their meetings."""
    record = _RECORD.search(text)
    if record is not None and _WHO.match(text):
        return _ends(bool(record["best"]))
    m = _ASKED.search(text)
    if m is None:
        return None
    missed = m["missed"] is not None
    if m["most"] or m["fewest"]:
        return _ends((m["most"] is not None) is not missed)

    def counted(a: Attended) -> int:
        return a.of - a.came if missed else a.came

    if m["every"]:
        return lambda a, _: counted(a) == a.of
    if m["none"]:
        return lambda a, _: counted(a) == 0
    if m["half"]:
        less, more = m["less"], m["more"]
        return lambda a, _: 2 * counted(a) < a.of if less else 2 * counted(a) > a.of if more else 2 * counted(a) == a.of
    word = (m["n"] or "").lower()
    number = 2 if (m["once"] or "").lower() == "twice" else int(WORDS.get(word) or word or 1)
    if m["less"]:
        return lambda a, _: counted(a) < number
    if m["more"]:
        return lambda a, _: counted(a) > number
    return lambda a, _: counted(a) == number


def _ends(best: bool) -> _Fits:
    """Those who came to the largest, or the smallest, share of the meetings that they could have come to."""

    def at_end(a: Attended, members: tuple[Attended, ...]) -> bool:
        shares = [m.came / m.of for m in members]
        return a.came / a.of == (max(shares) if best else min(shares))

    return at_end


def _tables(case: Case) -> Iterator[tuple[Attended, ...]]:
    """The tables of attendance near the evidence that name what is asked for, the best first."""
    found: dict[tuple[str, int], tuple[float, tuple[Attended, ...]]] = {}
    for hit in case.hits[:HITS]:
        place = (hit.chunk.paper, hit.chunk.blocks[0])
        if hit.chunk.kind is not ChunkKind.ROW or place in found:
            continue
        paper = case.store.paper(place[0], case.finding.scope)
        whole = whole_table_at(paper, place[1])
        members = _members(case, hit.chunk, {b for b, _ in whole.places}) if whole is not None else ()
        if whole is not None and members:
            heads = (cell for row in whole.table.header for cell in row)
            over = (whole.table.caption or "", *paper.blocks[place[1]].headings, *heads, called(case, place[0]))
            named = coverage(case.query, case.finding.weights, stem_set(" ".join(over)) | _SAYS_HOW_MANY)
            found[place] = (named, members)
    ranked = sorted(found.values(), key=lambda f: -f[0])
    yield from (members for named, members in ranked if named >= NAMED)


def called(case: Case, paper: str) -> str:
    """What a paper is known by: its title, its body and its council."""
    meta = case.shelf[paper].metadata
    return f"{meta.title} {meta.body or ''} {meta.authority or ''}"


# What a table of attendance says of everyone in it.
_SAYS_HOW_MANY = stem_set(
    "councillor cllr member meeting meetings session attended attend attendance came come present missed absent single "
    "once twice times half most fewest best worst record every apologies sent year made turned managed"
)


def _members(case: Case, near: Chunk, blocks: set[int]) -> tuple[Attended, ...]:
    """The rows of a table of attendance; () where a table is none: most rows have to tell of each meeting."""
    rows = [
        c for c in case.store.chunks_of(near.paper, case.finding.scope)
        if c.kind is ChunkKind.ROW and c.blocks[0] in blocks
    ]  # fmt: skip
    told = [(r, _row(r)) for r in rows if not _ROW_OF_ALL.match(r.text)]
    members = tuple(m for _, m in told if m is not None)
    return members if len(members) > 1 and 2 * len(members) > len(told) else ()


def _row(row: Chunk) -> Attended | None:
    _, *cells = (c.strip() for c in row.text.split(" | "))
    there, away = sum(bool(_THERE.match(c)) for c in cells), sum(bool(_AWAY.match(c)) for c in cells)
    totals = [m for c in cells if (m := _OF.match(c)) is not None]
    if len(totals) == 1 and int(totals[0][1]) <= int(totals[0][2]) > 0:
        return Attended(row, int(totals[0][1]), int(totals[0][2]), True)
    plain = all(_THERE.match(c) or _AWAY.match(c) or _NOT_THEN.match(c) or c == str(there) for c in cells)
    return Attended(row, there, there + away, False) if plain and there + away > 1 else None
