"""Follow-ups: "and in September?", "what about England?", "why?" carry what the last question named.

A follow-up names a slot anew (a month, a year, an area, an authority) or says nothing but its kind ("why?", "who
chaired it?"). The slot takes the old one's place in the last full question; anything else is asked together with it. A
question that names a subject of its own is a new question.
"""

from __future__ import annotations

import re

from corpus.area import COMPARATORS, find_areas
from corpus.period import NAMES, year_before
from corpus.period_reading import find_periods
from corpus.words import STOP, tokens
from retrieval.query import asked_months, names_a_paper

_OPENERS = re.compile(
    r"^\s*(?:and|but|so|ok(?:ay)?|what\s+about|how\s+about|and\s+what\s+about|same\s+for|compare\s+(?:that|it|"
    r"this)\s+(?:with|to)|or)\b[\s,]*",
    re.IGNORECASE,
)
# Words that point back. "there were" opens a sentence and points nowhere; "this report" and "their costs" name their
# own.
_POINTING = re.compile(
    r"\b(?:it|that(?!\s+(?:the|a|an|was|were|is|are)\b\s+\w+\s+\w+)|those|these|they|them|he|she|then|the\s+same|"
    r"ones?)\b"
    r"|\bthis\b(?!\s+(?:report|paper|year|meeting|month))|(?<!were\s)(?<!was\s)(?<!are\s)(?<!is\s)\bthere\b"
    r"(?!\s+(?:is|are|was|were|has|have|had|been|be|any)\b)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\s*(?:why|when|who|where|how|how\s+come|why\s+not|why\s+is\s+that|which\s+page|who\s+said\s+(?:so|"
    r"that))\s*\?*\s*$",
    re.IGNORECASE,
)
_SLOT_WORDS = frozenset(
    """
    end start beginning previous year years month last next before after quarter half first second time and about what
    how england
    national nationally neighbours neighbour statistical stat london then there
    """.split()
)


def completed(question: str, history: tuple[str, ...], authorities: tuple[str, ...]) -> str:
    """The question with what it leaves to the conversation filled in; itself where it stands alone."""
    if not history or not _leans(question, authorities):
        return question
    last = _full(history, authorities)
    swapped = _swap_slots(question, last, authorities)
    if swapped is not None:
        return swapped
    rest = _OPENERS.sub("", question).strip()
    return f"{_without_paper(last, rest).rstrip(' ?.')} – {rest}"


def _without_paper(last: str, rest: str) -> str:
    """The last question without the paper it named, where the follow-up names another."""
    if not any(names_a_paper(rest, m) for m in find_periods(rest)):
        return last
    for m in reversed(find_periods(last)):
        if names_a_paper(last, m):
            last = last[: m.start].rstrip() + " " + last[m.end :].lstrip()
    last = re.sub(
        r"\s+(?:reported|told|given|presented)\s+to\s+.*?\b(?:commission|panel|committee|board|members)\b",
        "",
        last,
        flags=re.IGNORECASE,
    )
    return re.sub(r"\s+(?:in|on|at|of)\s*(?=\?|$)", "", last.rstrip())


def _full(history: tuple[str, ...], authorities: tuple[str, ...]) -> str:
    """The last question of the conversation, completed from those before it."""
    last, earlier = history[-1], history[:-1]
    return completed(last, earlier, authorities) if earlier else last


def _subject(question: str, authorities: tuple[str, ...]) -> list[str]:
    """The words of a question that name a subject: no slots, no stop words."""
    blank = question
    spans = [(p.start, p.end) for p in find_periods(question)] + [
        (a.start, a.end) for a in find_areas(question, authorities)
    ]
    for start, end in sorted(spans, reverse=True):
        blank = blank[:start] + " " + blank[end:]
    months = {n.lower() for n in NAMES} | {n[:3].lower() for n in NAMES} | {"sept"}
    return [t for t in tokens(blank) if t not in STOP and t not in _SLOT_WORDS and t not in months and len(t) > 1]


