"""One event, two dates: whether another place of the papers dates what is asked about at another time.

Only a date that follows at once on the event's name counts, "the cyber attack in 2022": other dates of a passage are of
other things.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Case, Draft, Line, Quote
from answers.replies import sentences_of
from corpus.chunk import ChunkKind
from corpus.period import Period
from corpus.period_reading import find_periods
from retrieval.rank import coverage, periods_in, stem_set
from retrieval.wanted import Wanted

WINDOW = 5  # words before a date, within which the event is named
NAMED = 0.75  # of the question, within them
HALF = 0.5  # the same for a date that is only shown, or where it is asked if the papers agree
HITS = 40
_LED = re.compile(r"\b(?:in|on|of|during)\s+(?:early\s+|late\s+)?$", re.IGNORECASE)


def dated_twice(case: Case, draft: Draft) -> Draft:
    """The answer to "when", with the other date that the papers give the same event; as it is where there is none."""
    if case.query.wanted is not Wanted.DATE or not draft.headline.quotes:
        return draft
    told = periods_in(" ".join(draft.quotes[n].text for n in draft.headline.quotes))
    if not told:
        return draft
    at = len(draft.quotes)
    for sure in (True, False):  # a date that may be of another event stands under the answer
        quote = _other_date(case, told, NAMED if sure else HALF)
        if quote is None:
            continue
        if sure or case.agree:
            line = Line(f"{draft.headline.text} {quote.text}", (*draft.headline.quotes, at))
            caveat = "The papers give different dates for the same thing. Both are cited."
            return replace(draft, headline=line, quotes=(*draft.quotes, quote), caveats=(*draft.caveats, caveat))
        return replace(draft, quotes=(*draft.quotes, quote), body=(Line(quote.text, (at,)), *draft.body))
    return draft


def _other_date(case: Case, told: tuple[Period, ...], enough: float) -> Quote | None:
    """The sentence that dates what is asked about at none of the times told; None where none does."""
    for hit in case.hits[:HITS]:
        if hit.chunk.kind is ChunkKind.ROW:
            continue
        for sentence in sentences_of(hit.chunk):
            other = _date_of_event(case, sentence, enough)
            if other is not None and not any(other.covers(t) or t.covers(other) for t in told):
                return Quote.of_chunk(hit.chunk, sentence)
    return None


def _date_of_event(case: Case, sentence: str, enough: float) -> Period | None:
    """The date that follows at once on the name of the event asked about; None where none does."""
    for mention in find_periods(sentence):
        led = _LED.search(sentence[: mention.start])
        if led is None:
            continue
        before = sentence[: led.start()].split()[-WINDOW:]
        said = {w.lower() for w in before}
        several = len(case.query.concepts) > 1 or enough < NAMED
        if "the" not in said and not (said & {"a", "an", "our"} and several):
            continue  # "an inspection in 2016" is one of many; "a cyber attack" hardly is
        if coverage(case.query, case.finding.weights, stem_set(" ".join(before))) >= enough:
            return mention.period
    return None
