"""Which way a figure went, for an answer in sentences: the two figures of the times asked about and the word for it.

"The number placed there went from 142 in December 2022 to 187 in December 2023" has both figures of the change and says
nowhere that it is up; "In 2022/23 there were 189 contacts" may follow in a sentence of its own.
"""

from __future__ import annotations

from dataclasses import replace

from answers.answer import AnswerKind
from answers.change import computed
from answers.draft import Case, Draft, Line, Quote
from answers.one_thing import nouns_of, one_noun
from answers.wording import direction, slots, value_words
from corpus.fact import Fact
from corpus.words import content_stems
from retrieval.durations import STRETCHES
from retrieval.groups import ANYBODY
from retrieval.rank import period_agreement
from retrieval.slots import NOT_COUNTS
from retrieval.wanted import Wanted

THEN = 0.6  # how well a figure's time has to agree with the one asked about


def with_direction(case: Case, draft: Draft) -> Draft:
    """A passage that answers for a change, with both figures and which way it went; as it is where the passage does not
    give just one figure of one unit for each of the two times.
    """
    if case.query.wanted is not Wanted.CHANGE or draft.kind is not AnswerKind.PASSAGE or not draft.headline.quotes:
        return draft
    pair = _pair(case, draft)
    if pair is None:
        return draft
    before, after = pair
    way = direction(before, after)
    at = len(draft.quotes)
    said = f" {way.capitalize()}: {value_words(after)}{slots(after)}, from {value_words(before)}{slots(before)}."
    quotes = (Quote.of_fact(after), Quote.of_fact(before))
    line = Line(f"{draft.headline.text}{said}", (*draft.headline.quotes, at, at + 1))
    worked = computed(before, after)
    return replace(
        draft,
        headline=line,
        quotes=(*draft.quotes, *quotes),
        caveats=(*draft.caveats, *((worked,) if worked else ())),
        facts=((after, at), (before, at + 1)),
    )


def _pair(case: Case, draft: Draft) -> tuple[Fact, Fact] | None:
    """The figures of the earlier and the later time in the passage under the headline, of what the question counts
    where one is of that; None where either has none or more than one.
    """
    under = [draft.quotes[n] for n in draft.headline.quotes]
    chunks = list(dict.fromkeys(q.chunk for q in under if q.chunk))
    facts = [
        f
        for f in case.store.facts_in(chunks[:1], case.finding.scope)
        if f.locator.cell is None and f.value is not None and f.role in ("stated", "previous") and f.period is not None
    ]
    times_asked = sorted(case.query.periods, key=lambda p: p.last_day)
    if len(times_asked) < 2:
        facts = [f for f in facts if any(f.quote in q.text or q.text in f.quote for q in under)]
        times = sorted({f.period.last_day for f in facts if f.period})
        groups = [[f for f in facts if f.period and f.period.last_day == t] for t in times]
    else:
        ends = (times_asked[0], times_asked[-1])
        groups = [[f for f in facts if f.period and period_agreement(t, f.period) >= THEN] for t in ends]
    if len(groups) != 2:
        return None
    asked = set(content_stems(case.query.text)) - ANYBODY
    # Where episodes are asked for and told, no children are meant.
    named = any(f.unit not in (*NOT_COUNTS, *STRETCHES) and nouns_of(f) & asked for f in facts)
    pairs = [
        (a, b)
        for a in groups[0]
        for b in groups[1]
        if _of_one(a, b) and (not named or a.unit in NOT_COUNTS or nouns_of(a) & nouns_of(b) & asked)
    ]
    return pairs[0] if len(pairs) == 1 else None


def _of_one(a: Fact, b: Fact) -> bool:
    """Whether two figures of a passage count one thing: of one sentence or of one noun, and of one unit."""
    if a.unit != b.unit or a.area != b.area or a.basis != b.basis or a.value == b.value:
        return False
    counted = a.unit not in NOT_COUNTS and (a.unit is not None or one_noun(a, b))
    return a.quote == b.quote or counted
