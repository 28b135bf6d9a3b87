"""The roll of a meeting: each person whom the minutes list, with post, body and note, and the list they stand in.

Lists run on in many ways: with commas, semicolons or none; a bullet, a line or a row of a table each. What stands in
brackets is of the name before it, and a post of several commas is no second person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from answers.draft import Case, Quote
from answers.people_named import NO_PERSON, people_in
from answers.register import registered
from answers.seated import seated, side_by_side
from answers.sittings import Sitting, sittings_in
from corpus.paper import Block, BlockKind, Kind, Paper
from corpus.period import Period
from corpus.period_reading import bare_months
from corpus.sentences import split_sentences

FRONT = 45  # blocks in which minutes say who was there
LAST = 75  # the same of apologies
APOLOGY = re.compile(
    r"\b(?:apolog(?:y|ies)|apologi[sz]ed\s+for\s+(?:\w+\s+)?absence|absen\w+|unable\s+to\s+(?:attend|be\s+present))\b",
    re.IGNORECASE,
)
UNEXCUSED = re.compile(r"\b(?:no|not|without|n['’]t)\s+(?:[\w-]+\s+){0,3}?apolog", re.IGNORECASE)
"""As a question or a list speaks of those who were absent and sent no apologies."""
LISTED_ABOVE = re.compile(
    r"\b(?:set\s+out|listed|shown|recorded|noted|given|stated|detailed|printed|named)\s+(?:as\s+)?(?:above|"
    r"at\s+the\s+(?:head|top|beginning|start|front)|earlier|overleaf|on\s+(?:page|the\s+first\s+page)|"
    r"in\s+the\s+(?:attendance|list|roll|table|record)\b)|\b(?:as|see|listed)\s+above\b",
    re.IGNORECASE,
)
"""As an item points back to the roll and names nobody itself: "Apologies were as set out above"."""
_LATENESS = re.compile(r"\b(?:late(?:ness)?|delay(?:ed)?)\b", re.IGNORECASE)
_TITLE = (
    r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Rev(?:erend)?|Canon|Father|Fr|Sir|Dame|Sergeant|Inspector|"
    r"Superintendent)\b\.?"
)
_TITLED = re.compile(rf"(?:The\s+)?{_TITLE}\s+(?=[A-Z])")
_LABEL = re.compile(r"\s*(?P<label>[A-Z][^:;,|()]{2,70}(?:\([^()]*\))?):\s*")
_PROSE = re.compile(r"\b(?:was|were|had|has|is|are|held|welcomed|considered|told|said|that)\b", re.IGNORECASE)
_BOUND = re.compile(r",\s+(?:and\s+)?|\s+and\s+|;\s*|\n|\)\s*(?:,\s*)?(?:and\s+)?(?=[A-Z])")
_OVER = re.compile(
    r"\b(?:present|attend\w*|observ\w+|members?|co-?opt\w*|officers?|apolog\w*|invit\w*|guests?|represent\w*|councillors?)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*(?:Councillors|Cllrs)\b")
_CUT_OFF = re.compile(r"\([^()]*\)")
_HITS = 25  # in which minutes inside another paper are looked for
PARTED = 2  # blocks from a name to the brackets that a line's end, or the second line of a label, parted from it


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of the roll, or what it lists in place of one.

    block  position in the paper from 0
    row    of its table, from 0; None outside of a table
    text   as printed, with post, body and what is noted in brackets
    over   the label or heading that it stands under; "" for none
    rest   the block with the brackets that a line's end parted from the name, or with the key of a register; None where
           it stands in one
    """

    block: int
    row: int | None
    text: str
    over: str
    rest: int | None = None

    def quote(self, paper: Paper) -> Quote:
        """The paragraph or row that it stands in."""
        block = paper.blocks[self.block]
        if self.row is None or block.table is None:
            return Quote(paper.id, paper.locator(self.block), block.text)
        return Quote(paper.id, paper.locator(self.block, (self.row, 0)), " | ".join(block.table.rows[self.row]))

    def quotes(self, paper: Paper) -> tuple[Quote, ...]:
        """All that it stands in: its paragraph or row, and the paragraph that its brackets stand in."""
        own = (self.quote(paper),)
        if self.rest is None:
            return own
        return (*own, Quote(paper.id, paper.locator(self.rest), paper.blocks[self.rest].text))


