"""A printed change held against the two figures its sentence gives: how much, and which way.

"Rose 36 % from 160 to 250" is worked out again. Where a sentence gives several figures, a change is only said to be
wrong when no two of them, nor of the sentence before, bear it out: a false alarm costs more than a slip that is missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from answers.draft import Quote
from answers.sentence import Figure, Sentence
from answers.slip import Slip, SlipKind
from answers.sums import HUNDRED, Span, agrees, change_in_percent, change_span, said
from corpus.numbers import PERCENT, POINTS

_UP = r"increas(?:e|es|ed|ing)|rise|rises|risen|rose|rising|grew|grown|growth|up|higher|more|gain(?:ed)?|went\s+up"
_DOWN = (
    r"decreas(?:e|es|ed|ing)|fall|falls|fell|fallen|falling|drop(?:s|ped)?|reduc(?:tion|ed|es)|declin(?:e|ed|es)|down|"
    r"lower|fewer|less|went\s+down"
)
_WAY = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_TURNED = re.compile(r"\b(?:not|no|never|without|rather\s+than|instead\s+of|reverse[sd]?|offset)\b", re.IGNORECASE)
# What leads to the figure that a change starts from, and to the one that it ends at.
_FROM = re.compile(
    r"\b(?:from|on|over|than|compared\s+(?:to|with)|against)\s+(?:(?:the|a|an|just|its)\s+)*"
    r"(?:(?:high|low|peak|figure|total|level|number)\s+(?:point\s+)?of\s+)?(?:the\s+)?\(?$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:on|from|over|than)\s+the\s+(?:previous|preceding|prior|last)\s+(?:financial\s+)?year\s*\(", re.IGNORECASE
)
_TO = re.compile(r"\b(?:to|reaching|stood\s+at|now)\s+(?:(?:a|the|just)\s+)?(?:total\s+of\s+)?$", re.IGNORECASE)
_TIMES = re.compile(r"\b(?P<more>more\s+than\s+)?(?P<word>doubled|halved|trebled|tripled)\b(?!\s+(?:in|up)\b)", re.I)
_FACTORS = {"doubled": (1.75, 2.4), "halved": (0.4, 0.58), "trebled": (2.6, 3.5), "tripled": (2.6, 3.5)}
_SAME = re.compile(r"(?<!mostly )(?<!largely )(?<!broadly )(?<!relatively )(?<!almost )\bunchanged\s+from\b", re.I)
_REFERS = re.compile(r"\s*(?:this|that|it|these|which)\b", re.IGNORECASE)
_BREAK = re.compile(r";|\bwhile\b|\bwhereas\b|\bbut\b", re.IGNORECASE)

# A rate a year, a rounded fee or a sum in other prices is not the plain change between two figures.
_OTHERWISE = re.compile(
    r"\b(?:round(?:ed|ing)|real\s+terms|adjust(?:ed|ing)|like[\s-]for[\s-]like|annualised|pro\s+rata|compound(?:ed)?|"
    r"per\s+annum|annually|(?:per|each|every)\s+year)\b|%\s+a\s+year\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The figures that a change goes from and to."""

    before: Figure
    after: Figure

    def printed(self) -> str:
        return f"from {self.before.mention.printed} to {self.after.mention.printed}"


def change_slips(sentence: Sentence) -> Iterator[Slip]:
    """The changes of a sentence that its figures do not bear out; none where no pair of figures is sure."""
    if _OTHERWISE.search(sentence.text):
        return
    sized: list[_Pair] = []
    for k, figure in enumerate(sentence.figures):
        if figure.fact.role != "change" or sentence.loose(figure) or _aside(sentence, figure):
            continue
        pair = _pair(sentence, k)
        if pair is None or sentence.loose(pair.before) or sentence.loose(pair.after):
            continue
        way = _way(sentence, figure)
        if way and _against(pair, way):
            sized.append(pair)
            yield _wrong_way(sentence, pair, way)
        elif not _borne_out(sentence, figure, pair):
            yield _wrong_size(sentence, figure, pair)
    yield from _ways(sentence, sized)


def _aside(sentence: Sentence, figure: Figure) -> bool:
    """Whether a count in brackets explains a change ("a rise of 12 (25 joined, 13 left)") and is none itself."""
    return figure.sort == "count" and sentence.text[: figure.mention.start].rstrip().endswith("(")


