"""What was decided, said or found at a meeting or an inspection, asked of papers that only announce it: "The board will
hold a stocktake on 4 June" is from before that day, and tells nothing of what came of it.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Quote
from corpus.paper import Paper
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences

# Occasions that have a name of their own: of a "meeting" a paper has many.
_OCCASION = (
    r"(?:stock-?takes?|summits?|conferences?|workshops?|seminars?|hearings?|tribunals?|"
    r"ballots?|referendums?|away\s?days?|"
    r"round\s?tables?|"
    r"open\s+days?|walkabouts?|visits?|inspections?|peer\s+(?:reviews?|challenges?)|sessions?|(?:public\s+)?inquir(?:y|ies)|"
    r"drop-?ins?|briefings?|deputations?|appeals?|elections?|votes?)"
)
# Of these there are so many that one which a paper announces may be another.
_COMMON = re.compile(
    r"(?:visit|session|briefing|vote|inspection|appeal|deputation|election|hearing|workshop)s?", re.IGNORECASE
)
FIRST = 6  # hits
_MET = r"(?:meetings?|met|sat|convened|gathered|came\s+together|got\s+together)"
_CAME_OF_IT = (
    r"(?:(?:what|how|which)\b[^?]*?\b(?:sa(?:y|id)|tell|told|hear|heard|decid\w+|agree[d]?|conclude[d]?|resolve[d]?|recommend(?:ed)?|f(?:i|ou)nd|"
    r"happen(?:ed)?|came\s+(?:out\s+)?of|come\s+(?:out\s+)?of|emerge[d]?|go|went|vote[d]?|discuss(?:ed)?|learn(?:ed|t)?|rule[d]?|judge[d]?|"
    r"rate[d]?|raise[d]?)\b|"
    r"what\b[^?]*?\b(?:outcomes?|decisions?|results?|verdicts?|upshot|findings?|conclusions?|resolutions?|rulings?|judge?ments?)\b)"
)
_ASKED = re.compile(rf"^\W*(?:(?:and|so|but)\s+)?(?:[^?]*?[,:;]\s+)?{_CAME_OF_IT}", re.IGNORECASE)
_WAS = re.compile(r"\b(?:did|was|were|had|came|went|happened|emerged|met|sat)\b", re.IGNORECASE)
_OF_OCCASION = re.compile(rf"\b(?P<what>{_OCCASION})\b", re.IGNORECASE)
_DATED = rf"(?:{_OCCASION}|{_MET})"
_BEHIND = re.compile(rf"\b{_DATED}\b[^?,;]{{0,40}}?(?:\s+(?:on|of|in|for))?\s*(?:the\s+)?$", re.IGNORECASE)
_BEFORE = re.compile(rf"^(?:['’]s)?\s+(?:\w+\s+){{0,3}}?{_DATED}\b|^,?\s+[^?]{{0,60}}?\b{_MET}\b", re.IGNORECASE)
# Told as still to come.
_AHEAD = re.compile(
    r"\b(?:will|shall|would|is\s+to|are\s+to|was\s+to|were\s+to|(?:is|are|was|were)\s+(?:now\s+|then\s+)?(?:due|expected|planned|scheduled|set|arranged|"
    r"booked|awaited|likely|intended|going\s+to)|plans?\s+to|planned\s+for|intends?\s+to|hopes?\s+to|aims?\s+to|takes?\s+place\s+(?:on|in)|"
    r"forthcoming|upcoming|subject\s+to|once\s+registered|ahead\s+of|in\s+preparation|prepar(?:e|ing)\s+for|next|not\s+yet|yet\s+to)\b",
    re.IGNORECASE,
)
_INSPECTED = re.compile(r"\b(?:inspect\w*|ofsted['’]s\s+(?:findings|verdict|view))\b", re.IGNORECASE)
_OF_INSPECTIONS = re.compile(r"\b(?:inspect\w*|visit(?:ed|s)?|judge[dsm]\w*|graded?|"
    r"rated|ratings?|found|findings?|report(?:ed)?)\b", re.IGNORECASE)


def only_announced(case: Case, draft: Draft) -> str | None:
    """Why what is offered does not tell what came of a meeting or an inspection: its papers are from before that day,
    or it speaks of it as still to come. None where that is not asked, or where it was told after it.
    """
    text = case.query.text
    # What a list is of stands over it, and may not say whose it is.
    told = draft.kind in (AnswerKind.PASSAGE, AnswerKind.DECISION)
    if not told or not _ASKED.match(text) or not _WAS.search(text):
        return None
    lead = [draft.quotes[n] for n in draft.headline.quotes] or list(draft.quotes[:1])
    day = _day_of_it(text)
    if day is not None and lead:
        dates = [_paper(case, q).metadata.date for q in lead]
        if all(d is not None and d < day.first_day for d in dates):
            return f"The papers are from before {day.label}: they can only announce what was to come."
    if (occasion := _OF_OCCASION.search(text)) is not None:
        name = re.compile(rf"\b{re.escape(re.sub(r'(?:ies|y|s)$', '', occasion['what']))}", re.IGNORECASE)
        named = [s for q in lead for s in _passage(case, q) if name.search(s)]
        if not named and not _COMMON.fullmatch(occasion["what"]):  # what is offered is of something else
            named = [s for h in case.hits[:FIRST] for s in split_sentences(h.chunk.text) if name.search(s)]
        if named and all(_AHEAD.search(s) for s in named):
            return f"The papers say only that the {occasion['what'].lower()} was to come."
    of_none = lead and not any(_OF_INSPECTIONS.search(_around(case, q)) for q in lead)
    ahead = any(_AHEAD.search(q.text) for q in lead)
    if draft.kind is AnswerKind.PASSAGE and _INSPECTED.search(text) and of_none and ahead:
        return "The papers do not tell of such an inspection."
    return None


def _day_of_it(text: str) -> Period | None:
    """The day or the month on which a question says that people met; None where it says none."""
    for m in find_periods(text):
        if m.period.kind in (PeriodKind.AS_AT, PeriodKind.MONTH) and (
            _BEHIND.search(text[: m.start]) or _BEFORE.match(text[m.end :])
        ):
            return m.period
    return None


def _paper(case: Case, quote: Quote) -> Paper:
    return case.store.paper(quote.paper, case.finding.scope)


def _passage(case: Case, quote: Quote) -> tuple[str, ...]:
    """The sentences of the paragraph that a quote is from."""
    at = quote.locator.block
    return split_sentences(_paper(case, quote).blocks[at].text if at is not None else quote.text)


def _around(case: Case, quote: Quote) -> str:
    """A quote with the headings it stands under."""
    at = quote.locator.block
    return " ".join((quote.text, *(_paper(case, quote).blocks[at].headings if at is not None else ())))