def minutes_of(case: Case) -> Paper | None:
    """The minutes the question is about: of those it names by authority and date, the first that a hit is in, else
    the only ones; where none are of that date, those that another paper holds.
    """
    asked = (*case.query.papers_of, *case.query.periods)
    fitting = [
        x.id
        for x in case.shelf.values()
        if x.metadata.kind is Kind.MINUTES
        and (not case.query.authorities or x.metadata.authority in case.query.authorities)
        and (not asked or x.metadata.date is None or _of_time(x.metadata.date, asked))
    ]
    days = {f: case.shelf[f].metadata.date for f in fitting}
    months = () if asked else tuple(n for n, _, _ in bare_months(case.query.text))  # "at the January meeting"
    of_month = [f for f in fitting if (day := days[f]) is not None and day.month in months]
    elsewhere = not any(days.values()) or (months and not of_month)
    if elsewhere and (sitting := _within_another(case, asked, months)) is not None:
        return sitting
    fitting = of_month or fitting
    found = next((h.chunk.paper for h in case.hits[:12] if h.chunk.paper in fitting), None)
    chosen = found or (fitting[0] if len(fitting) == 1 else None)
    return case.store.paper(chosen, case.finding.scope) if chosen else None


def _of_time(day: date, asked: tuple[Period, ...]) -> bool:
    return any(p.first_day <= day <= p.last_day for p in asked)


def _within_another(case: Case, asked: tuple[Period, ...], months: tuple[int, ...]) -> Sitting | None:
    """The minutes inside another paper that are of a day of the time asked for, else of any day where no time is, and
    that a hit is in; of a time that is named, those of a paper that a hit is in will do.
    """
    near = case.hits[:_HITS]
    of_time: list[Sitting] = []
    for paper_id in dict.fromkeys(h.chunk.paper for h in near):
        if case.query.authorities and case.shelf[paper_id].metadata.authority not in case.query.authorities:
            continue
        paper = case.store.paper(paper_id, case.finding.scope)
        blocks = {h.chunk.locator.block or 0 for h in near if h.chunk.paper == paper_id}
        for s in sittings_in(paper):
            if (asked and not _of_time(s.day, asked)) or (months and s.day.month not in months):
                continue
            if any(s.first <= n < s.first + len(s.blocks) for n in blocks):
                return s
            of_time.append(s)
    return of_time[0] if len(of_time) == 1 and (asked or months) else None


def roll_of(paper: Paper) -> tuple[Entry, ...]:
    """Everyone listed before the first item, and under headings that say who was there or sent apologies."""
    out: list[Entry] = []
    over = ""
    for n, block in enumerate(paper.blocks[:FRONT]):
        heading = (block.headings or ("",))[-1]
        if block.kind is BlockKind.HEADING:
            continue
        over = f"{over} {heading}" if heading[:1].islower() and over != heading else heading  # a label of two lines
        cut = _CUT_OFF.match(block.text)
        if cut and out and out[-1].row is None and "(" not in out[-1].text and n - out[-1].block <= PARTED:
            out[-1] = replace(out[-1], text=f"{out[-1].text} {cut.group()}", rest=n)
            out += (e for e in _of_block(n, block, over) if e.text != cut.group())
        else:
            marked = [Entry(n, r, name, said, key) for r, name, said, key in registered(paper, n)]
            out += marked or _of_block(n, block, over)
    return tuple(out)


def _of_block(n: int, block: Block, heading: str) -> Iterator[Entry]:
    if block.item is not None:
        return
    if block.table is not None:
        if lists := side_by_side(block.table):
            for r, text, head in lists:
                label = _LABEL.match(text)
                said, names = (label["label"], text[label.end() :]) if label else (head, text)
                yield from (Entry(n, r, e, said) for e in _apart(names, said))
            return
        if seats := seated(block.table):
            yield from (Entry(n, r, text, over or heading) for r, text, over in seats)
            return
        for r, row in enumerate(block.table.rows):
            named = (e for e in _apart(" ".join(row[1:]), row[0]) if _LETTERS.search(e))
            yield from (Entry(n, r, e, row[0]) for e in named)
        return
    label = _LABEL.match(block.text)
    text = block.text[label.end() :] if label else block.text
    over = label["label"] if label else heading
    if _PROSE.search(text) and block.kind is not BlockKind.BULLET:
        text = _before_prose(text) if label and _OVER.search(over) else ""
    if block.kind is BlockKind.BULLET and (status := status_of(text)):
        over = status
    entries = [text] if block.kind is BlockKind.BULLET else _apart(text, over)
    listed = _SEVERAL.match(text) or _OVER.search(over)
    named = (e.strip(" ;.") for e in entries if re.search(r"[A-Z][a-z]", e) and (listed or people_in(e)))
    yield from (Entry(n, None, e, over) for e in named)


_LETTERS = re.compile(r"[^\W\d_]{2}")  # "Persistent absence (%) | 4.1 | 3.9" is a row of figures, and lists nobody
_STATUS = re.compile(
    r"(?:\s[-–—]|:)\s(?P<status>(?:present|absent|apolog\w+|(?:no|not|without)\s[^–—]{0,30}|in\s+attendance|attend\w+|substitut\w+|"
    r"remote\w*|virtual\w*|joined|expected)\b[^–—]*)$",
    re.IGNORECASE,
)