def _pair(sentence: Sentence, k: int) -> _Pair | None:
    """The figures before and after the change at a position; None where they are not sure."""
    before = _start(sentence, k)
    if before is None:
        return None
    after = _end(sentence, k, before)
    if after is None or after is before or after.sort != before.sort or not before.value:
        return None
    nouns = sentence.noun(before), sentence.noun(after)
    if None not in nouns and nouns[0] != nouns[1]:
        return None
    return _Pair(before, after)


def _start(sentence: Sentence, k: int) -> Figure | None:
    """The figure a change is measured from: the first said to be so after it, else the last before it."""
    figures = sentence.figures
    for other in figures[k + 1 :]:
        if other.fact.role == "change":
            continue
        if _BREAK.search(sentence.between(figures[k], other)):
            break
        if _leads(sentence, other):
            return other
    for other in reversed(figures[:k]):
        if _BREAK.search(sentence.between(other, figures[k])):
            break
        if other.fact.role == "previous" or re.search(r"\bfrom\s+$", sentence.text[: other.mention.start]):
            return other
    return None


def _leads(sentence: Sentence, figure: Figure) -> bool:
    lead = sentence.text[: figure.mention.start]
    return figure.fact.role == "previous" or bool(_FROM.search(lead) or _YEAR_BEFORE.search(lead[-60:]))


def _end(sentence: Sentence, k: int, before: Figure) -> Figure | None:
    """The figure a change arrives at: "to 250" after the start or the change, else the nearest stated before it."""
    figures = sentence.figures
    for other in figures:
        if other is before or other.fact.role in ("change", "limit", "base") or other.sort != before.sort:
            continue
        near = other.mention.start > min(before.mention.start, figures[k].mention.start)
        if near and _TO.search(sentence.text[: other.mention.start]):
            return other
    stops = min(before.mention.start, figures[k].mention.start)
    stated = [f for f in figures if f.mention.end <= stops and _could_be_reached(sentence, f, before)]
    if stated:
        return stated[-1]
    if sentence.before is not None and _REFERS.match(sentence.text):
        earlier = [f for f in sentence.before.figures if _could_be_reached(sentence.before, f, before)]
        return earlier[-1] if len(earlier) == 1 else None
    return None


def _could_be_reached(sentence: Sentence, figure: Figure, before: Figure) -> bool:
    roles = ("stated", "part") if before.sort == PERCENT else ("stated",)
    return (
        figure.fact.role in roles
        and figure.sort == before.sort
        and (not sentence.lasts(figure) or sentence.noun(figure) == sentence.noun(before))
    )


def _way(sentence: Sentence, change: Figure) -> str | None:
    """Which way a sentence says a change went, by the word at its side; None where none or more than one is near."""
    after = sentence.text[change.mention.end : change.mention.end + 30]
    # Only the word itself, for a bracket beside it: "137 (44 %) on the previous year".
    beside = re.match(r"\s*\)?\s*(?:\w+\s+)?", after)
    words = list(_WAY.finditer(after, 0, (beside.end() if beside else 0) + 12))
    if not words:
        lead = sentence.text[max(0, change.mention.start - 36) : change.mention.start]
        words = list(_WAY.finditer(lead))[-1:]
        if not words or _TURNED.search(lead):
            return None
    return "up" if words[0]["up"] else "down"


def _against(pair: _Pair, way: str) -> bool:
    if pair.before.value == pair.after.value:
        return False  # the size says so already
    return (pair.after.value > pair.before.value) != (way == "up")


def _borne_out(sentence: Sentence, change: Figure, pair: _Pair) -> bool:
    """Whether the change is that of its pair, or of any two figures at hand: then the wrong two were taken."""
    if _is_change(change, pair.before, pair.after):
        return True
    near = [*sentence.figures, *(sentence.before.figures if sentence.before else ())]
    others = [f for f in near if f.sort == pair.before.sort and f is not change]
    return any(_is_change(change, a, b) for a, b in permutations(others, 2) if (a, b) != (pair.after, pair.before))


def _is_change(change: Figure, before: Figure, after: Figure) -> bool:
    low = abs(after.value - before.value)
    slack = (before.span.high - before.span.low + after.span.high - after.span.low) / 2
    size = Span(low - slack, low + slack)
    if change.sort == POINTS:
        return before.sort == PERCENT and size.holds(change.value, change.step)
    if change.sort != PERCENT:
        step = Decimal(0) if change.span.low == change.span.high else change.step
        return size.holds(change.value, step)
    if before.sort == PERCENT and size.holds(change.value, change.step):
        return True  # "from 40 % to 55 %, a rise of 15 %": points are meant
    relative = change_span(before.span, after.span)
    return relative is None or relative.holds(change.value, change.step)


