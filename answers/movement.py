"""Which way a figure went, or which of two is higher: words of direction held against the figures of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from answers.deriving import derived
from answers.nearness import clause_at
from answers.proving import Evidence
from answers.spoken_figures import Said
from answers.spoken_numbers import areas_in, numbers_of
from corpus.fact import Fact
from corpus.sentences import split_sentences
from corpus.words import content_stems, stem, tokens

_ROSE = frozenset(
    map(
        stem,
        "up rise rises rising rose risen raised increase increases increased increasing grew grow grown growing growth "
        "climbed jumped".split(),
    )
)
_FELL = frozenset(
    map(
        stem,
        "down fall falls falling fell fallen decrease decreases decreased decreasing dropped drop drops reduced reduce "
        "reduction declined decline".split(),
    )
)
_MORE = frozenset(map(stem, "higher more greater above larger longer exceeded".split()))
_LESS = frozenset(map(stem, "lower fewer less below smaller shorter".split()))
_SAME = frozenset(map(stem, "unchanged steady static".split()))
MOVING: frozenset[str] = _ROSE | _FELL | _MORE | _LESS | _SAME
"""Stems of the words that say which way a figure went or which is the higher."""


def misplaced(sentence: str, said: Sequence[Said], before: Sequence[Said], evidence: Evidence) -> Iterator[str]:
    """Words of direction that neither the figures nor the cited words bear out.

    said    the figures of the sentence; `before` those of the sentence before it, which it may look back to
    """
    for m in re.finditer(r"[A-Za-z]+", sentence):
        word = stem(m.group().lower())
        if word not in MOVING or _phrasal(sentence, m, evidence):
            continue
        number = re.search(r"(?<![\w/.,–-])(\d+(?:,\d{3})*(?:\.\d+)?)\s+\Z", sentence[: m.start()])
        if number is not None and word in _MORE | _LESS:
            # "137 more": the number has to be the size of a change
            if not _is_change(number.group(1), said, evidence):
                yield f"“{number.group(1)} {m.group()}” is not what the figures or the cited words say"
            continue
        if _between_ends(m, sentence, evidence) == (-1 if word in _ROSE else 1 if word in _FELL else 0):
            yield f"“{m.group()}” is not the way from the one figure to the other"
            continue
        borne = _borne(word, m.start(), sentence, said, before)
        if borne is None:
            # "set up" is no movement: where no figure is, the little words need the word beside them as printed
            little = m.group().lower() in ("up", "down") and not said
            particle = little and not _GOES.search(sentence[: m.start()])
            borne = not particle and _printed(word, sentence, evidence)
        if not borne and not _printed_so(m, sentence, evidence):
            yield f"“{m.group()}” is not what the figures or the cited words say"


_START = re.compile(
    r"\b(?:from|on)\s+(?:(?:the|a|its|only)\s+)?(?:(?:previous|last|preceding)\s+year['’]s\s+)?(?:peak\s+of\s+)?£?\Z",
    re.IGNORECASE,
)
_END_TO = re.compile(r"\bto\s+(?:(?:the|only|just)\s+)?£?\Z", re.IGNORECASE)
_SIZED = re.compile(r"\b(?:by|of)\s+£?\Z", re.IGNORECASE)


def _between_ends(m: re.Match[str], sentence: str, evidence: Evidence) -> int | None:
    """Which way the two figures go that a word of direction joins: "3,707, a 27 % rise from 2,930"; None for none.

    The one is behind "from" after the word; the other behind "to", else the last of its kind before the word.
    """
    numbers = numbers_of(sentence, evidence)
    after = [n for n in numbers if n.start >= m.end()]
    start = next((n for n in after[:2] if _START.search(sentence[: n.start])), None)
    if start is None or any(stem(t) in _ROSE | _FELL for t in tokens(sentence[m.end() : start.start])):
        return None  # "up to date vaccinations were 86 %, down from 88 %"
    others = [n for n in after if n != start and _END_TO.search(sentence[: n.start])]
    sizes = [n for n in numbers if n.end <= m.start() and not sentence[n.end : m.start()].strip(" %")]
    led = [n for n in numbers if n.end <= m.start() and n not in sizes and not _SIZED.search(sentence[: n.start])]
    ends = [n for n in (*others, *reversed(led)) if n.unit == start.unit]
    return _way(start.value, ends[0].value) if ends else None


# "Make up 8 %", "signed up": they go no way.
_PHRASAL = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|sign(?:s|ed|ing)?|sum(?:s|med)?)\s+up$|\bputs?\s+down$",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:go|goes|going|gone|went|move[sd]?|moving|is|was|are|were|been|be|crept|edged)\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)


def _phrasal(sentence: str, m: re.Match[str], evidence: Evidence) -> bool:
    """Whether "up" or "down" belongs to its verb and goes no way: "signed up", "drew down", printed "a drawdown"."""
    if _PHRASAL.search(sentence[: m.end()]):
        return True
    verb = re.search(r"([a-z]{3,})\s+\Z", sentence[: m.start()])
    if verb is None or m.group() not in ("up", "down") or _GOES.search(sentence[: m.start()]):
        return False
    joined = re.compile(rf"\b{verb.group(1)[:2]}[a-z]*[-‑]?{m.group()}\b", re.IGNORECASE)
    return stem(verb.group(1)) not in MOVING and any(joined.search(t) for t in evidence.texts)


def _borne(word: str, at: int, sentence: str, said: Sequence[Said], before: Sequence[Said]) -> bool | None:
    """Whether the figures bear a word out; None where there are no two to compare."""
    facts = [s.fact for s in said if s.fact is not None]
    if not facts:
        return None
    mine = _figure_of(at, sentence, said, before, word in _MORE | _LESS)
    others = [f for f in (*facts, *(s.fact for s in before if s.fact is not None)) if f != mine]
    if word in _MORE | _LESS:
        values = [o.value for o in others if mine is not None and o.unit == mine.unit and o.value is not None]
        if mine is None or mine.value is None or not values:
            return None
        return all(mine.value > v if word in _MORE else mine.value < v for v in values)
    if mine is None:
        return None
    earlier = _earlier(mine, others)
    if earlier is None or mine.value is None:
        return None
    wanted = 1 if word in _ROSE else -1 if word in _FELL else 0
    return _way(earlier, mine.value) == wanted


def _figure_of(
    at: int, sentence: str, said: Sequence[Said], before: Sequence[Said], word_ranks: bool
) -> Fact | None:
    """The figure that a word of direction is said of: the one it went to, that of its clause, the one said before."""
    start, end = clause_at(sentence, at)
    facts = [s for s in said if s.fact is not None]
    went_to = [s for s in facts if s.start > at and re.search(r"\bto\s+£?\Z", sentence[: s.start])]
    own = [s for s in facts if start <= s.start < end]
    areas = tuple(sorted({s.fact.area for s in facts if s.fact and s.fact.area}))
    whose = {a.area for a in areas_in(sentence[start:end], areas)}
    named = [s for s in facts if s.fact and s.fact.area in whose]
    if whose and not own and word_ranks:  # "Hackney's rate was lower than both: …"
        return named[0].fact if named else None
    earlier = [s for s in facts if s.start < at and s.fact and s.fact.role != "part"][-1:]
    later = [s for s in facts if s.start > at]
    if not (went_to or own or earlier) and later and re.search(r"\bfrom\s+£?\Z", sentence[: later[0].start]):
        earlier = [s for s in before if s.fact is not None][-1:]
    chosen = (went_to or own or earlier or later)[:1]
    return chosen[0].fact if chosen else None


def _earlier(mine: Fact, others: Sequence[Fact]) -> Decimal | None:
    """The figure that one is compared with: the latest of the same unit before it, else the one that is not later."""
    if mine.period is None:
        return None
    same = [o for o in others if o.unit == mine.unit and o.value is not None and o.period is not None]
    past = [o for o in same if o.period is not None and o.period.last_day < mine.period.last_day]
    latest = max(past, key=lambda o: o.period.last_day if o.period else mine.period.last_day, default=None)  # type: ignore[union-attr]
    return latest.value if latest is not None else None


def _is_change(printed: str, said: Sequence[Said], evidence: Evidence) -> bool:
    value = Decimal(printed.strip(".,").replace(",", ""))
    roles = {f.role for f in evidence.facts if f.value == value}
    facts = [s.fact for s in said if s.fact is not None]
    return "change" in roles or value in {v for v, _ in derived(facts or evidence.own) if value != v or not roles}


def _way(earlier: Decimal, later: Decimal) -> int:
    return (later > earlier) - (later < earlier)


SHARED = 2  # words that a sentence has to have in common with the one that says which way


def _printed(word: str, sentence: str, evidence: Evidence) -> bool:
    """Whether a cited sentence that the words may be taken from goes the same way, and not the other."""
    more, less = _ROSE | _MORE, _FELL | _LESS
    own, against = (more, less) if word in more else (less, more) if word in less else (_SAME, frozenset[str]())
    said = set(content_stems(sentence)) - MOVING
    clauses = [part for t in evidence.texts for s in split_sentences(t) for part in s.split(";")]
    shared = [len(said & set(content_stems(part))) for part in clauses]
    most = max(shared, default=0)
    nearest = [{stem(t) for t in tokens(part)} for part, n in zip(clauses, shared, strict=True) if n == most]
    return most >= SHARED and all(printed & own and not printed & against for printed in nearest)


def _printed_so(m: re.Match[str], sentence: str, evidence: Evidence) -> bool:
    """Whether the word stands in the cited text beside a word that it has beside it in the sentence."""
    before, after = re.search(r"(\w+)\W+\Z", sentence[: m.start()]), re.match(r"\W+(\w+)", sentence[m.end() :])
    pairs = [f"{before.group(1)} {m.group()}"] if before else []
    pairs += [f"{m.group()} {after.group(1)}"] if after else []
    return any(re.search(rf"\b{re.escape(p)}\b", t, re.IGNORECASE) for p in pairs for t in evidence.texts)
