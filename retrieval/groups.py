"""Which group a figure is of: ages, distances, a second plan, one district's row. Other groups are other figures."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from corpus.numbers import WORDS
from corpus.period_patterns import MONTHS
from corpus.period_reading import find_periods
from corpus.stage import find_stages
from corpus.words import LIGHT, STOP, content_stems, stem, tokens
from retrieval.ages import age_unsaid, ages_by_name, beside_the_limit, of_the_other_adults, on_the_other_side
from retrieval.concepts import Concept
from retrieval.contraries import of_the_contrary
from retrieval.going_on import up_to_next_clause
from retrieval.left_out import LEFT_OUT, left_out, what_is_left_out
from retrieval.named_rows import anothers_average, labelled_so, labels_in, spans_in, words_unnumbered
from retrieval.opens_with_name import opens_with_name
from retrieval.own_words import own_words, part_words, row_label
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.set_apart import part_missing, part_unasked
from retrieval.where_told import where_told

_LESS = re.compile(
    r"\b(?:under|below|within|inside|up\s+to|at\s+most|no\s+longer\s+than|"
    r"(?:less|fewer|shorter|no\s+more|younger|nearer|closer|lower|smaller|cheaper)\s+than)[\s-]+(\d[\d.,]*)"
    r"|\bin\s+(\d[\d.,]*)(?=[\s-]+(?:(?:working|school|calendar)[\s-]+)?(?:days?|weeks?|hours?)\b)"
    r"|\b(\d[\d.,]*)\s+(?:(?:years?|months?|weeks?|days?|hours?|miles?)\s+)?(?:or|and)\s+(?:under|less|fewer|younger|below|shorter)\b(?!\s+\d)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:over|above|beyond|exceed(?:s|ed|ing)?|at\s+least|in\s+excess\s+of|upwards?\s+of|"
    r"(?<!no\s)(?:more|older|longer|greater|further|farther|higher|larger|bigger|dearer)\s+than)[\s-]+(\d[\d.,]*)"
    r"|\b(\d(?:[\d.,]*\d)?)\s?(?:(?:years?|months?|weeks?|days?|hours?|miles?)\s+)?(?:\+|"
    r"plus\b|(?:or|and)\s+(?:over|more|older|above|longer)\b(?!\s+(?:\d|than)))",
    re.IGNORECASE,
)


def opposed(query: Query, fact: Fact) -> bool:
    """Whether the question and the figure's own words name other groups: over 20 miles and under 20, aged 22 and 17 to
    21.
    """
    asks, said = ages_by_name(query.text), ages_by_name(own_words(fact))
    if _bounds(_MORE, asks) & _bounds(_LESS, said) or _bounds(_LESS, asks) & _bounds(_MORE, said):
        return True
    if _other_ordinal(query.text, said) or of_the_other_adults(query.text, said):
        return True
    if fact.locator.cell is not None and beside_the_limit(query.text, _spans_over(fact)):
        return True
    asked, own = labels_in(query.text), labels_in(said) - labels_in(fact.printed)
    if any(low <= int(x) <= high for low, high in spans_in(said) for x in asked):
        return False  # a 13 year old is one of those aged 11 to 15
    return bool(asked and own) and not asked & own and _ages(query.text) and _ages(said)


@lru_cache(maxsize=20_000)
def _spans_over(fact: Fact) -> set[tuple[int, int]]:
    """The stretches of ages that a cell's row is named by, else those that its column is."""
    return spans_in(row_label(fact)) or (spans_in(fact.path[-1]) if len(fact.path) > _HEADED else set())


_HEADED = 3  # the table's title twice, the row, and then the column


_ORDINAL = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|[4-9]th|10th)\s+"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|of|the|our|its)\s+)*(?P<what>[a-z]{3,})",
    re.IGNORECASE,
)
_WRITTEN = dict(
    zip(
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(),
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        strict=True,
    )
)


def _other_ordinal(asked: str, said: str) -> bool:
    """Whether one thing of a row of such is asked for and another is told of: the first, "its fourth cohort"."""
    one, other = in_order(asked), in_order(said)
    return any(one[what].isdisjoint(other[what]) for what in one.keys() & other.keys())


