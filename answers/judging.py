"""What becomes of one sentence of a model's draft: a proved claim, or the paper's own words in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from answers.answer import Answer, AnswerKind, Claim
from answers.as_line import as_line, earlier_in
from answers.borne_out import day_behind, unborne
from answers.checks import Sources, evidence_of, printed_over
from answers.cited_row import row_of
from answers.ground import Ground, Row, Unit
from answers.nearness import printed_numbers
from answers.proving import Evidence
from answers.run_on import limbs_of
from answers.wording import value_words
from corpus.glossary import Glossary
from corpus.numbers import find_numbers
from corpus.paper import Block, Metadata, Paper
from corpus.period import as_at, day_label
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences
from corpus.words import stems
from retrieval.citations import Citation

MARK = re.compile(r"\s*\[(\d{1,3})\]")
"""The number of a source in a draft, as it is told to write it: [1]."""


_WRITTEN = frozenset("£€°–—‘’“”…\N{NO-BREAK SPACE}")  # what is no ASCII and stands for nothing but itself
REPLIED = "Officers replied: "
LED = 12  # characters of a limb that its letter has to stand before
SHORT = 12  # words that may lead a quote in
_LOOKS_BACK = re.compile(
    r"(?:\W*[\w’']+\W+){0,5}?(?:th(?:is|at|ese|ose|ey|eir|en|ere)|it|its|same|the\s+(?:number|figure|total)s?)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:th(?:is|ese|ose|ey|em|eir)|it|its|same|such|he|she|his|her)\b|^(?:\W*\w+){0,3}?\W*\bthat\b", re.IGNORECASE
)
_LIMB = re.compile(r"^\((?:\d{1,2}|[a-z]{1,3})\)\s+")
_NUMBERED = re.compile(r"^\s*[A-Z]{0,2}\d{0,3}[.-]\d{1,3}(?:[.-]\d{1,3})*[.)]?\s+(?=[“\"‘(]?[A-Z])")
_LETTERED = re.compile(r"^\s*([A-Z]{1,2}\d{1,2})\s+(?=[“\"‘(]?[A-Z])")
SERIES = 4  # paragraphs that begin with a letter and a number: "A1" alone may be a road
_APART = re.compile(r"\s[·|–—]\s|,\s")
_A_DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b")
_COUNCIL = re.compile(
    r"(?:The\s+)?((?:[A-Z][\w’'-]*\s+){1,3}?)(?:(?:Metropolitan|County|City|Borough|District)\s+)*Council\b"
)
_ASSENT = re.compile(r"^(?:yes|no)\s*[,:;.–-]\s*", re.IGNORECASE)


def plain(sentence: str) -> str:
    """A sentence without its marks, and without the yes or no before it: what it says has to stand by itself."""
    text = " ".join(MARK.sub("", sentence).split())
    rest = _ASSENT.sub("", text)
    return rest[:1].upper() + rest[1:] if rest != text else text


def _closed(text: str) -> str:
    """A text with the sign of a share set close: "18 %" and "18%" are one."""
    return re.sub(r"(?<=\d)\s+%", "%", text)


def _runs(parts: Sequence[str]) -> Iterator[str]:
    """Each two sentences of a passage that follow each other, and each three of which the last looks back."""
    for n, part in enumerate(parts[1:], 1):
        yield f"{parts[n - 1]} {part}"
        if n > 1 and _POINTS_BACK.search(part):
            yield " ".join(parts[n - 2 : n + 1])


def council_of(paper: Metadata) -> str:
    """Whose paper it is: by the record, else the council that its title begins with; "" for unknown."""
    named = _COUNCIL.match(paper.title)
    return paper.authority or (named[1].strip() if named else "")


def day_of(title: str) -> date | None:
    """The day that the title of a paper names as its meeting's, set apart in it: "… Panel · 4 May 2023 · Item 6"."""
    parts = [part.strip() for part in _APART.split(title)]
    days = [p.period.last_day for part in parts for p in find_periods(part) if p.text.strip() == part]
    return days[0] if len(days) == 1 and _A_DAY.search(title) else None


