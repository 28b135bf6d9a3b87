"""Several answers as one: each leg of a question with its own evidence, and what none was found for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from answers.answer import NOT_FOUND_FOR, AnswerKind
from answers.change import computed
from answers.draft import Draft, Line, joined
from answers.legs import Leg
from answers.wording import direction, slots, value_words
from corpus.fact import Fact
from corpus.period_reading import find_periods
from corpus.scope import Listing
from retrieval.groups import subject_stems
from retrieval.rank import period_agreement

NEAR = 0.45  # a column "2022" may answer for 2021/22


def covers(draft: Draft, legs: Sequence[Leg], shelf: Mapping[str, Listing]) -> bool:
    """Whether an answer has evidence for every leg: from its papers and, where it names a time, of that time. A change
    between the times of all legs has it in one paper of theirs.
    """
    papers = {draft.quotes[n].paper for n in draft.headline.quotes}
    changed = draft.kind is AnswerKind.CHANGE and len(papers) == 1 and papers <= {p for leg in legs for p in leg.papers}
    return all(_has(draft, replace(leg, papers=()) if changed and leg.times else leg, shelf) for leg in legs)


def _has(draft: Draft, leg: Leg, shelf: Mapping[str, Listing]) -> bool:
    if not leg.papers and not leg.times:
        return False  # nothing proves that this is the leg's own answer
    for n in dict.fromkeys(draft.headline.quotes):
        quote = draft.quotes[n]
        if leg.papers and quote.paper not in leg.papers:
            continue
        if not leg.times:
            return True
        day = shelf[quote.paper].metadata.date
        given = [f.period for f, q in draft.facts if q == n and f.period] or [
            p.period for p in find_periods(f"{quote.text} {quote.locator.heading or ''}")
        ]
        if any(period_agreement(t, g) >= NEAR for t in leg.times for g in given):
            return True
        if day is not None and any(t.first_day <= day <= t.last_day for t in leg.times):
            return True
    return False


def side_by_side(answered: Sequence[tuple[Leg, Draft]], missing: Sequence[str]) -> Draft:
    """The drafts of the legs as one, each under what sets it apart, and which of two figures is the higher."""
    drafts = [_named(leg, draft) for leg, draft in answered]
    whole = joined(drafts)
    verdict = _verdict([d for _, d in answered]) if not missing else ""
    worked = (computed(answered[0][1].facts[0][0], answered[1][1].facts[0][0]),) if _WENT.match(verdict) else ()
    greater = _greater(answered) if not missing and not verdict else ""
    caveats = (*whole.caveats, *(w for w in (*worked, greater) if w), *(f"{NOT_FOUND_FOR}{m}" for m in missing))
    return replace(
        whole, headline=Line(whole.headline.text + verdict, whole.headline.quotes), caveats=caveats, strength=1.0
    )


_WENT = re.compile(r" (?:Up|Down) from ")


def _named(leg: Leg, draft: Draft) -> Draft:
    """A draft of words with the name of its leg before it; a figure says whose and when it is by itself."""
    if draft.kind in (AnswerKind.FIGURE, AnswerKind.CHANGE, AnswerKind.SERIES) or not leg.name:
        return draft
    if leg.name in draft.headline.text:
        return draft
    return replace(draft, headline=Line(f"{leg.name}: {draft.headline.text}", draft.headline.quotes))


def _moved(before: Fact, after: Fact) -> str:
    """Which way one measure went between two times: " Up from 91 % (2020/21)."; "" where there are two."""
    if (before.unit, before.area) != (after.unit, after.area):
        return ""
    if before.measure != after.measure and subject_stems(before.measure) != subject_stems(after.measure):
        return ""
    if before.period is None or after.period is None or before.period.last_day >= after.period.last_day:
        return ""
    way = direction(before, after)
    if way not in ("up", "down"):
        return ""
    return f" {way.capitalize()} from {value_words(before)}{slots(replace(before, area=None))}."


def _verdict(drafts: Sequence[Draft]) -> str:
    """Which of two single figures of one unit is higher; "" where they cannot be set against each other."""
    facts: list[Fact] = [d.facts[0][0] for d in drafts if d.kind is AnswerKind.FIGURE and d.facts]
    if len(drafts) == 2 and len(facts) == 2 and (moved := _moved(*facts)):
        return moved if " from " not in drafts[1].headline.text else ""
    if len(drafts) != 2 or len(facts) != 2 or facts[0].unit != facts[1].unit or facts[0].area == facts[1].area:
        return ""
    a, b = facts
    if not (a.area and b.area) or a.value is None or b.value is None or a.value == b.value:
        return ""
    higher = a if a.value > b.value else b
    return f" {higher.area} is higher."


def _greater(answered: Sequence[tuple[Leg, Draft]]) -> str:
    """Which of two things with a figure of their own has the higher, by its name; "" where they cannot be set against
    each other: plain counts of unlike things are not.
    """
    facts = [d.facts[0][0] for _, d in answered if d.kind is AnswerKind.FIGURE and d.facts]
    named = all(leg.name and not leg.times and not leg.councils for leg, _ in answered)
    if not named or len(answered) != 2 or len(facts) != 2 or facts[0].unit not in ("GBP", "%"):
        return ""
    a, b = facts
    if a.unit != b.unit or a.value is None or b.value is None or a.value == b.value:
        return ""
    more = a.value > b.value
    return f"Worked out here: {answered[0 if more else 1][0].name} ({value_words(a if more else b)}) is the higher."
