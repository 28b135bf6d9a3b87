"""Breakdowns that a question asks for: so many children "by ethnicity", "split into boys and girls", "ward by ward".

Only figures that are set out by it are one: a total is none, and neither is a breakdown by something else.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.replies import sentences_of
from corpus.chunk import ChunkKind
from corpus.numbers import find_numbers
from corpus.period_reading import find_periods
from retrieval.named_rows import spans_in
from retrieval.rank import best_agreement, coverage, periods_in, stem_set

# What people are sorted by, as it is asked, and the words that figures set out by it stand with.
_BY: tuple[tuple[str, str], ...] = (
    (r"ethnic\w*|race|heritage", "ethnicity ethnic race racial heritage black white asian"),
    (
        r"genders?|sex(?!ual)|boys?\s+and\s+girls?|girls?\s+and\s+boys?|(?:fe)?males?\s+and\s+(?:fe)?males?|(?:wo)?men\s+and\s+(?:wo)?men",
        "gender sex boy girl male female men women",
    ),
    (r"ages?(?!\s+\d)(?:[\s-]+(?:groups?|bands?|ranges?))?", "age aged"),
    (r"wards?|postcodes?", "ward postcode"),
    (r"religions?|faiths?", "religion religious faith"),
    (r"nationalit(?:y|ies)|countr(?:y|ies)\s+of\s+(?:origin|birth)", "nationality country"),
    (r"disabilit(?:y|ies)", "disability disabled impairment"),
)
_KINDS = "|".join(f"(?P<by{n}>{asked})" for n, (asked, _) in enumerate(_BY))
_PARTED = r"\b(?:break\w*|broken|split\w*|divid\w*|sort\w*|analys\w*)\b[^?.;]*?\s(?:by|into|between)\s+"
_ASKED = re.compile(
    rf"(?:{_PARTED}|\bby\s+)(?:their\s+|the\s+)?(?:{_KINDS})\b(?!\s+(?:of|to|council\w*)\b)", re.IGNORECASE
)
_PROFILE = re.compile(
    r"\b(?P<kind>ethnic\w*|gender|sex|age|ward)\s+(?:breakdown|split|mix|make-?up|profile|composition|distribution|balance|by\s+ward)\b",
    re.IGNORECASE,
)
_AGES = re.compile(r"\bunder\s+(?:\d|one|five)|\b\d{1,2}\s*(?:-|–|to)\s*\d{1,2}\b|\byears?[\s-]olds?\b|\b\d\d\+", re.I)
LEAST = 2  # figures of a breakdown


def not_broken_down(case: Case, draft: Draft) -> str | None:
    """Why an answer is no breakdown by what the question wants one by; None where it is one, or where none is asked
    for, or one group of it by name.
    """
    kind = _asked_by(case.query.text)
    if kind is None or spans_in(case.query.text):
        return None
    quotes = [draft.quotes[n] for n in (*draft.headline.quotes, *(n for _, n in draft.facts))]
    over = [f"{q.locator.heading or ''} {q.text}" for q in quotes]
    paths = [" ".join((*f.path, f.measure)) for f, _ in draft.facts]
    title = draft.headline.text if draft.kind is AnswerKind.LIST else ""
    told = " ".join((*over, title, *paths))
    words = _BY[kind][1]
    held = stem_set(told) & stem_set(words) or ("age" in words and _AGES.search(told))
    if held and len({n.printed for n in find_numbers(told, find_periods(told))}) >= LEAST:
        return None
    return "The papers do not break this down so."


def asks_breakdown(text: str) -> bool:
    """Whether a question wants figures broken down by what people are sorted by, and not one group's."""
    return _asked_by(text) is not None and not spans_in(text)


def _asked_by(text: str) -> int | None:
    """What a question wants figures broken down by, as a position in our table; None where it wants no breakdown."""
    if (m := _PROFILE.search(text)) is not None:
        return next(n for n, (asked, _) in enumerate(_BY) if re.match(asked, m["kind"], re.IGNORECASE))
    if (m := _ASKED.search(text)) is None:
        return None
    return next(n for n in range(len(_BY)) if m[f"by{n}"])


SHARES = 3  # of one kind: a sentence with so many sets them out
SAID, SAME_TIME, NEAR = 0.5, 0.45, 12  # of what is asked, by the sentence and what stands over it; of its time; hits


def broken_down_in_words(case: Case) -> Draft | None:
    """The sentence that sets out by shares what a question wants broken down: "By age, 39% are under five, 41% …"; None
    where no breakdown is asked for, and where no sentence says by what it sets its shares out.
    """
    kind = _asked_by(case.query.text)
    if kind is None or spans_in(case.query.text):
        return None
    best: tuple[float, Draft] | None = None
    for hit in case.hits[:NEAR]:
        if hit.chunk.kind is ChunkKind.ROW:
            continue
        for sentence in sentences_of(hit.chunk):
            shares = [n for n in find_numbers(sentence, find_periods(sentence)) if n.unit == "%"]
            if len(shares) < SHARES or not _sets_out_by(kind, sentence):
                continue
            over = f"{sentence} {hit.chunk.context}"
            times = periods_in(over)
            if case.query.periods and best_agreement(case.query.periods, times) < SAME_TIME:
                continue
            if any(area.lower() not in over.lower() for area in case.query.areas):
                continue
            said = coverage(case.query, case.finding.weights, stem_set(over))
            if said >= SAID and (best is None or said > best[0]):
                quote = Quote.of_chunk(hit.chunk, sentence)
                best = said, Draft(AnswerKind.PASSAGE, Line(sentence, (0,)), (quote,), (), strength=said)
    return best[1] if best else None


def _sets_out_by(kind: int, sentence: str) -> bool:
    """Whether a sentence says by what it sets its figures out: "By age, …", "in terms of ethnicity"."""
    m = _SET_OUT.search(sentence)
    return m is not None and re.match(_BY[kind][0], m["what"], re.IGNORECASE) is not None


_SET_OUT = re.compile(
    r"\b(?:by|in\s+terms\s+of|as\s+(?:to|for)|broken\s+down\s+by|split\s+by)\s+(?:their\s+|the\s+)?(?P<what>[a-z]+)\b",
    re.IGNORECASE,
)