@lru_cache(maxsize=20_000)
def in_order(text: str) -> dict[str, set[str]]:
    """The ordinals in a text by the stem of the word that they count: "the 4th monitoring visit" is the fourth."""
    found: dict[str, set[str]] = {}
    for m in _ORDINAL.finditer(text):
        which = m["which"].lower()
        found.setdefault(stem(m["what"].lower()), set()).add(_WRITTEN.get(which, which))
    return found


@lru_cache(maxsize=20_000)  # the same few texts are held against each figure of a table
def _bounds(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    digits = _BOUND_WORDS.sub(lambda m: str(WORDS[m.group().lower()]), text)
    return frozenset(g for m in pattern.finditer(digits) for g in m.groups() if g and not _A_YEAR.fullmatch(g))


_A_YEAR = re.compile(r"(?:19|20)\d\d")  # "over 2023/24" says when


def another_group(query: Query, fact: Fact, before: str = "", over: str = "") -> bool:
    """Whether a figure is of another group than the one the question names, does not name that one at all, or is of
    what the question leaves out; `before` is what its sentence takes up, `over` what stands around its table.
    """
    return (
        opposed(query, fact)
        or (fact.locator.cell is None and on_the_other_side(query.text, fact.quote))
        or age_unsaid(query.text, " ".join((fact.quote, *fact.path, fact.locator.heading or "", before, over)))
        or of_the_contrary(query, fact)
        or limit_missing(query, fact, before)
        or part_missing(query, fact)
        or part_unasked(query, fact)
        or unasked_limit(query, fact)
        or anothers_average(query, fact)
        or not_its_own(query, fact)
        or any(not _is_without(c, fact, over) for c in left_out(query))
    )


# "Our own special schools", "in-house carers": none that is bought from others.
_OWN_ASKED = re.compile(
    r"\b(?:our|its|(?:council|authority|borough|county|city)['’]s)\s+own\s+(?!\w*(?:figures?|words?|target|data)\b)|\bin[\s-]house\b",
    re.IGNORECASE,
)
_BOUGHT = re.compile(
    r"\b(?:independent|private(?:ly)?|external(?:ly)?|agenc(?:y|ies)|locums?|non[\s-]?maintained|INMSS|IFAs?|bought|"
    r"commissioned|"
    r"out[\s-]of[\s-](?:county|borough|area|city))\b",
    re.IGNORECASE,
)
_OWN_SAID = re.compile(r"\bown\b|\bin[\s-]house\b|(?<!non-)(?<!non )\bmaintained\b", re.IGNORECASE)


def not_its_own(query: Query, fact: Fact) -> bool:
    """Whether the council's own is asked for and a figure's own words are of what is bought from others alone."""
    if _OWN_ASKED.search(query.text) is None or _BOUGHT.search(query.text):
        return False
    said = own_words(fact)
    return _BOUGHT.search(said) is not None and _OWN_SAID.search(said) is None


def _is_without(concept: Concept, fact: Fact, over: str) -> bool:
    """Whether a figure is said to be without a thing: in its sentence or row, over it, or in a note on its table."""
    said = " ; ".join((fact.quote, *fact.path, fact.locator.heading or "", fact.note or "", over))
    without = stem_set(what_is_left_out(said))
    own = stem_set(LEFT_OUT.sub(" ", own_words(fact)))
    return named(concept, without) >= WHOLE and named(concept, own) < WHOLE


WHOLE = 0.75  # a concept named in another wording is named


_BOUND_WORDS = re.compile(
    rf"\b(?:{'|'.join(w for w in WORDS if WORDS[w] > 1)})"
    r"(?=\s+(?:(?:years?|months?|weeks?|days?|hours?|miles?)\s+)?(?:or|and)\s+"
    r"(?:more|over|fewer|less|older|under|longer|shorter)\b)|"
    r"(?:(?<=\bunder\s)|(?<=\bover\s)|(?<=\babove\s)|(?<=\bbelow\s)|(?<=\bbeyond\s)|(?<=\bexcess\sof\s)|(?<=\bleast\s)|(?<=\bthan\s))"
    rf"(?:{'|'.join(w for w in WORDS if WORDS[w] > 1)})\b",
    re.IGNORECASE,
)


def limit_missing(query: Query, fact: Fact, before: str = "") -> bool:
    """Whether the question sets a limit ("three or more placements", "over 20 miles") that nothing on the figure
    has.
    """
    limits = _limits_in(query.text)
    if not limits:
        return False
    said = " ".join((fact.measure, before, fact.quote, *fact.path, fact.locator.heading or ""))
    numbers = {t.rstrip("+") for t in tokens(said)} | {str(WORDS[t]) for t in tokens(said) if t in WORDS}
    return not limits & numbers


@lru_cache(maxsize=64)
def _limits_in(question: str) -> frozenset[str]:
    """The numbers that a question sets as limits, no shares among them; empty where it sets none."""
    asked = _BOUND_WORDS.sub(lambda m: str(WORDS[m.group().lower()]), question)
    found = _bounds(_MORE, asked) | _bounds(_LESS, asked)
    return frozenset(x for x in found if not re.search(rf"{x}\s*(?:%|per\s?cent)", asked))


def limit_agrees(query: Query, fact: Fact) -> bool:
    """Whether the figure's own words set the very limit that the question sets: "Under 3 months", "less than 3"; or its
    row is named by the very number or stretch asked for.
    """
    if labelled_so(query, fact):
        return True
    asked, said = ages_by_name(query.text), ages_by_name(own_words(fact))
    return bool(_bounds(_MORE, asked) & _bounds(_MORE, said) or _bounds(_LESS, asked) & _bounds(_LESS, said))


ANYBODY = frozenset(stem(w) for w in "children child people person pupils adults families".split())
"""Stems of whom councils count: named alone, they set nobody apart."""


def unasked_limit(query: Query, fact: Fact) -> bool:
    """Whether a figure counts a part by a limit that the question does not set: "of whom eight for longer than 26
    weeks".
    """
    if part_words(fact) is None:
        return False
    clause = re.split(r"[,;:()]|\.\s", fact.quote[fact.quote.find(fact.printed) + len(fact.printed) :])[0].rstrip(".")
    asked = _BOUND_WORDS.sub(lambda m: str(WORDS[m.group().lower()]), query.text)
    return bool((_bounds(_MORE, clause) | _bounds(_LESS, clause)) - set(tokens(asked)))


# "Of the children in residential care 71% …": a share of those alone.
_BASE = re.compile(
    r"\bof\s+(?:the|our|all|those|these)\s+(?:(?!,\s+\d)[\w\s,’'-]){3,60}?\b(?:in|with|aged|who|that|at|from|on)\s+"
    r"(?P<limit>[^\d,;:()]{3,50}?),?\s+$",
    re.IGNORECASE,
)


_AT_ONE_END = re.compile(
    r"(?:\s+[\w’'-]+){0,4}?\s+(?:who|that|which|whose|with)\s(?:[\w’'-]+\s+){0,6}?(?P<most>(?!interest|request|rest|test|west)"
    r"[a-z]{2,}est|most|least|worst|best)\b[^,;:()]{0,40},",
    re.IGNORECASE,
)


def unasked_base(query: Query, fact: Fact) -> bool:
    """Whether a sentence limits what its figure is a share of to some that the question does not name, or opens with
    the number of those at one end: "Of the 40 who had waited longest, 31 …".
    """
    at = fact.quote.find(fact.printed)
    if fact.role == "base" and (end := _AT_ONE_END.match(fact.quote, max(at, 0) + len(fact.printed))) is not None:
        return end["most"].lower() not in query.text.lower()
    base = _BASE.search(fact.quote, 0, at) if fact.locator.cell is None and at > 0 else None
    asked = query.stems | set(content_stems(query.text))
    return base is not None and bool(subject_stems(base["limit"]) - asked)


def _ages(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:aged?|ages|years?\s+old|\d\d\s?(?:\+|plus|and\s+over|or\s+over)|\d\d?\s?(?:-|–|to)\s?\d\d)\b",
            text,
            re.IGNORECASE,
        )
    )


