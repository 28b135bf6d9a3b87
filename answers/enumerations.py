"""Enumerations: whatever a paper sets out one after the other, in blocks or inside a sentence, with what leads it.

Nothing is chosen here: which of them a question asks for is weighed in `answers.lists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from answers.numerals import counted_heading, in_numerals
from answers.one_by_one import lettered, told_one_by_one
from corpus.numbers import WORDS
from corpus.paper import Block, BlockKind, Kind, Paper
from corpus.sentences import split_sentences

MOST_WORDS = 45  # of an entry set apart by semicolons
MOST_IN_SERIES = 14  # of an entry set apart by commas: a longer one is a clause
BEFORE = 2  # paragraphs before the lead that are read with it


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Entries in order and what leads up to them.

    lead     the sentence or heading that leads them; "" where they only stand under a heading
    leading  its block, a position in the paper from 0; None where there is none
    entries  each as printed
    blocks   the blocks of the entries, in order; for a list inside a sentence the one block it stands in
    sentence the sentence that holds the list; None for one set out in blocks
    sure     whether the entries are told apart with certainty: by blocks, semicolons, or what a colon or bracket opens
    label    what each entry is called, with its number: "Priority"; "" where they are not
    """

    paper: Paper
    lead: str
    leading: int | None
    entries: tuple[str, ...]
    blocks: tuple[int, ...]
    sentence: str | None = None
    sure: bool = True
    label: str = ""

    @property
    def first(self) -> Block:
        """The block of the first entry."""
        return self.paper.blocks[self.blocks[0]]

    @property
    def before(self) -> str:
        """What stands right before the lead under the same heading, and the lead's own paragraph."""
        at = self.blocks[0] if self.leading is None else self.leading
        return " ".join(self._paragraphs(range(max(0, at - BEFORE), at + 1)))

    @property
    def opening(self) -> str:
        """The first paragraphs of the item or heading that the list is under: they say what it is about."""
        at = self.blocks[0]
        start = at
        while start > 0 and self.paper.blocks[start - 1].headings == self.first.headings:
            start -= 1
        return " ".join(list(self._paragraphs(range(start, at)))[:BEFORE])

    def _paragraphs(self, numbers: range) -> Iterator[str]:
        """Those of these blocks that are paragraphs; a sentence is led up to by its own block, whatever kind it is."""
        for n in numbers:
            block = self.paper.blocks[n]
            own = self.sentence is not None and n in self.blocks
            told = own or n not in self.blocks and block.kind is BlockKind.PARAGRAPH
            if told and block.headings == self.first.headings:
                yield block.text

    @property
    def counted(self) -> int | None:
        """How many the lead says there are: "four objectives"; None where it does not say. What leads the parts of a
        sentence is its first part: "The four that were late concerned …".
        """
        said = self.lead if self.sure else self.entries[0]
        return _number_in(said)


def _number(word: str) -> int | None:
    n = int(word) if word.isdecimal() and len(word) < 3 else WORDS.get(word)
    return n if n is not None and 2 <= n <= 30 else None


def _number_in(text: str) -> int | None:
    return next(iter(_numbers_in(text)), None)


def _numbers_in(text: str) -> tuple[int, ...]:
    return tuple(c for c in map(_number, re.findall(r"[a-z]+|\d+", text.lower())) if c)


def lists_near(paper: Paper, blocks: Sequence[int], reach: int) -> tuple[Enumeration, ...]:
    """The lists set out in blocks within `reach` blocks of any of these, or under the same heading; each once."""
    found: dict[tuple[int, ...], Enumeration] = {}
    seen: set[int] = set()
    for n in _around(paper, blocks, reach):
        if n in seen or not _is_entry(paper, n):
            continue
        run = _run(paper, n)
        seen |= set(run)
        for e in _of_run(paper, run):
            found.setdefault(e.blocks, e)
    return tuple(found.values())


