"""Whether two shares done within one limit are of one thing: "58 % of passes issued within 20 days" of a row and "61 %
were issued within the 20-day limit" of a sentence.

A measure of what is done in time is told by what is done and by its limit; the rest of its words papers choose as they
like ("statutory", "the law allows"). So of two such shares of one time nothing may be said that neither the other nor
the question says, and what the question names has to be named about both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from answers.draft import Case
from answers.one_thing import one_time
from corpus.fact import Fact
from corpus.numbers import PERCENT, parse_number
from corpus.sentences import split_sentences
from corpus.words import stem
from retrieval.counted import ends_noun, is_verb
from retrieval.fact_hit import FactHit
from retrieval.groups import subject_stems
from retrieval.rank import named, stem_set

_LENGTH = r"(\d+|[a-z]+)[\s-]+((?:working|school|calendar|clear)[\s-]+)?(hour|day|week|month)s?\b"
_LIMIT = re.compile(
    rf"\b(?:with)?in\s+(?:(?:the|a|an)\s+)?(?:(?:statutory|legal|national|required|target|standard)\s+)*{_LENGTH}|"
    rf"\b{_LENGTH}\s+(?:limit|deadline|time\s?scale|time\s?frame|time\s+limit|target|standard|rule)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bincluding\b|\bwith\s+exceptions\b", re.IGNORECASE)
# What a paper may say of a limit and of what it leaves out, in words of its own.
_OF_A_LIMIT = subject_stems(
    "limit deadline timescale timeframe target standard rule law laws allow allows allowed statutory legal national "
    "required requires set met meet meeting within in time on just only some even exclude excluding excluded not "
    "counting count without leaving out percentage proportion share calendar week weeks day days hour hours month "
    "months working number about around all total overall"
)
SAID = 0.7  # of what the question names


def one_limit(a: FactHit, b: FactHit, case: Case, around: Sequence[Fact]) -> bool:
    """Whether two shares of one time, of which one is a sentence's at least, are of what is done within one limit."""
    one, other = a.fact, b.fact
    if {one.unit, other.unit} != {PERCENT} or {one.role, other.role} != {"stated"} or not one_time(one, other):
        return False
    if not (one.bound and other.bound) or all(x.locator.cell is not None for x in (one, other)):
        return False
    said = [_said(x) for x in (a, b)]
    limits = [_limits(s) for s in said]
    if len(limits[0]) != 1 or limits[0] != limits[1] or any(_WITH.search(s) for s in said):
        return False
    words = [_words(f"{_taken_up(x)} {s}", x.fact) for s, x in zip(said, (a, b), strict=True)]
    near = [subject_stems(_around(x, around)) for x in (a, b)]
    spare = any((words[i] - near[1 - i]) - case.query.stems for i in (0, 1))
    return not spare and ("except" in words[0]) == ("except" in words[1]) and _all_named(a, b, case, around)


def _limits(text: str) -> set[tuple[str, str, str]]:
    """Number, kind and unit of each limit that a text gives."""
    found: set[tuple[str, str, str]] = set()
    for m in _LIMIT.finditer(text):
        number, kind, unit = (g or "" for g in (m.groups()[:3] if m.group(1) else m.groups()[3:]))
        if (value := parse_number(number)) is not None and value.value is not None:
            found.add((f"{value.value.normalize():f}", kind.strip().lower(), unit.lower()))
    return found


def _said(f: FactHit) -> str:
    """What a share is said of: its row's label under its caption, or its sentence."""
    fact = f.fact
    return fact.measure if fact.locator.cell is not None else fact.quote


def _words(said: str, fact: Fact) -> set[str]:
    """The stems that tell what is done, and of what; not whose it is, nor what is said of the limit."""
    place = {stem(w) for w in re.findall(r"[a-z]+", (fact.area or "").lower())}
    return {w for w in subject_stems(_LIMIT.sub(" ", said)) if w.isalpha()} - _OF_A_LIMIT - place


def _around(f: FactHit, around: Sequence[Fact]) -> str:
    """What is said of a share, by its own words and over it, and over the tables of its section."""
    fact = f.fact
    heading = fact.locator.heading
    section = {
        caption
        for x in around
        if heading and x.locator.cell is not None and (x.paper, x.locator.heading) == (fact.paper, heading)
        for caption in x.path[:-2]
    }
    return " ".join((_own(f), *fact.path, heading or "", *sorted(section)))


def _own(f: FactHit) -> str:
    """What a share is said of, with the sentence before where its own leaves that open."""
    return f"{_before(f)} {_said(f)}"


def _before(f: FactHit) -> str:
    """The sentence before one whose figure has no noun: "61 % were issued"."""
    fact = f.fact
    after = fact.quote.partition(fact.printed)[2].split()[:1]
    if fact.locator.cell is not None or not after or not ends_noun(after[0]) or after[0] == "of":
        return ""
    sentences = [s.strip() for s in split_sentences(f.hit.chunk.text)]
    at = sentences.index(fact.quote.strip()) if fact.quote.strip() in sentences else 0
    return sentences[at - 1] if at else ""


def _taken_up(f: FactHit) -> str:
    """What the sentence before is about: "Plans were slow. Only 61 % were issued …"."""
    return " ".join(takewhile(lambda w: not ends_noun(w), _before(f).split()))


def _all_named(a: FactHit, b: FactHit, case: Case, around: Sequence[Fact]) -> bool:
    """Whether what the question names, but for what is done and the limit, is named about both, and by something of it
    in their own words: of "plans" the captions of a section may say which.
    """
    asked = [c for c in case.query.concepts if not is_verb(c) and subject_stems(c.asked) - _NUMERIC - _OF_A_LIMIT]
    texts = [(stem_set(_own(x)), stem_set(_around(x, around))) for x in (a, b)]
    return bool(asked) and all(named(c, o) > 0 and named(c, t) >= SAID for c in asked for o, t in texts)


_NUMERIC = frozenset(str(n) for n in range(1, 100))