def _tabled(c: Citation) -> bool:
    """Whether a citation is a row of a table whose columns have heads."""
    return any(h.strip() for h in c.headers)


def _as_line(c: Citation) -> str:
    """A quote; of a row without heads its label and what stands beside it: "Present: Lorna Fitch; …"."""
    return c.quote.replace(" | ", ": ", 1) if c.headers else c.quote


def _unnumbered(sentence: str, lettered: bool = False) -> str:
    """A sentence without the number of its paragraph: "3.14", "C.2", "5-3"; "D2" where paragraphs are `lettered`."""
    return (_LETTERED if lettered else _NUMBERED).sub("", sentence)


def _lettered(paper: Paper | None) -> bool:
    """Whether the paragraphs of a paper begin with a letter and a number: "D1 …", "D2 …", "E1 …"."""
    begun = (m[1] for b in paper.blocks if (m := _LETTERED.match(b.text)) is not None) if paper is not None else ()
    return len(set(begun)) >= SERIES


class Judge:
    """Holds the sentences of a draft against the evidence of one answer."""

    def __init__(self, answer: Answer, sources: Sources, glossary: Glossary) -> None:
        self._answer, self._sources, self._glossary = answer, sources, glossary
        self._by_number = {c.number: c for c in answer.citations}
        printed = (answer.headline, *(c.text for c in answer.claims),
                   *(part for c in answer.citations for part in (c.quote, c.label, *c.headers)))
        self._characters = _WRITTEN.union(*printed)

    def claim(self, sentence: str, first: bool, before: str = "") -> Claim | None:
        """The sentence as a proved claim; None where it is not borne out.

        A sentence that cites nothing is held against each place of the answer, and stands on the first that bears it
        out. The first sentence has to give what the answer's headline gives. `before` is the sentence before it.
        """
        numbers = tuple(dict.fromkeys(int(m.group(1)) for m in MARK.finditer(sentence)))
        text = self._plain(sentence)
        if first and not self._answers(text):
            return None
        if self._claimed(text, numbers) or self._is_line(text, numbers):
            return Claim(text, numbers)
        if numbers:
            return Claim(text, numbers) if not self.faults(text, numbers, before) else None
        return next((Claim(text, (n,)) for n in self._by_number if not self.faults(text, (n,), before)), None)

    def _plain(self, sentence: str) -> str:
        """A sentence without its marks, and without the letter of a limb that is printed before the same words."""
        text = plain(sentence)
        limb = _LIMB.match(text)
        if limb is None:
            return text
        led = text[: limb.end() + LED].casefold()
        return text[limb.end() :] if any(led in c.quote.casefold() for c in self._answer.citations) else text

    def _claimed(self, text: str, numbers: tuple[int, ...]) -> bool:
        """Whether a sentence is a proved line of the answer itself, or a whole part of it, with its sources."""
        part = rf"(?:^|[.;:]\s){re.escape(_closed(text).rstrip('.'))}(?:$|[.;])"
        return any(
            c.supported and c.citations and set(c.citations) <= set(numbers)
            and re.search(part, _closed(c.text), re.IGNORECASE)
            for c in self._answer.claims
        )

    def _is_line(self, text: str, numbers: tuple[int, ...]) -> bool:
        """Whether a sentence says what the line of a figure says that it cites, and cites nothing else."""
        if len(numbers) != 1 or numbers[0] not in self._by_number:
            return False
        c = self._by_number[numbers[0]]
        facts = [f.fact for f in self._answer.facts if f.citation == c.number]
        before = tuple(
            e for claim in self._answer.claims if claim.supported and claim.citations == numbers
            for e in earlier_in(claim.text)
        )
        row = self._row(c)
        label = row.cells[0].strip() if row.cells and not row.group else ""
        said = as_line(text, facts, council_of(c.metadata), label, before)
        return said and not any(day_behind(text, self._evidence([c])))

    def why(self, sentence: str, before: str = "") -> tuple[str, ...]:
        """What of a sentence is not borne out, its marks read as in `claim`; () where it is."""
        numbers = tuple(dict.fromkeys(int(m.group(1)) for m in MARK.finditer(sentence)))
        return self.faults(self._plain(sentence), numbers or tuple(self._by_number), before)

    def faults(self, text: str, numbers: tuple[int, ...], before: str = "") -> tuple[str, ...]:
        """What a sentence says that the places of these numbers do not."""
        # Digits of other scripts, strokes through a figure, marks that turn it, half characters: no rule of the words
        # below sees them all as a reader would.
        strange = sorted(c for c in set(text) if not (c.isascii() and c.isprintable()) and c not in self._characters)
        if strange:
            return (f"the character U+{ord(strange[0]):04X} is not printed there",)
        unknown = [n for n in numbers if n not in self._by_number]
        if unknown:
            return (f"there is no source [{unknown[0]}]",)
        for n in numbers if len(numbers) > 1 else ():
            rest = tuple(k for k in numbers if k != n)
            if not self._shares(text, self._by_number[n]) and not self.faults(text, rest, before):
                return (f"[{n}] says nothing of this",)
        cited = [self._by_number[n] for n in numbers]
        ground = Ground(
            evidence=self._evidence(cited),
            units=self._units(cited),
            glossary=self._glossary,
            before=before,
            over=frozenset(
                s for c in cited for s in stems(" ".join((*self._headings(c), c.label, self._lead(c), *c.headers)))
            ),
            around=(
                *(b.text for c in cited if (b := self._block(c)) is not None),
                *(c.quote for c in self._answer.citations if any(d.quote in c.quote != d.quote for d in cited)),
            ),
            rows=tuple(self._row(c) for c in cited if c.headers),
        )
        return unborne(text, ground)

    def _row(self, c: Citation) -> Row:
        return row_of(c, self._block(c), self._sources.facts_at(c), council_of(c.metadata))

    def _headings(self, c: Citation) -> tuple[str, ...]:
        """What is printed over a citation's place: the paper's title, the headings, a table's caption and notes."""
        block = self._block(c)
        over = (c.metadata.title, c.metadata.body or "", council_of(c.metadata))
        if block is None:
            return over
        table = block.table
        return (*over, *block.headings, *((table.caption or "", *table.notes) if table is not None else ()))

    def _block(self, c: Citation) -> Block | None:
        """The paragraph or table that a citation points at."""
        paper, at = self._sources.papers.get(c.locator.paper), c.locator.block
        return paper.blocks[at] if paper is not None and at is not None and 0 <= at < len(paper.blocks) else None

    def _lead(self, c: Citation) -> str:
        """What a quote goes on with: the words that the answer puts before it ("Officers replied:"), and the sentence
        before it in its paragraph where it looks back ("That is a rate of …"); "" for nothing.
        """
        block, quote = self._block(c), " ".join(c.quote.split())
        parts = []
        for claim in self._answer.claims if not c.headers else ():
            before, found, _ = claim.text.partition(quote)
            if claim.supported and c.number in claim.citations and found and len(before.split()) <= SHORT:
                parts.append(before)
            elif claim.supported and c.number in claim.citations and found and REPLIED in before:
                parts.append(REPLIED)  # so was all that follows
        if block is not None and not c.headers and _LOOKS_BACK.match(quote):
            before, found, _ = " ".join(block.text.split()).partition(quote)
            parts += split_sentences(before)[-1:] if found else []
        return " ".join(parts)

    def instead(self, sentence: str, first: bool) -> Claim | None:
        """The paper's own words for a sentence that failed: the headline for the first, else the quote it cites."""
        if first:
            return self._answer.claims[0]
        cited = [c for m in MARK.finditer(sentence) if (c := self._by_number.get(int(m.group(1)))) is not None]
        shown = " ".join(c.text for c in self._answer.claims)
        return next((Claim(f"“{c.quote}”", (c.number,)) for c in cited if c.quote not in shown and not c.headers), None)

    def _answers(self, text: str) -> bool:
        """Whether a first sentence gives a figure of the place that the headline cites, where it is a figure's."""
        if self._answer.kind not in (AnswerKind.FIGURE, AnswerKind.CHANGE) or not self._answer.facts:
            return True
        cited = [c.quote for c in self._answer.citations if c.number in self._answer.claims[0].citations]
        printed = {n.printed for quote in cited for n in printed_numbers(quote, find_periods(quote))}
        facts = [f.fact for f in self._answer.facts]
        said = printed_numbers(text, find_periods(text))
        given = any(n.value in {f.value for f in facts} or n.printed in printed for n in said)
        return given or any(value_words(f) in text for f in facts)

    def _shares(self, text: str, citation: Citation) -> bool:
        """Whether a place has a figure or two words of the sentence: a citation that has neither was thrown in."""
        numbers = {n.value for n in find_numbers(text)} & {n.value for n in find_numbers(citation.quote)}
        return bool(numbers) or len(set(stems(text)) & set(stems(citation.quote))) > 1

    def _evidence(self, cited: list[Citation]) -> Evidence:
        """What the places give, and the papers' own names, councils and days with them."""
        found = evidence_of(cited, self._answer, self._sources)
        papers = [c.metadata for c in cited]
        told = [t for m in papers for t in (m.authority, m.body, m.title, m.date and day_label(m.date)) if t]
        own = tuple(f.fact for f in self._answer.facts if f.citation in {c.number for c in cited})
        times = [as_at(m.date) for m in papers if m.date] + [p.period for m in papers for p in find_periods(m.title)]
        met = tuple(day for m in papers if (day := m.date or day_of(m.title)) is not None)
        texts = (*found.texts, *dict.fromkeys(told))
        return replace(found, texts=texts, own=own, told=tuple(dict.fromkeys(times)), met=met)

    def _units(self, cited: list[Citation]) -> tuple[Unit, ...]:
        """The evidence sentence by sentence: quotes, rows under their headers, and the proved claims that cite them."""
        units: list[Unit] = []
        over: set[str] = set()
        for c in cited:
            named = (self._lead(c), c.label, *c.headers, c.metadata.title, council_of(c.metadata))
            block = self._block(c)
            far = block.headings[:-2] if block is not None else ()  # a chapter's name says little of a sentence in it
            own = block.text if block is not None else None
            over_it = (t for t in printed_over(c, self._sources) if t not in far and (own is None or own not in t))
            words = frozenset(stems(" ".join((*over_it, *named))))
            over |= words
            heading = block.headings[-1] if block is not None and block.headings else ""
            of, tabled = council_of(c.metadata), _tabled(c)
            lines = [c.quote] if tabled else split_sentences(_as_line(c))
            lettered = _lettered(self._sources.papers.get(c.locator.paper))
            parts = [c.quote] if tabled else [_unnumbered(s, lettered) for s in lines]
            more = [] if tabled else [limb for s in lines for limb in limbs_of(s)]
            more += [s for s, part in zip(lines, parts, strict=True) if lettered and s != part and not tabled]
            every = (*parts, *more)
            units += [Unit(p, words | frozenset(stems(p)), tabled, heading, c.number, council=of) for p in every]
            if not tabled and len(parts) > 1:  # what runs on over a full stop is still one place
                units += [Unit(r, words | frozenset(stems(r)), False, heading, c.number, True) for r in _runs(parts)]
        numbers = {c.number for c in cited}
        for claim in self._answer.claims:
            if claim.supported and numbers & set(claim.citations) and set(claim.citations) <= numbers:
                several = len(split_sentences(claim.text)) > 1
                units.append(Unit(claim.text, frozenset(stems(claim.text)) | over, True, pair=several))
        return tuple(units)