def told_apart(a: Fact, b: Fact) -> bool:
    """Whether two figures' own words set their subjects apart: other ages, other bounds, other numbers in the label. A
    number may stand further on in a sentence than its figure's own words go: "17.9 % came again within 12 months".
    """
    first, second = words_unnumbered(a), words_unnumbered(b)
    return any(
        _bounds(_MORE, own) - _bounds(_MORE, _said(y))
        or _bounds(_LESS, own) - _bounds(_LESS, _said(y))
        or labels_in(own) - labels_in(x.printed) - labels_in(_said(y))
        for own, x, y in ((first, a, b), (second, b, a))
    )


def _said(fact: Fact) -> str:
    """A figure's own words, in a sentence all of it."""
    return own_words(fact) if fact.locator.cell is not None else f"{own_words(fact)} {fact.quote}"


_NAME_TOKEN = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")


def names_unsaid(query: Query, words: frozenset[str]) -> tuple[str, ...]:
    """The proper names of a question ("Long Merrow") that these words do not have, in order.

    Months are no names, nor is whose papers they are ("the Council") or where it is told ("in the Harbour Forum
    table"); and what stands in brackets ("(Form F)") only says more of what it stands behind.
    """
    return tuple(
        c.asked
        for c in query.concepts
        if _NAME_TOKEN.fullmatch(c.asked)
        and c.asked.lower() not in _WHOSE_PAPERS
        and not _ends_name(query, c, words)
        and not _other_choice(query, c, words)
        and c.asked.lower() not in MONTHS
        and (query.text[c.start - 1] != "(" if c.start else opens_with_name(query, c))
        and not any(start <= c.start < end for start, end in where_told(query.text, True))
        and len(c.alternatives) == 1
        and named(c, words) < (0.75 if len(c.alternatives[0]) == 1 else 0.9)
    )