def status_of(entry: str) -> str:
    """What stands behind a name of a list of everyone who belongs to a body: "Cllr Ann Lee (Chair) - Apologies"; ""
    where nothing says whether they came.
    """
    found = _STATUS.search(entry)
    return found["status"].strip(" ;.") if found else ""


def _before_prose(text: str) -> str:
    """The names that a label leads, without the sentence after them: "… (Church). One place is vacant"."""
    return " ".join(takewhile(lambda s: not _PROSE.search(s), split_sentences(text)))


def _apart(text: str, over: str) -> list[str]:
    """The people of a line; who came in whose place is one entry: "Cllr Brook for Cllr Dale"."""
    if _FOR_ANOTHER.search(over):
        return [p for part in re.split(r";|,(?=[^,;]+\s(?:for|vice)\s)", text) if (p := part.strip(" ,;."))]
    return people_apart(text)


_FOR_ANOTHER = re.compile(r"\bsubstitut", re.IGNORECASE)


def excused(paper: Paper) -> tuple[Entry, ...]:
    """Those whom the minutes name among the apologies in a sentence, each up to the next name."""
    return tuple(
        Entry(n, None, text, "Apologies")
        for n, block in enumerate(paper.blocks[:LAST])
        if block.kind is BlockKind.PARAGRAPH and block.table is None
        for sentence in split_sentences(block.text)
        if APOLOGY.search(sentence) and not _LATENESS.search(sentence)
        for text in _from_name_to_name(sentence)
    )


def _from_name_to_name(sentence: str) -> Iterator[str]:
    starts = [a for a, _ in people_in(sentence)]
    for a, b in zip(starts, [*starts[1:], len(sentence)], strict=False):
        yield re.sub(r"[\s,;.]*(?:,?\s+and)?(?:\s+from)?\s*$", "", sentence[a:b])


def people_apart(text: str) -> list[str]:
    """The people of a line of names, each with the post or body and the brackets that follow the name."""
    plain = _masked(text)
    led = [(m.start(), True) for m in _SEVERAL.finditer(plain)]  # "Councillors Sadiq, Birkbeck and Clegg"
    led += [(m.start(), False) for m in _TITLED.finditer(plain) if not _SEVERAL.match(plain, m.start())]
    # "Head of Bridges: Mr K Nash" has the post first
    titled = {m.start() for m in _TITLED.finditer(plain) if not plain[: m.start()].rstrip().endswith(":")}
    cuts = titled | {m.end() for m in re.finditer(r"[;\n]\s*|\.\s+(?=[A-Z][\w ]{3,40}:\s)", plain)}
    bounds = [m for m in _BOUND.finditer(plain) if ";" not in plain or m.group()[0] in ";\n)"]
    edges = sorted({len(text), *(m.start() for m in bounds)} | cuts)
    for m in bounds:
        segment = plain[m.end() : next((e for e in edges if e > m.end()), len(text))]
        # "Roads and Buses Bo Dale": the end of a post, and the next name
        post = m.group().strip() == "and" and len(re.sub(r"\([.]*\)?", " ", segment).split()) > 2
        single = max((t for t in led if t[0] < m.end()), default=(0, False))[1]
        if _is_name(segment, single) and not (post and not _TITLED.match(segment)):
            cuts.add(m.end())
    cuts |= set(_run_on(plain))
    places = sorted({0, *cuts, len(text)})
    parts = (text[a:b] for a, b in zip(places, places[1:], strict=False))
    return [e for p in parts if (e := re.sub(r"[\s,;]+(?:and)?\s*$", "", p).strip(" ,;"))]


def _masked(text: str) -> str:
    """The text with a dot for each character inside brackets, so that what stands there parts no names."""
    depth, out = 0, []
    for c in text:
        depth -= c == ")"
        out.append("." if depth > 0 else c)
        depth += c == "("
    return "".join(out)


def _is_name(segment: str, single: bool) -> bool:
    """Whether what stands between two commas is a name: a title, or two to four capitalised words that are no post."""
    if _TITLED.match(segment):
        return True
    words = re.sub(r"\([.]*\)?", " ", segment).split()
    low = 1 if single else 2
    return low <= len(words) <= 4 and all(
        w[0].isupper() and w.strip("’'.,").lower() not in NO_PERSON and "&" not in w for w in words
    )


def _run_on(plain: str) -> Iterator[int]:
    """Where a name runs on from the post before it: "… and Education Ann Lee, Director …"."""
    for m in re.finditer(r"(?<=[a-z)A-Z])\s+(?=([A-Z][\w’'-]+\s+[A-Z][\w’'-]+)\s*(?:,\s+[A-Z]|\())", plain):
        before = plain[: m.start()]
        if _is_name(m.group(1), False) and re.search(r"[,)]", before) and not re.search(rf"{_TITLE}$", before):
            yield m.end()
