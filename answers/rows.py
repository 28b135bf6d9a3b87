"""Lists that are rows of a table: "which savings are rated red?" wants the rows that have that word in a column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.grades import is_grades
from answers.lists import best_list
from answers.named_papers import called
from answers.statuses import stage_asked, stage_of, stage_words, stages_denied
from answers.tables_alike import STANDING, with_those_alike
from answers.tables_near import HITS, TableNear, tables_near
from answers.whole_tables import WholeTable, whole_table_at
from corpus.chunk import Chunk, ChunkKind
from corpus.paper import Paper
from corpus.words import content_stems, stem
from retrieval.rank import coverage, named, stem_set

NAMED = 0.6  # of what the question names, in the table with what stands over it
TITLED = 0.75  # of it, in the title and heading of a table whose rows are all listed
MOST_ROWS = 15
MOST_VALUES = 6  # different words in a column that sorts its rows
_ASKED = re.compile(
    r"\b(?:which|what|list|name|where|who|(?:show|give|tell)\s+(?:me|us)|identify|set\s+out)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SortedRows:
    """A column that sorts a table, and the rows (from 0, on all its pages) that have the value asked for."""

    whole: WholeTable
    block: int
    paper: Paper
    rows: tuple[int, ...]
    named: float
    title: str = ""


def rows_that(case: Case) -> Draft | None:
    """The rows of the table that the question names which have the word it asks for in a column that sorts them; None
    where no table has such a column.
    """
    if not _ASKED.search(case.query.text):
        return None
    best = max(_sorted_tables(case), key=lambda s: s.named, default=None)
    return None if best is None or best.named < NAMED else rows_listed(case, best)


def rows_listed(case: Case, best: SortedRows) -> Draft | None:
    chunks = [c for n in best.rows if (c := row_of(case, best, n)) is not None]
    if not chunks or len(chunks) < len(best.rows):
        return None
    quotes = tuple(Quote.of_chunk(c) for c in chunks)
    refs = tuple(range(len(quotes)))
    title = best.title or best.whole.table.caption or (best.paper.blocks[best.block].headings or ("",))[-1]
    labels = "\n".join(f"{n}. {c.text}" for n, c in enumerate(chunks, start=1))
    headline = f"{shortened(title.rstrip(': '), 24)}: {len(chunks)} in the paper’s order."
    strength = best.named
    return Draft(AnswerKind.LIST, Line(headline, refs), quotes, (Line(labels, refs),), strength=strength)


def counted_rows(case: Case) -> Draft | None:
    """The rows of a table whose first column is headed by what is to be listed, as many as the question says there are:
    "the five workstreams" are those under "Workstream"; however many there are, where the head names more of it than
    what kind it is, "which schemes are late?" are those under "Schemes late", or the title with the heads all that the
    question names. None where no table near the evidence is.
    """
    count = case.query.count
    asked = set(content_stems(case.query.text))
    found: list[SortedRows] = []
    for place in dict.fromkeys((h.chunk.paper, b) for h in case.hits[:HITS] for b in _tables_by(case, h.chunk)):
        paper = case.store.paper(place[0], case.finding.scope)
        block = paper.blocks[place[1]]
        whole = whole_table_at(paper, place[1])
        if whole is None or not whole.table.header or not whole.table.rows:
            continue
        table = whole.table
        first = next((n for n, h in enumerate(table.header[-1]) if not REFERENCE.match(h)), 0)
        over_rows = table.header[-1][first]
        head = set(content_stems(over_rows))
        rows = tuple(n for n, r in enumerate(table.rows) if r[first].strip() and not TOTAL.match(r[first]))
        body = paper.metadata.body or ""  # "the harbour board's seven aims" are those in its own report
        over = " ".join([table.caption or "", *block.headings, over_rows, body, *said_of(paper, place[1])])
        heads = " ".join(table.header[-1])
        titled = table.caption and _asked_for(case.query.text, head) and _all_named(case, f"{over} {heads}")
        several = len(head) >= SEVERAL or titled
        if head and head <= asked and (len(rows) == count or (count is None and several)):
            found.append(
                SortedRows(
                    whole,
                    place[1],
                    paper,
                    rows,
                    coverage(case.query, case.finding.weights, stem_set(over)),
                    over_rows if len(head) >= SEVERAL and not table.caption else "",
                )
            )
    best = max(found, key=lambda s: s.named, default=None)
    if best is None or best.named < NAMED:
        return None
    told = best_list(case)  # "has agreed six priorities:" says so itself, which a heading does not
    says_so = told is not None and told.of_kind and told.list.counted == count
    if told is not None and says_so and told.named > best.named - OF_ANOTHER:
        return None
    return rows_listed(case, best)


OF_ANOTHER = 0.3  # of what is asked: a list that leaves so much more of it unsaid than a table is as long by chance


_ONES = re.compile(
    r"^\W*(?:and\s+|so\s+)?(?:which|what|list(?:\s+the)?|name(?:\s+the)?)\s+((?:[\w-]+\s+){0,2}?[a-z-]+s)\b(?!.*\b(?:most|least|"
    r"more|less|fewer|over|under|above|below|highest|lowest|biggest|largest|smallest|not|n['’]t|only|first|last)\b)",
    re.IGNORECASE,
)


def _asked_for(text: str, head: set[str]) -> bool:
    """Whether a question asks for all of those that a column is headed by: "which schools are …?", and for none that a
    time, a number or a comparison picks out of them.
    """
    asked = _ONES.match(text)
    return asked is not None and not re.search(r"\d", text) and head <= set(content_stems(asked.group(1)))


def _all_named(case: Case, over: str) -> bool:
    """Whether what stands over a table names all that the question does."""
    return coverage(case.query, case.finding.weights, stem_set(over)) >= ALL_NAMED


ALL_NAMED = 0.95
SEVERAL = 2  # words of a head that says which of their kind its rows are
REFERENCE = re.compile(r"\W*(?:ref(?:erence)?|no|number|item|id|code)?\W*$|\W*#", re.IGNORECASE)
TOTAL = re.compile(r"\W*(?:sub-?\s?)?totals?\b|\W*(?:all|overall)\W*$", re.IGNORECASE)
AFTER = 3  # blocks from a paragraph to the table that it leads up to


def _tables_by(case: Case, chunk: Chunk) -> Iterator[int]:
    """The blocks that a table may stand in, of a row its own and of a paragraph those that follow."""
    last = len(case.store.paper(chunk.paper, case.finding.scope).blocks) - 1
    reach = 0 if chunk.kind is ChunkKind.ROW else AFTER
    yield from range(chunk.blocks[0], min(chunk.blocks[-1] + reach, last) + 1)


def whole_table(case: Case, kind: str | None = None) -> Draft | None:
    """The rows of the one table whose title, heading and headers name what is to be listed; None where none does. Of a
    table whose own title has the word `kind` for what is listed, or another form of it, the rows may name the rest.
    """
    seen: dict[tuple[str, int], float] = {}
    for hit in case.hits[:HITS]:
        place = (hit.chunk.paper, hit.chunk.blocks[0])
        if hit.chunk.kind is ChunkKind.ROW and place not in seen:
            paper = case.store.paper(place[0], case.finding.scope)
            block = paper.blocks[place[1]]
            whole = whole_table_at(paper, place[1])
            if whole is not None and 2 <= len(whole.table.rows) <= MOST_ROWS:
                over = " ".join([whole.table.caption or "", *block.headings[-2:], *said_of(paper, place[1])])
                titled = kind is not None and stem(kind) in stem_set(whole.table.caption or "")
                if kind is not None and not titled:
                    continue
                over += " ".join((" ", *(c for row in whole.table.rows for c in row[:1]))) if titled else ""
                words = stem_set(over) | {stem("table")}  # a "risk table" is one, whatever stands over it
                seen[place] = coverage(case.query, case.finding.weights, words)
                if kind is not None and re.search(rf"\b{kind}\b", whole.table.caption or "", re.IGNORECASE):
                    seen[place] += ITS_VERY_WORD  # "Main risks", before "Risk assessments"
    best = max(seen, key=lambda p: seen[p], default=None)
    if best is None or seen[best] < TITLED:
        return None
    paper = case.store.paper(best[0], case.finding.scope)
    found = whole_table_at(paper, best[1])
    return None if found is None else rows_listed(
        case, SortedRows(found, best[1], paper, tuple(range(len(found.table.rows))), seen[best])
    )


ITS_VERY_WORD = 0.05


def said_of(paper: Paper, table: int) -> tuple[str, ...]:
    """The title of the paper and the sentence that leads up to a table: "The sum would be used as follows."."""
    before = paper.blocks[table - 1] if table else None
    led = before is not None and before.table is None and _LEADS_TABLE.search(before.text)
    return (paper.metadata.title, before.text) if before is not None and led else (paper.metadata.title,)


_LEADS_TABLE = re.compile(r":\s*$|\b(?:as\s+follows|below|following)\b[^.]*\.?\s*$|\btable\s+\w+\b", re.IGNORECASE)


def _sorted_tables(case: Case) -> Iterator[SortedRows]:
    asked = set(content_stems(_TO_BE_GOOD.sub(" ", case.query.text)))
    phrases, loose = _phrases(case)
    stage, said = stage_asked(case.query.text), stage_words(case.query.text)
    denied = stages_denied(case.query.text)
    # "Which are rated green?": no mere word, as in "good practice", and nothing told first ("N1 is rated low: why?")
    ask = _ASKED.search(case.query.text)
    asks_standing = ask is not None and bool(stem_set(case.query.text[ask.start() :]) & STANDING)
    for near, whole in _in_sections(case):
        paper, table = near.paper, whole.table
        if len(table.rows) < 3:
            continue
        heads = (c for r in table.header for c in r)
        heads_of = table.header[-1] if table.header else ("",) * len(table.rows[0])
        over = " ".join([table.caption or "", *paper.blocks[near.block].headings, *heads])
        for column in range(1, len(table.rows[0])):
            values = [_MARKS.sub("", r[column]).strip() if column < len(r) else "" for r in table.rows]
            if not (_sorts(values) or is_grades(values)):
                values = [_ASIDE.sub("", v) for v in values]  # "Moorings (deep)", "Moorings (tidal)": moorings both
                if not _sorts(values):
                    continue
            own = [set(content_stems(_TO_BE_GOOD.sub(" ", v))) for v in values]
            stages = [stage_of(v) if stage is not None or denied else None for v in values]
            rows = tuple(
                n
                for n, v in enumerate(own)
                if (stages[n] is stage if stages[n] is not None else v and v <= asked and (v & loose or v in phrases))
            )
            if case.query.count not in (None, len(rows)):
                continue  # "which five are red?": a table with one of them does not hold what is asked for
            if rows and not _from_to(case.query.text, values):
                told = said if stages[rows[0]] is not None else ""
                words = stem_set(f"{over} {values[rows[0]]} {told} {near.hit.chunk.context}")
                if asks_standing:
                    words |= stem_set(called(case.shelf[paper.id]))
                    if _subject_named(case, words, own[rows[0]]):
                        words |= STANDING
                share = coverage(case.query, case.finding.weights, words)
                own_title = whole is near.whole and _titled(case, near)
                title = "" if own_title else f"{heads_of[column]}: {values[rows[0]]}"
                yield SortedRows(whole, near.block, paper, rows, share, title)


def _titled(case: Case, near: TableNear) -> bool:
    """Whether what stands over a table is its title: its own, or a heading that has a word of the question; any other
    heading may be that of the text before it.
    """
    if near.whole.table.caption or not near.whole.table.header:
        return True
    heading = (near.paper.blocks[near.block].headings or ("",))[-1]
    return bool(stem_set(heading) & set(content_stems(case.query.text)))


def _in_sections(case: Case) -> Iterator[tuple[TableNear, WholeTable]]:
    """The tables near the evidence, each with those of its paper that go on with it; where the question counts rows,
    first the table by itself, which may be the one with so many.
    """
    for near in tables_near(case):
        whole = with_those_alike(case, near.paper, near.whole)
        if case.query.count is not None and whole is not near.whole:
            yield near, near.whole
        yield near, whole


# "Requires improvement to be good" is no good.
_TO_BE_GOOD = re.compile(r"(?<=improvement)\s+to\s+be\s+good\b", re.IGNORECASE)


def _phrases(case: Case) -> tuple[list[set[str]], set[str]]:
    """The phrases of a question, each as its stems, and the stems of the words outside them: of "good practice" no word
    is a grade.
    """
    text, phrases = case.query.text, []
    for c in case.query.concepts:
        if len(said := set(content_stems(c.asked))) > 1:
            phrases.append(said)
            text = f"{text[: c.start]}{' ' * len(c.asked)}{text[c.start + len(c.asked) :]}"
    return phrases, set(content_stems(text))



def _subject_named(case: Case, words: frozenset[str], value: set[str]) -> bool:
    """Whether a table names what is asked for beside the word that its rows have: savings, and not just what is red."""
    pairs = zip(case.query.concepts, case.finding.weights.values, strict=True)
    rest = [(c, w) for c, w in pairs if not set(c.alternatives[0]) & (STANDING | value)]
    total = sum(w for _, w in rest)
    return bool(total) and sum(w * named(c, words) for c, w in rest) >= NAMED * total


_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_MARKS = re.compile(r"[\s*†‡§¶#^⁰¹²³⁴⁵⁶⁷⁸⁹]+$")  # that call a note: "Red †" is red


def _from_to(text: str, values: list[str]) -> bool:
    """Whether a question asks what went from one value of a column to another: its rows only say where it stands."""
    either = "|".join(re.escape(v) for v in sorted({v for v in values if v}, key=len, reverse=True))
    return re.search(rf"\b(?:{either})\s+(?:in)?to\s+(?:{either})\b", text, re.IGNORECASE) is not None


def _sorts(values: list[str]) -> bool:
    """Whether the cells of a column sort its rows: few words, no figures, some of them again and again."""
    filled = [v for v in values if v]
    kinds = set(filled)
    plain = all(len(v.split()) <= 3 and not re.search(r"\d", v) for v in filled)
    return plain and 1 < len(kinds) <= MOST_VALUES and len(kinds) < len(filled)


def row_of(case: Case, found: SortedRows, row: int) -> Chunk | None:
    """The chunk of a row."""
    block, own = found.whole.places[row]
    return next(
        (
            c
            for c in case.store.chunks_of(found.paper.id, case.finding.scope)
            if c.kind is ChunkKind.ROW and c.blocks[0] == block and (c.locator.cell or (-1,))[0] == own
        ),
        None,
    )