_WHOSE_PAPERS = frozenset("council cabinet committee board panel commission authority executive members".split())


def _ends_name(query: Query, concept: Concept, words: frozenset[str]) -> bool:
    """Whether a word is the last of a name whose word before it is said: "Service" of "Clinical Service", where a
    sentence speaks of clinical work.
    """
    before = re.search(r"\b(\w+) $", query.text[: concept.start])
    following = re.match(r"['’]?s? [A-Z]", query.text[concept.start + len(concept.asked) :])
    return before is not None and before[1][0].isupper() and following is None and stem(before[1].lower()) in words


_NAME = r"(?:[A-Z][\w’'-]*)(?:\s+[A-Z][\w’'-]*)*"
_CHOICE = re.compile(rf"(?P<one>{_NAME})(?:,)?\s+or\s+(?:(?:the|at|in|for)\s+)?(?P<other>{_NAME})")


def _other_choice(query: Query, concept: Concept, words: frozenset[str]) -> bool:
    """Whether a name is one of two that the question leaves open and the other one is said: "Elm House or Beech Lodge:
    which of them …?".
    """
    for m in _CHOICE.finditer(query.text):
        sides = {"one": m.span("one"), "other": m.span("other")}
        for own, beside in (("one", "other"), ("other", "one")):
            here = sides[own][0] <= concept.start < sides[own][1]
            if here and set(content_stems(m[beside])) <= words:
                return True
    return False


def extra_words(query: Query, fact: Fact) -> int:
    """How many words of what a figure is said of the question did not ask for, in any wording.

    In a cell they are the measure's; in a sentence those after the figure up to the end of its clause ("52 children
    received a review"), or before it where the figure ends the clause.
    """
    asked = query.stems
    said = fact.measure if fact.locator.cell is not None else _said_of(fact)
    return len({w for w in subject_stems(said) if w not in asked and w not in (fact.area or "").lower()})


def _said_of(fact: Fact) -> str:
    at = fact.quote.find(fact.printed)
    after = up_to_next_clause(_CLAUSE_ENDS.split(fact.quote[at + len(fact.printed) :])[0]) if at >= 0 else ""
    return after if at >= 0 and subject_stems(after) else fact.measure


_CLAUSE_ENDS = re.compile(r"[,;:(▲▼]|\.\s|\s[-–—]\s|\b(?:compared|which|while|(?:up|down)\s+from)\b")


def subject_stems(text: str) -> set[str]:
    """The stems that carry a subject: no periods, with a year or without, and no light words."""
    spans = [(p.start, p.end) for p in find_periods(text)] + [(m.start, m.end) for m in find_stages(text)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return {stem(t) for t in tokens(text) if t not in STOP and t not in LIGHT and t not in _TIMES and len(t) > 1}


_TIMES = frozenset({"year", "years", "month", "months", "time", "period", "previous", "last", "end"})
