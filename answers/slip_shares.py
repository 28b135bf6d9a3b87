"""A printed share held against the part and the whole its sentence gives: "305 of 405 (75 %)", "43 (25 % of 170)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.sentence import Figure, Sentence
from answers.slip import Slip, SlipKind
from answers.sums import Span, percent, said, share_span
from corpus.numbers import PERCENT

_THE = r"(?:(?:the|these|those|our|all|its|a\s+total\s+of|total)\s+)*"
_OF = re.compile(rf"\s+(?:[a-z'’-]+\s+){{0,3}}?(?:out\s+)?of\s+{_THE}", re.IGNORECASE)
_SHARE_OF = re.compile(rf"\s*of\s+{_THE}", re.IGNORECASE)
_OPENS = re.compile(r"[^().;:,]{0,70}\(\s*")
# "36 were issued within 20 weeks (45 %)": the limit is part of what the share is of.
_IN_TIME = (
    r"(?:within|inside|in|under|over|after|for|by)\s+(?:(?:more|less|fewer|longer)\s+than\s+|(?:the|a)\s+)?(?:[a-z]+\s+)?"
    r"\d+[\s-]+(?:[a-z]+\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?)\s+"
)
_NOUN_OPENS = re.compile(rf"\s*(?:[a-z'’-]+\s+){{0,3}}(?:{_IN_TIME}(?:[a-z'’-]+\s+){{0,3}})?\(\s*", re.IGNORECASE)
# "Of the 90 boats, 30 have a skipper aged 60 or over (33 %)": all that is said of the part, in one breath.
_SAID_OPENS = re.compile(
    r"(?!.*\b(?:of\s+(?:which|whom|them|these|those)|most|half|rest|others?|remain\w*|up|down|rise|rose|fall|fell|"
    r"increas\w*|decreas\w*|reduc\w*|target|compared|against|than)\b)[^().;:,%£]{0,90}\(\s*",
    re.IGNORECASE,
)
# "60 boats were inspected (90 %), and of the 60 inspected 45 passed (75 %)": a clause of its own, with its own whole.
_NEXT_WHOLE = re.compile(rf"(?s:.*[,;:–—])?\s*(?:(?:and|but|while)\s+)?(?:out\s+)?of\s+{_THE}", re.IGNORECASE)
_NAMES_WHOLE = re.compile(
    r"(?!.*\b(?:and|but|of|than|against|from)\b)\s+(?:[a-z’'-]+,?\s+){0,6}?(?:(?:only|just|some|about|another)\s+)?",
    re.IGNORECASE,
)
# "50 plans were issued, of which 12 (24 %)", "50 plans, 12 of them (24 %)": the whole stands before its part.
_AMONG_THEM = re.compile(r"\bof\s+(?:which|whom|them|these|those)\b", re.IGNORECASE)
_OF_THEM = r"of\s+(?:which|whom|them|these|those)"
_THEN_PART = re.compile(rf"[^().;:]{{0,60}}?\b{_OF_THEM},?\s+(?:(?:only|just|some|about)\s+)?", re.IGNORECASE)
_AND_PART = re.compile(r"\s+[^().;:]{1,60}?(?:,|\band)\s+(?:(?:only|just|some|about)\s+)?", re.IGNORECASE)
_PART_OPENS = re.compile(rf"\s+{_OF_THEM}\s*\(\s*", re.IGNORECASE)
_CLOSES = re.compile(r"[^().;,]{0,40}\)")
_SHUT = re.compile(r"\s*\)")
_OF_WHOLE = re.compile(rf"(?:.*[,:;–—-])?\W*(?:out\s+)?of\s+{_THE}", re.IGNORECASE)  # "In the quarter, of the 150 …"


def sentence_share_slips(sentence: Sentence) -> Iterator[Slip]:
    """The shares of a sentence that their part and whole do not give; none where either is not surely named."""
    for part, whole, share, _ in misprinted_shares(sentence):
        worked = f"{part.mention.printed} of {whole.mention.printed} is {said(percent(part.value, whole.value))} %"
        yield Slip(SlipKind.SHARE, share.mention.printed, worked, (sentence.quote(),))


def misprinted_shares(sentence: Sentence) -> Iterator[tuple[Figure, Figure, Figure, Span]]:
    """Part, whole and share of each share that its part and whole do not give, with the span of what they do give."""
    for part, whole, share in _shares(sentence):
        if part.value > whole.value or not whole.value or any(sentence.loose(f) for f in (part, whole, share)):
            continue
        if share.fact.role in ("change", "previous") or sentence.lasts(part) or sentence.lasts(whole):
            continue
        span = share_span(part.span, whole.span)
        if span is not None and not span.holds(share.value, share.step):
            yield part, whole, share, span


def _shares(sentence: Sentence) -> Iterator[tuple[Figure, Figure, Figure]]:
    """(part, whole, share) of each share of a sentence that is said to be that of the one of the other."""
    done: set[int] = set()
    figures = [f for f in sentence.figures if not sentence.lasts(f)]
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        read = _read(sentence, first, second, third)
        if read is not None:
            done.add(read[2].mention.start)
            yield read
    whole = figures[0] if figures else sentence.figures[0]
    if whole.sort != "count" or not _OF_WHOLE.fullmatch(sentence.text[: whole.mention.start]):
        return
    for part, share in zip(figures[1:], figures[2:], strict=False):
        beside = _SAID_OPENS.fullmatch(sentence.between(part, share)) and _shut_after(sentence.text, share)
        among = f"{sentence.text[whole.mention.end : part.mention.start]}{sentence.between(part, share)}"
        if part is not figures[1] and _AMONG_THEM.search(among):
            continue  # "of the 80, 40 were boys, 30 of whom (75 %) …": of the boys
        if beside and part.sort == "count" and share.sort == PERCENT and share.mention.start not in done:
            yield part, whole, share


def _read(sentence: Sentence, a: Figure, b: Figure, c: Figure) -> tuple[Figure, Figure, Figure] | None:
    """(part, whole, share) of three figures in a row; None where they are not said to be that."""
    sorts, text = (a.sort, b.sort, c.sort), sentence.text
    first, second = sentence.between(a, b), sentence.between(b, c)
    if sorts == ("count", "count", PERCENT):  # 305 of 405 (75 %)
        if _OF.fullmatch(first) and _OPENS.fullmatch(second) and _shut_after(text, c):
            return a, b, c
        if _shut_after(text, c) and (
            (_THEN_PART.fullmatch(first) and _SAID_OPENS.fullmatch(second))
            or (_AND_PART.fullmatch(first) and _PART_OPENS.fullmatch(second))
        ):
            return b, a, c
        own_whole = _NEXT_WHOLE.fullmatch(text, 0, a.mention.start) and _NAMES_WHOLE.fullmatch(first)
        if own_whole and _SAID_OPENS.fullmatch(second) and _shut_after(text, c):
            return b, a, c
    elif sorts == (PERCENT, "count", "count"):
        if _OPENS.fullmatch(first) and _OF.fullmatch(second) and _CLOSES.match(text, c.mention.end):
            return b, c, a  # 75 % (305 of 405)
        if _SHARE_OF.fullmatch(first) and _SAID_OPENS.fullmatch(second) and _shut_after(text, c):
            return c, b, a  # 75 % of the 405 children (305)
    elif sorts == ("count", PERCENT, "count") and _NOUN_OPENS.fullmatch(first) and _SHARE_OF.fullmatch(second):
        return a, c, b  # 305 children (75 % of the 405)
    return None


def _shut_after(text: str, figure: Figure) -> bool:
    return _SHUT.match(text, figure.mention.end) is not None
