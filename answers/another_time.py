"""Passages of another time than the one asked for, and questions about a time after the papers."""

from __future__ import annotations

import re
from datetime import date

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Quote
from answers.figures import DATED
from corpus.chunk import Chunk
from corpus.paper import Paper
from corpus.period import Period, PeriodKind
from corpus.period_reading import bare_months, find_periods
from corpus.sentences import split_sentences
from retrieval.groups import in_order
from retrieval.looking_ahead import asks_ahead
from retrieval.query import Query
from retrieval.rank import best_agreement, coverage, periods_in, stem_set
from retrieval.section_day import section_day
from retrieval.slots import RECENT
from retrieval.unasked_targets import is_unasked_target
from retrieval.wanted import Wanted

_SINCE = re.compile(r"\bsince\s+(?:[\w'’]+\s+){0,3}$", re.IGNORECASE)
SHORT = 60  # blocks: a paper of two or three pages speaks of one time throughout


def of_another_time(case: Case, draft: Draft) -> bool:
    """Whether a passage is of another time than the one asked for: no period in it, over it or in its paper's date is
    near.
    """
    query = case.query
    since = [m for m in find_periods(query.text) if _SINCE.search(query.text, 0, m.start)]
    if not query.periods or {m.period for m in since} >= set(query.periods):
        return False  # what was done since then is of any time after it
    for quote in draft.quotes:
        paper = case.store.paper(quote.paper, case.finding.scope)
        meeting = paper.metadata.date
        if meeting is not None and any(
            p.first_day <= meeting and (meeting - p.last_day).days <= RECENT for p in query.periods
        ):
            return False
        if meeting is not None and any(_names_month(quote.text, p, meeting) for p in query.periods):
            return False
        at, reach = quote.locator.block or 0, len(paper.blocks) if len(paper.blocks) <= SHORT else 4
        near = [b.text for b in paper.blocks[max(0, at - reach) : at + reach]]
        near += _section_up_to(paper, at)
        passages = [f"{h.chunk.text} {h.chunk.context}" for h in case.hits if holds(h.chunk, quote)]
        near += passages
        given = periods_in(" ".join([*near, quote.locator.heading or "", paper.metadata.title]))
        if best_agreement(query.periods, given) > 0 or any(
            p.covers(g) or g.covers(p) for p in query.periods for g in given
        ):
            return False
    return True


def another_in_order(case: Case, draft: Draft) -> str | None:
    """That a thing of a row of such is asked for, the fifth visit, where what was found tells of another and nothing of
    that one; None otherwise.
    """
    asked = in_order(case.query.text)
    if not asked:
        return None
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    leading = in_order(" ".join(f"{q.text} {q.locator.heading or ''}" for q in lead))
    told = in_order(" ".join(h.chunk.text for h in case.hits))
    for what in asked.keys() & leading.keys():
        if asked[what].isdisjoint(leading[what] | told.get(what, set())):
            return f"These papers do not speak of the {min(asked[what])}; they tell of the {min(leading[what])}."
    return None


def _names_month(text: str, asked: Period, meeting: date) -> bool:
    """Whether a text names, without a year, the month asked for, and its meeting was within a year of that: "she would
    expect three in four by December".
    """
    last = asked.last_day
    point = asked.kind in (PeriodKind.AS_AT, PeriodKind.MONTH) and abs((meeting - last).days) < YEAR
    return point and any(number == last.month for number, _, _ in bare_months(text))


YEAR = 335  # days: further off, the month of that name is another
SECTION = 40  # blocks of one heading: further up, it speaks of something else


def _section_up_to(paper: Paper, at: int) -> list[str]:
    """What stands before a block under the same heading: "10 audits were completed in July 2022." dates them all."""
    start = at
    while start > 0 and at - start < SECTION and paper.blocks[start - 1].headings == paper.blocks[at].headings:
        start -= 1
    return [b.text for b in paper.blocks[start:at]]


def holds(chunk: Chunk, quote: Quote) -> bool:
    """Whether a quote was taken from a chunk."""
    return chunk.paper == quote.paper and quote.locator.block in chunk.blocks