def _around(paper: Paper, blocks: Sequence[int], reach: int) -> list[int]:
    near: set[int] = set()
    for b in blocks:
        near |= set(range(max(0, b - reach), min(len(paper.blocks), b + reach + 1)))
    return sorted(near)


def _run(paper: Paper, start: int) -> range:
    """The whole run of entries that one is in: under the same heading and item, without a break."""
    first = last = start
    while (before := _next_entry(paper, first, -1, start)) is not None:
        first = before
    while (after := _next_entry(paper, last, 1, start)) is not None:
        last = after
    return range(first, last + 1)


def _next_entry(paper: Paper, at: int, step: int, start: int) -> int | None:
    """The block of the next entry of a run; None where it ends. The bare numbers of a chart, which a page prints beside
    a list, are no break in it.
    """
    n = at + step
    while 0 <= n < len(paper.blocks) and abs(n - at) <= LABELS and _is_label(paper, n, start):
        n += step
    return n if 0 <= n < len(paper.blocks) and _same_list(paper, n, start) else None


LABELS = 12  # of a chart that may stand in between


def _is_label(paper: Paper, n: int, start: int) -> bool:
    """Whether a block is a paragraph of numbers alone under the heading of block `start`."""
    block = paper.blocks[n]
    bare = block.kind is BlockKind.PARAGRAPH and not block.marker and not any(c.isalpha() for c in block.text)
    return bare and block.headings == paper.blocks[start].headings and not in_numerals(paper, n)


def _of_run(paper: Paper, run: range) -> Iterator[Enumeration]:
    """The lists of a run: its own, and one for each entry with entries of its own below it."""
    if paper.blocks[run[0]].kind is BlockKind.PARAGRAPH and not _opens_list(paper, run[0]):
        return
    for parent in (None, *run):
        own = [n for n in run if _is_entry(paper, n)]
        depth = min(paper.blocks[n].level for n in own) if parent is None else paper.blocks[parent].level + 1
        below = own if parent is None else [n for n in _below(paper, parent, run[-1]) if n in own]
        entries = tuple(n for n in below if paper.blocks[n].level == depth)
        if len(entries) < 2:
            continue
        at = run[0] - 1 if parent is None else parent
        leading = at if _leads(paper, at) else None
        lead = lead_of(paper.blocks[at].text, len(entries)) if leading is not None else ""
        yield Enumeration(paper, lead, leading, tuple(paper.blocks[n].text for n in entries), entries)


def _below(paper: Paper, parent: int, last: int) -> tuple[int, ...]:
    """The bullets that hang under a bullet: those after it, down to the next of its own depth."""
    out = []
    for n in range(parent + 1, last + 1):
        if paper.blocks[n].level <= paper.blocks[parent].level:
            break
        out.append(n)
    return tuple(out)


def _leads(paper: Paper, n: int) -> bool:
    return (
        n >= 0
        and paper.blocks[n].table is None
        and paper.blocks[n].kind in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING)
    )


def last_sentence(text: str) -> str:
    """The sentence that leads a list: the last of its paragraph."""
    sentences = split_sentences(text)
    return sentences[-1] if sentences else text


def lead_of(text: str, entries: int) -> str:
    """The sentence of a paragraph that leads the list after it: the last, or where that does not say so (":") the one
    that counts as many: "It has six priorities. Progress is reported in May."
    """
    last = last_sentence(text)
    if last.rstrip().endswith(":"):
        return last
    counting = (s for s in split_sentences(text) if _number_in(s) == entries)
    return next(counting, last) if entries > 2 else last


_LIST_WORDS = re.compile(
    r"\b(?:recommend|action|priorit|finding|improvement|step|decision|aim|objective|theme|principle|promise|commitment)",
    re.IGNORECASE,
)


