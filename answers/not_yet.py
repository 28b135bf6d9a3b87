"""What a letter or report says, asked of papers that only say that it is to come: "The letter was to be published on
22 January." Whatever else they say of its subject is not what it says.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Quote
from corpus.paper import Paper
from corpus.sentences import split_sentences

_WRITINGS = (
    r"(?:letters?|e-?mails?|memo(?:randum)?s?|reviews?|audits?|surveys?|consultations?|"
    r"briefings?|stud(?:y|ies)|evaluations?|assessments?|inquir(?:y|ies)|judge?ments?|findings)"
)
_SAYS = (
    r"(?:say|says|said|find|finds|found|conclude[sd]?|recommend(?:s|ed)?|show(?:s|ed|n)?|reveal(?:s|ed)?|contain(?:s|ed)?|tell|tells|"
    r"told|suggest(?:s|ed)?|set\s+out|come\s+up\s+with)"
)
_ASKED = re.compile(
    rf"\bwhat\b[^?]*?\b(?:did|does|do|has|have|had)\b[^?]*?\b(?P<first>{_WRITINGS})\s+(?:[\w’'-]+\s+){{0,3}}?{_SAYS}\b|"
    rf"\bwhat\b[^?]*?\b{_SAYS}\b[^?]*?\bin\s+(?:the|an?|his|her|its|their|[\w’'-]+['’]s?)\s+(?:[\w’'-]+\s+){{0,3}}?(?P<second>{_WRITINGS})\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:is|are|was|were)\s+(?:still\s+|now\s+|then\s+)?(?:to\s+(?:be|follow|come|report|go)|due|expected|awaited|outstanding|"
    r"not\s+(?:yet\s+)?(?:published|received|available|finished|complete|ready))\b|"
    r"\b(?:will|would|shall)\s+(?:then\s+|also\s+)?(?:be\s+(?:\w+ing\b|published|sent|written|issued|received|available|shared|reported|"
    r"brought|presented|circulated|made|carried|done|completed|ready)|follow|come|report|publish|write|send|go)\b|"
    r"\b(?:has|have|had)\s+(?:not|yet\s+to)\b|\bawaited\b|\bawaiting\b|\bto\s+follow\b|\bwhen\s+(?:it\s+is\s+|they\s+are\s+)?"
    r"(?:received|published|ready|complete|finished)\b",
    re.IGNORECASE,
)
# Words that papers use for one thing: a survey is a consultation or a questionnaire, an audit a review.
_FAMILIES = tuple(
    re.compile(rf"\b(?:{family})", re.IGNORECASE)
    for family in (
        r"letter|e-?mail|memo|wrote|written",
        r"survey|consult|questionnaire|respon(?:dents?|ses?)\b",
        r"review|audit|inspect|evaluat|assess|stud(?:y|ies)|inquir|enquir|exercise|sample|visit|judge?ment|finding|found",
    )
)


def still_to_come(case: Case, draft: Draft) -> str | None:
    """Why a passage does not tell what a letter or report says: every sentence of it that names the thing says that it
    is to come, or nothing under its heading names one. None where that is not asked for.
    """
    asked = _ASKED.search(case.query.text)
    if asked is None or draft.kind is not AnswerKind.PASSAGE:
        return None
    thing = asked["first"] or asked["second"]
    name = re.compile(rf"\b{re.escape(thing.rstrip('s'))}", re.IGNORECASE)
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    named = [s for q in lead for s in _passage(case, q) if name.search(s)]
    if named:
        return f"The papers say only that the {thing} was to come." if all(map(_TO_COME.search, named)) else None
    family = next((f for f in _FAMILIES if f.match(thing)), name)
    if not any(family.search(_section(case, q)) for q in lead):
        return f"The papers do not give what the {thing} says."
    return None


def _paper(case: Case, quote: Quote) -> Paper:
    return case.store.paper(quote.paper, case.finding.scope)


def _passage(case: Case, quote: Quote) -> tuple[str, ...]:
    """The sentences of the paragraph that a quote is from."""
    at = quote.locator.block
    return split_sentences(_paper(case, quote).blocks[at].text if at is not None else quote.text)


def _section(case: Case, quote: Quote) -> str:
    """All that stands under the heading that a quote stands under, with it and the paper's title."""
    paper, at = _paper(case, quote), quote.locator.block or 0
    here = paper.blocks[at]
    under = [b.text for b in paper.blocks if (b.item, b.headings) == (here.item, here.headings)]
    return " ".join((paper.metadata.title, *here.headings, *under))