def _wrong_size(sentence: Sentence, change: Figure, pair: _Pair) -> Slip:
    difference = abs(pair.after.value - pair.before.value)
    if change.sort == PERCENT and pair.before.sort != PERCENT:
        share = change_in_percent(pair.before.value, pair.after.value, change.step)
        worked = f"{pair.printed()} is {said(share, change.step)} %"
        if pair.after.value and agrees(change.value, difference / pair.after.value * HUNDRED, change.step):
            worked += f" ({change.mention.printed} is the difference as a share of the later figure)"
    elif PERCENT in (change.sort, pair.before.sort):
        worked = f"{pair.printed()} is {said(difference)} percentage points"
    else:
        worked = f"{pair.printed()} is {said(difference)}"
    return Slip(SlipKind.CHANGE, f"a change of {change.mention.printed}", worked, _quotes(sentence, pair))


def _wrong_way(sentence: Sentence, pair: _Pair, way: str) -> Slip:
    names = {"up": "a rise", "down": "a fall"}
    gone = "up" if pair.after.value > pair.before.value else "down"
    return Slip(SlipKind.DIRECTION, names[way], f"{pair.printed()} is {names[gone]}", _quotes(sentence, pair))


def _quotes(sentence: Sentence, pair: _Pair) -> tuple[Quote, ...]:
    own = sentence.quote()
    if sentence.before is not None and pair.after in sentence.before.figures:
        return (own, sentence.before.quote())
    return (own,)


_ADJACENT = re.compile(
    rf"\s*(?:[^,;.()]{{0,60}}?[,–-]\s*|[^,;.()]{{0,40}}?\s)(?:which\s+(?:is|was)\s+)?(?:an?\s+)?(?:\w+\s+)?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:\w+\s+){{0,2}}?from\s+(?:(?:the|a|an|just)\s+)*"
    r"(?:(?:high|low|peak)\s+(?:point\s+)?of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:\w+\s+){{0,2}}?from\s+(?:(?:the|a|an|just)\s+)*$", re.IGNORECASE
)


def _ways(sentence: Sentence, known: list[_Pair]) -> Iterator[Slip]:
    """Words of direction between two figures without a size: "32 %, an increase from 37 %", "doubled from 10 to 12"."""
    for k, before in enumerate(sentence.figures):
        if before.fact.role != "previous" or sentence.loose(before):
            continue
        lead = sentence.text[: before.mention.start]
        if k + 1 < len(sentence.figures) and _to_next(sentence, before, sentence.figures[k + 1]):
            after, found = sentence.figures[k + 1], _FROM_TO.search(lead)
            if after.sort == before.sort and (slip := _by_factor(sentence, before, after)):
                yield slip
        elif k:
            after = sentence.figures[k - 1]
            found = _ADJACENT.fullmatch(sentence.between(after, before))
            if not _could_be_reached(sentence, after, before):
                continue
        else:
            continue
        nouns = sentence.noun(before), sentence.noun(after)
        if after.sort != before.sort or sentence.loose(after) or (None not in nouns and nouns[0] != nouns[1]):
            continue
        pair = _Pair(before, after)
        if any(p.before is before for p in known):
            continue
        if found and before.value != after.value and _against(pair, "up" if found["up"] else "down"):
            if not _TURNED.search(
                sentence.between(after, before) if after.mention.end < before.mention.start else lead
            ):
                yield _wrong_way(sentence, pair, "up" if found["up"] else "down")
        elif _SAME.search(lead[-30:]) and before.value != after.value and not before.span.meets(after.span):
            yield Slip(SlipKind.DIRECTION, "unchanged", pair.printed(), _quotes(sentence, pair))


def _to_next(sentence: Sentence, before: Figure, after: Figure) -> bool:
    between = sentence.between(before, after)
    return len(between) <= 60 and bool(_TO.search(between)) and "," not in between


def _by_factor(sentence: Sentence, before: Figure, after: Figure) -> Slip | None:
    """ "Doubled from 10 to 12"."""
    found = _TIMES.search(sentence.text[: before.mention.start])
    if found is None or not before.value or before.mention.start - found.end() > 30:
        return None
    word = found["word"].lower()
    low, high = _FACTORS[word]
    times = float(after.value / before.value)
    if low <= times <= high or (found["more"] and (times < low if word == "halved" else times > high)):
        return None
    worked = f"from {before.mention.printed} to {after.mention.printed} is {times:.1f} times"
    return Slip(SlipKind.DIRECTION, word, worked, (sentence.quote(),))