_OF_A_PLAN = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:budgets?|plans?|strateg(?:y|ies)|programme|settlement|priorities|savings|estimates|targets?|intake|"
    r"scheme|settings?|proposals?|options?)\b",
    re.IGNORECASE,
)
_PLAN_OF = re.compile(
    r"\b(?:budgets?|plans?|strategy|programme|priorities|savings|targets?|proposals?)\s+(?:[\w-]+\s+){0,2}?(?:for|of|in|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _plans_time(text: str) -> frozenset[Period]:
    """The times of a question that are those of a budget or plan, which is made before them."""
    return frozenset(
        m.period
        for m in find_periods(text)
        if _OF_A_PLAN.match(text, m.end) or _PLAN_OF.search(text[: m.start]) or _PUT_TO.search(text[: m.start])
    )


# "Bring the second round forward to May 2031", "put it off until 2031/32": when a thing is to be, by a plan of before.
_PUT_TO = re.compile(
    r"\b(?:(?:bring|brought)(?=[^?;.]*\bforward\b)|put|mov(?:e|ing)|push|hold|held|shift|delay|defer|postpon|reschedul|extend|prolong|slip)\w*\b[^?;.]*?"
    r"(?<!\bup)\s(?:to|until|till|into)\s+(?:(?:the\s+)?(?:start|beginning|end|middle|spring|summer|autumn|winter)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)


_INTENDED = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?to\s+(?:be|go|come)|plan(?:s|ned)?|propos\w+|next|from|schedul\w*|agenda|work\s+programme|"
    r"wants?|aims?|goals?|targets?|ambitions?|intends?|commit(?:s|ments?)?)\b",
    re.IGNORECASE,
)


# "What did the Head of Finance say of the deficit once the override stops?": that was said before it.
_WHAT_WAS_SAID = re.compile(
    r"\b(?:what|how)\s+(?:did|do|does|has|have|had)\s+[^?,;]*?\b(?:say|said|tell|told|advise[ds]?|repl(?:y|ied)|answer(?:ed)?|warn(?:ed)?|"
    r"explain(?:ed)?|think|thought|expect(?:ed)?|fear(?:ed)?|predict(?:ed)?|report(?:ed)?|suggest(?:ed)?|hear|heard|promised?|"
    r"put\s+(?:forward|to)|set\s+out|lay\s+out|outlined?|describe[ds]?|offer(?:ed)?|favour(?:ed)?|prefer(?:red)?)\b|"
    r"\bwhat\s+(?:was|were)\s+(?:[\w'’]+\s+){0,4}?(?:said|told|advised|warned|heard|promised)\b",
    re.IGNORECASE,
)


def _speaks_of_the_time(case: Case, draft: Draft) -> bool:
    """Whether a sentence near a headline names the time asked for, and what is asked of it."""
    for quote in (draft.quotes[n] for n in draft.headline.quotes):
        blocks, at = case.store.paper(quote.paper, case.finding.scope).blocks, quote.locator.block or 0
        near = [b for b in blocks[max(0, at - 1) : at + NEAR] if b.item == blocks[at].item and b.table is None]
        for sentence in (s for b in near for s in split_sentences(b.text)):
            dated = best_agreement(case.query.periods, periods_in(sentence)) >= DATED
            if dated and coverage(case.query, case.finding.weights, stem_set(sentence)) >= OF_IT:
                return True
    return False


NEAR = 4  # blocks
OF_IT = 0.2  # of what the question names


def papers_end(case: Case, draft: Draft) -> date | None:
    """The day of the last paper that speaks of what is asked, where the question is about a time after it: they can
    only say what was expected. None where it is not, or asks for just that: a budget is of a year to come.
    """
    query = case.query
    if query.wanted is Wanted.DECISION:
        return None  # what was agreed on it is of the meeting's time
    if asks_ahead(query.text) or _INTENDED.search(query.text):
        return None
    if _WHAT_WAS_SAID.search(query.text) and _speaks_of_the_time(case, draft):
        return None
    dates = [section_day(h.chunk) or case.shelf[h.chunk.paper].metadata.date for h in case.hits[:3]]
    if not query.periods or any(d is None for d in dates):
        return None
    last = max(d for d in dates if d is not None)
    planned = _plans_time(query.text)
    return last if all(p.first_day > last and p not in planned for p in query.periods) else None


def given_for_another_time(case: Case, draft: Draft) -> str | None:
    """Why a figure does not answer where another one names all that is asked, is of another time only, and the one
    given lacks what is most telling: the row of another council, for the year asked about.
    """
    query, given = case.query, next((f for f, _ in draft.facts), None)
    if given is None:
        return _row_of_another_time(case, draft)
    if len(draft.facts) > 1 or not query.periods or query.wanted is not Wanted.FIGURE:
        return None
    own = next((f for f in case.facts if f.fact.id == given.id), None)
    if own is None or own.own > 1.0 - LACKS:
        return None
    full = [
        f
        for f in case.facts
        if f.own >= WHOLE and min(f.own - own.own, f.coverage - own.coverage) >= LACKS and f.unit > 0 and f.area > 0
    ]
    dated = [f.fact.period for f in full if f.fact.period is not None and f.period == 0.0]
    times = [when for when in dated if of_none_asked(query, when)]
    if not times or len(times) < len(full):
        return None
    printed = ", ".join(p.label for p in sorted(set(times), key=lambda p: (p.last_day, p.first_day, p.label)))
    return f"The papers do not give this for {query.periods[0].label}; they give it for {printed}."


def of_none_asked(query: Query, when: Period) -> bool:
    """Whether a time is none of those a question names: "not for 31 October; for 31 October" is never said."""
    return not any(when.same_time(asked) or when.label == asked.label for asked in query.periods)


def _row_of_another_time(case: Case, draft: Draft) -> str | None:
    """The same for a row shown as it stands: where one figure of a year is asked for, and it has those of others only.
    """
    query, rows = case.query, {draft.quotes[n].text for n in draft.headline.quotes}
    if not query.periods or query.wanted is not Wanted.FIGURE or len(rows) != 1:
        return None
    cells = [
        f for f in case.facts
        if f.fact.locator.cell is not None and f.fact.quote in rows and f.fact.value is not None and f.coverage >= WHOLE
        and not is_unasked_target(query, f.fact)
    ]  # fmt: skip
    dated = {f.fact.period for f in cells if f.period == 0.0}
    times = {when for when in dated if when is not None and of_none_asked(query, when)}
    if len(times) < LEAST or any(f.fact.period not in times for f in cells):
        return None
    printed = ", ".join(p.label for p in sorted(times, key=lambda p: (p.last_day, p.first_day, p.label)))
    return f"The papers do not give this for {query.periods[0].label}; they give it for {printed}."


LEAST = 2  # times of a row
WHOLE, LACKS = 0.95, 0.3  # of what is asked, by a figure's own words


_WHAT_IS = re.compile(
    r"\W*(?:and\s+|so\s+)?(?:what(?:['’]s|\s+(?:is|was|are|were|will|would))|how\s+far\s+(?:over|under|above|below|beyond|short|"
    r"off|ahead|behind|out)|(?:by\s+)?how\s+(?:much|many|big|large|high|low))\b",
    re.IGNORECASE,
)


# "What deficit did Larn report for 2031/32?"
_WHAT_DID = re.compile(
    r"\W*(?:and\s+|so\s+)?(?:what|which)\s+(?:[\w’'-]+\s+){1,5}?(?:did|does|do|has|have|had)\s+(?:[\w’'-]+\s+){1,3}?"
    r"(?:report(?:ed)?|record(?:ed)?|show(?:n|ed)?|forecast|post(?:ed)?|run|have|carry|carried)\b",
    re.IGNORECASE,
)


def figure_of_another_time(case: Case, draft: Draft) -> bool:
    """Whether the sentence under a headline states a figure of another time than the one asked for: "what will it be in
    2023/24?" is not told by what it was in 2022/23.
    """
    query = case.query
    asked = _WHAT_IS.match(query.text) or (query.wanted is Wanted.FIGURE and _WHAT_DID.match(query.text))
    if not query.periods or not asked or draft.kind is not AnswerKind.PASSAGE:
        return False
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    if any(best_agreement(query.periods, periods_in(q.text)) >= DATED for q in lead):
        return False  # another of its sentences is of the time
    own = [f for f in case.facts for q in lead if f.fact.paper == q.paper and f.fact.quote == q.text]
    return any(f.unit > 0 for f in own) and all(f.period == 0.0 for f in own if f.unit > 0)
