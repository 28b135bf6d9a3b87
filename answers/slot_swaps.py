"""The slot that a follow-up names anew in the place of the old one: a time, a point of the year, an area."""

from __future__ import annotations

import re
from dataclasses import replace

from answers.leaning import OPENERS, subject_of
from answers.times_told import SHIFT, end_of_time, kept_as_at, month_of_a_year, moved
from corpus.area import COMPARATORS, REGION, find_areas
from corpus.period import NAMES, PeriodKind
from corpus.period_reading import bare_months, find_periods
from corpus.stage import MONTH, find_stages
from retrieval.paper_times import names_a_paper
from retrieval.query import asked_months

COMPARES = re.compile(r"\s*(?:and\s+)?(?:can\s+you\s+)?(?:compare|how\s+does\s+\w+\s+compare)\b", re.IGNORECASE)
_COUNTED_OUT = re.compile(r"\b(?:quarter|period)\s+\d{1,2}\b|\bq[1-4]\b", re.IGNORECASE)  # a time without its year


def swap_slots(question: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The last question with the new period or area in the old one's place; None where the follow-up names more than
    slots.
    """
    rest = SHIFT.sub(" ", OPENERS.sub("", question))
    if subject_of(rest, authorities):
        return None
    new_periods, old_periods = find_periods(question), find_periods(last)
    new_areas, old_areas = find_areas(question, authorities), find_areas(last, authorities)
    months = asked_months(question)
    text = last
    if not new_periods and old_periods and (then := moved(question, old_periods[0].period)):
        old = old_periods[0]
        said = kept_as_at(old.text, then.label)
        shift = SHIFT.search(question)
        by_years = shift is not None and not (shift["month"] or shift["month2"])
        if months and by_years and then.kind is old.period.kind:  # "the end of September the year after"
            said = month_of_a_year(question, months[0], replace(old, period=then))
        text = text[: old.start] + said + text[old.end :]
        if not new_areas:
            return text
        old_periods = find_periods(text)
    if not new_periods and (staged := _swap_stage(question, text)):
        return staged
    counted, before = _COUNTED_OUT.search(question), _COUNTED_OUT.search(last)
    if counted and before and not (new_periods or new_areas or months):
        return text[: before.start()] + counted.group() + text[before.end() :]
    if not (new_periods or new_areas or months):
        return None
    if new_periods:
        said = " ".join(p.text for p in new_periods)
        text = (
            text[: old_periods[0].start]
            + kept_as_at(old_periods[0].text, said)
            + text[end_of_time(text, old_periods[0]) :]
            if old_periods
            else f"{text.rstrip(' ?.')} in {said}?"
        )
    elif months and old_periods:
        said = month_of_a_year(question, months[0], old_periods[0])
        text = text[: old_periods[0].start] + said + text[end_of_time(text, old_periods[0]) :]
    elif months and asked_months(last):
        _, start, end = next(m for m in bare_months(text) if m[0] == asked_months(last)[0])
        text = text[:start] + NAMES[months[0] - 1] + text[end:]
    elif months:
        text = f"{text.rstrip(' ?.')} in {NAMES[months[0] - 1]}?"
    for area in new_areas:
        comparator = area.area in COMPARATORS
        olds = [a for a in find_areas(text, authorities) if comparator == (a.area in COMPARATORS)] or (
            [a for a in find_areas(text, authorities)] if comparator else []
        )
        if COMPARES.match(question) or not olds:
            text = (
                f"{text.rstrip(' ?.')} compared with {_as_said(area.area)}?"
                if olds or old_areas
                else f"{text.rstrip(' ?.')} for {_as_said(area.area)}?"
            )
        else:
            place = _as_said(area.area, text[olds[0].start : olds[0].end])
            text = text[: olds[0].start] + place + text[olds[0].end :]
    return text


def _as_said(area: str, old: str = "") -> str:
    """An area as a question names it, in the place of an old one: "the region's children", for "Kent's children"."""
    if area != REGION:
        return area
    return "the region’s" if old.endswith(("'s", "’s")) else "the region"


def _swap_stage(question: str, last: str) -> str | None:
    """The last question with another point of the year in place of its own ("at quarter 2", "and at Period 6?"), or of
    its time: of the year asked about, unless "this year" leaves that to the paper.
    """
    new = [m for m in find_stages(question) if m.stage.kind != MONTH]
    old = [m for m in find_stages(last) if m.stage.kind != MONTH]
    dated = [m for m in find_periods(last) if not names_a_paper(last, m)]
    if len(new) != 1 or not (old or dated):
        return None
    said = question[new[0].start : new[0].end]
    if old:
        return last[: old[0].start] + said + last[old[0].end :]
    within = _COUNTED_OUT.search(last, dated[0].start, dated[0].end)  # "Q3 2031/32": its quarter, and the year stays
    if within is not None and _COUNTED_OUT.fullmatch(said) and not _THIS_YEAR.search(question):
        return last[: within.start()] + said + last[within.end() :]
    year = dated[0].period.kind is PeriodKind.FINANCIAL_YEAR and not _THIS_YEAR.search(question)
    return last[: dated[0].start] + (f"{said} {dated[0].period.label}" if year else said) + last[dated[0].end :]


_THIS_YEAR = re.compile(r"\b(?:this|current|the\s+new)\s+(?:financial\s+)?year\b", re.IGNORECASE)