def _opens_list(paper: Paper, first: int) -> bool:
    """Whether counted paragraphs are a list: a line leads up to them or what stands over them names one. Minutes count
    the paragraphs of an item in the same way, and those are no list.
    """
    if first == 0 or paper.metadata.kind is not Kind.MINUTES:
        return True
    before = paper.blocks[first - 1].text
    over = (*paper.blocks[first].headings[-1:], before if paper.blocks[first - 1].table is None else "")
    return before.rstrip().endswith(":") or any(_LIST_WORDS.search(text) for text in over)


_COUNTED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")
_LIMB = re.compile(r"\d+(?:\.\d+)+")


def _is_entry(paper: Paper, n: int) -> bool:
    """A bullet or a heading that a list counts; a paragraph that one does ("1.", "(a)") and not the minutes ("4.5"); or
    one that is numbered below the line that leads it ("2.1.1" under "2.1 The Committee is asked to:").
    """
    block = paper.blocks[n]
    if block.kind is BlockKind.BULLET or counted_heading(paper, n):
        return True
    if block.kind is not BlockKind.PARAGRAPH:
        return False
    if not block.marker:
        return in_numerals(paper, n)
    return _COUNTED.fullmatch(block.marker) is not None or _is_limb(paper, n)


def _is_limb(paper: Paper, n: int) -> bool:
    """Whether a paragraph is numbered below one that ends in a colon."""
    marker = paper.blocks[n].marker or ""
    if not _LIMB.fullmatch(marker):
        return False
    parent = marker.rpartition(".")[0]
    for before in reversed(paper.blocks[max(0, n - 30) : n]):
        if (before.marker or "").rstrip(".") == parent:
            return before.text.rstrip().endswith(":")
        if not (before.marker or "").startswith(f"{parent}."):
            return False
    return False


def _same_list(paper: Paper, n: int, start: int) -> bool:
    """Whether a block is of the run of entries that block `start` is in: under the same heading and item."""
    block, first = paper.blocks[n], paper.blocks[start]
    return _is_entry(paper, n) and block.headings == first.headings and block.item == first.item


def lists_in(paper: Paper, block: int, count: int | None) -> Iterator[Enumeration]:
    """The lists that run on in the sentences of a block; `count` is how many entries are looked for, where that is
    known.
    """
    text = paper.blocks[block].text
    for sentence in split_sentences(text):
        for lead, entries, sure in series_of(sentence, count):
            yield Enumeration(paper, lead, None, entries, (block,), sentence, sure)
    if (marked := lettered(text)) is not None:
        yield Enumeration(paper, marked.lead, None, marked.entries, (block,), marked.said)
    for said, entries in told_one_by_one(text):
        yield Enumeration(paper, split_sentences(said)[0], None, entries, (block,), said)


Series = tuple[str, tuple[str, ...], bool]


@lru_cache(maxsize=20_000)  # the same sentences stand near the evidence of question after question
def series_of(sentence: str, count: int | None) -> tuple[Series, ...]:
    """Each list in a sentence, as what stands before it, its entries, and whether these are told apart with certainty:
    after its colon, in its brackets, else at its commas and "and"; () for none.
    """
    return tuple(_series_of(sentence, count))


def _series_of(sentence: str, count: int | None) -> Iterator[Series]:
    lead, colon, rest = sentence.partition(":")
    found = False
    if not colon and (clauses := _that_clauses(sentence)):
        found = True
        yield clauses[0], clauses[1:], True
    if colon and rest.strip():
        counts = _numbers_in(lead)
        entries = _counted_entries(rest, counts) or _entries(rest, count)
        if len(entries) >= (2 if count == 2 or 2 in counts or ";" in rest else 3):
            found = True
            yield lead, entries, True
    for m in re.finditer(r"\(([^()]{8,})\)", sentence):
        entries = _entries(m.group(1), count)
        if len(entries) >= 3 and all(e[:1].isupper() or not e[:1].isalpha() for e in entries):
            found = True
            yield sentence[: m.start()], entries, True
    if not found and (named := _NAMED.search(sentence)):  # "priorities such as a, b and c"
        entries = _entries(re.split(r"[.;:]", sentence[named.end() :])[0], count)
        if len(entries) >= 3 and not any(_CLAUSE.search(e) for e in entries):
            found = True
            yield sentence[: named.start()], entries, True
    if not found:
        yield from _coordinated(sentence)