_YEAR_BEFORE = re.compile(r"\b(?:the\s+)?(?:year\s+before|previous\s+year|last\s+year|year\s+earlier)\b", re.IGNORECASE)


def _leans(question: str, authorities: tuple[str, ...]) -> bool:
    if _ALONE.match(question):
        return True
    subject = _subject(_OPENERS.sub("", question), authorities)
    if not subject:
        return True
    if _OPENERS.match(question) and len(subject) <= 3:
        return True
    return bool(_POINTING.search(question)) and len(subject) <= 4


def _swap_slots(question: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The last question with the new period or area in the old one's place; None where the follow-up names more than
    slots.
    """
    named = (
        None
        if re.match(r"\s*compare", question, re.IGNORECASE) or find_areas(question, authorities)
        else _swap_names(question, last)
    )
    if named:
        return named
    if _subject(_OPENERS.sub("", question), authorities):
        return None
    new_periods, old_periods = find_periods(question), find_periods(last)
    new_areas, old_areas = find_areas(question, authorities), find_areas(last, authorities)
    months = asked_months(question)
    text = last
    if not new_periods and old_periods and _YEAR_BEFORE.search(question):
        old = old_periods[0]
        return text[: old.start] + _kept_as_at(old.text, year_before(old.period).label) + text[old.end :]
    if not (new_periods or new_areas or months):
        return None
    if new_periods:
        said = " ".join(p.text for p in new_periods)
        text = (
            text[: old_periods[0].start] + _kept_as_at(old_periods[0].text, said) + text[old_periods[0].end :]
            if old_periods
            else f"{text.rstrip(' ?.')} in {said}?"
        )
    elif months and old_periods:
        year = old_periods[0].period.last_day.year
        said = f"{'end of ' if 'end' in old_periods[0].text.lower() else ''}{NAMES[months[0] - 1]} {year}"
        text = text[: old_periods[0].start] + said + text[old_periods[0].end :]
    elif months:
        text = f"{text.rstrip(' ?.')} in {NAMES[months[0] - 1]}?"
    for area in new_areas:
        comparator = area.area in COMPARATORS
        olds = [a for a in find_areas(text, authorities) if comparator == (a.area in COMPARATORS)] or (
            [a for a in find_areas(text, authorities)] if comparator else []
        )
        if re.match(r"\s*compare", question, re.IGNORECASE) or not olds:
            text = (
                f"{text.rstrip(' ?.')} compared with {area.area}?"
                if olds or old_areas
                else f"{text.rstrip(' ?.')} for {area.area}?"
            )
        else:
            text = text[: olds[0].start] + area.area + text[olds[0].end :]
    return text


def _swap_names(question: str, last: str) -> str | None:
    """ "what about Hartstow?" after a question about Brayford: one proper name for another; None where either is
    missing.
    """
    new = re.fullmatch(
        r"([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)",
        _OPENERS.sub("", question).strip(" ?.").removeprefix("in ").removeprefix("for "),
    )
    months = {*NAMES, *(n[:3] for n in NAMES), "Sept"}
    old = [
        m
        for m in re.finditer(
            r"(?<=[a-z,’'] )([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?=['’]s\b|\b)|^(?:What['’]s\s+|In\s+)([A-Z][a-z]+)", last
        )
        if m.group().split()[-1] not in months
    ]
    if not new or new.group(1) in months or not old:
        return None
    group = 1 if old[0].group(1) else 2
    return last[: old[0].start(group)] + new.group(1) + last[old[0].end(group) :]


def _kept_as_at(old: str, new: str) -> str:
    m = re.match(r"(?:as\s+)?at\s+(?:the\s+)?(?:end\s+of\s+)?|the\s+end\s+of\s+|end\s+of\s+", old, re.IGNORECASE)
    return (m.group() if m and re.match(r"[A-Z][a-z]+\s+\d{4}$|\d{1,2}\s", new) else "") + new