def _that_clauses(sentence: str) -> tuple[str, ...]:
    """What leads up to clauses set side by side and the clauses: "It had found", "that a", "that b", "that c"; () where
    there are fewer than two, each begun with "that", or three begun with another small word: "asked for a, for b and
    for c".
    """
    for word, least in _BEGUN_WITH:
        if sentence.count(word) < least:
            continue
        lead, *after = re.split(rf"\s+(?={word}\b)", sentence, maxsplit=1)
        cut = rf"[,;]\s+(?:and\s+)?(?={word}\b)|\s+and\s+(?={word}\b)"
        parts = [p.strip(" ,.;") for p in re.split(cut, "".join(after))]
        if len(parts) >= least and all(len(p.split()) <= MOST_WORDS for p in parts):
            return (lead, *parts)
    return ()


_BEGUN_WITH = (("that", 2), *((w, 3) for w in ("for", "to", "by", "on", "whether", "how", "why", "what", "where")))


_CLAUSE = re.compile(r"\b(?:which|who|whom|where|whose)\b", re.IGNORECASE)
_NAMED = re.compile(r",?\s+(?:such\s+as|including|namely|comprising|for\s+example|e\.g\.)[:,]?\s+", re.IGNORECASE)


def _coordinated(sentence: str) -> Iterator[Series]:
    """Three or more parts of a sentence set side by side: "a, b and c". Where the first begins is not certain."""
    if ";" in sentence:
        parts = re.split(r";\s*(?:and\b\s*)?", sentence)
    else:
        parts = re.split(r",\s+(?:and\s+)?", sentence)
        if len(parts) >= 2 and re.search(r",\s+and\s", sentence) is None:
            parts = [*parts[:-1], *re.split(r"\s+and\s+", parts[-1], maxsplit=1)]
    entries = tuple(e for p in parts if (e := p.strip(" ,.;:")))
    if len(entries) >= (2 if ";" in sentence else 3):
        yield entries[0], entries, False


def _entries(text: str, count: int | None) -> tuple[str, ...]:
    if ";" in text:
        parts = re.split(r";\s*(?:and\b:?\s*)?|,\s+and:\s*", text)
        most = MOST_WORDS
    else:
        parts = re.split(r",\s+(?:and\s+)?", text)
        if re.search(r",\s+and\s", text) is None and (count is None or len(parts) < count):
            parts = [*parts[:-1], *re.split(r"\s+and\s+", parts[-1], maxsplit=1)]
        most = MOST_IN_SERIES
    entries = tuple(e for p in parts if (e := p.strip(" ,.;:")))
    return entries if all(len(e.split()) <= most for e in entries) else ()


def _counted_entries(text: str, counts: tuple[int, ...]) -> tuple[str, ...]:
    """The entries of a list whose lead says how many there are, however long each is: "two faults: a, including b, and
    c"; () where no way to part it gives as many.
    """
    if ";" in text:
        return ()
    parts = re.split(rf",\s+(?!{_ADDS})(?:and\s+)?", text)
    final = re.split(r"\s+and\s+", parts[-1], maxsplit=1)
    for told in (parts, [*parts[:-1], *final], re.split(r",\s+and\s+", text)):
        entries = tuple(e for p in told if (e := p.strip(" ,.;:")))
        if len(entries) in counts and all(len(e.split()) <= MOST_WORDS for e in entries):
            return entries
    return ()


# What adds to the entry before it and is none of its own: "early planning, including …".
_ADDS = r"(?:including|which|who|whose|where|such|especially|particularly|notably|mainly|with|but|though|not)\b"
