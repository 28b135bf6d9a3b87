"""What somebody said, found or made of a thing, asked of papers that only say that they were to: "The task group would
report in June." is no finding, nor is that they were to be asked.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from corpus.sentences import split_sentences
from corpus.words import content_stems

_ASKED = re.compile(
    r"^\W*(?:and\s+|so\s+)?what\s+(?:did|has|have|had|does|do)\s+(?P<who>(?:[\w’'-]+\s+){1,8}?)"
    r"(?:say|said|tell|told|find|found|report(?:ed)?|conclude[sd]?|discover(?:ed)?|think|thought|make\s+of|made\s+of|reveal(?:ed)?|learn(?:ed|t)?)\b",
    re.IGNORECASE,
)
# "What did the wardens say they would do next?": what is to come is asked for.
_TO_COME_ASKED = re.compile(
    r"\b(?:would|will|going\s+to|plan(?:s|ned)?\s+to|next|needs?|needed|should|recommend\w*|want\w*|ask\w*)\b",
    re.IGNORECASE,
)
_HEARD = (
    r"(?:report|consider|receive|discuss|scrutini[sz]e|review|look\s+(?:at|into)|examine|hear|see|visit|present|publish|share|"
    r"give|attend|come|return|follow|speak|be\s+(?:\w+ly\s+)?(?:presented|brought|reported|shared|invited|published|received|considered|shown|asked|"
    r"sent|circulated|given|ready|available|discussed))"
)
_TO_COME = re.compile(
    rf"\b(?:would|will|shall|should|must|to)\s+(?:then\s+|also\s+|now\s+|next\s+)?{_HEARD}\b|\bif\s+possible\b|\bin\s+due\s+course\b|"
    r"\b(?:request|ask|agree|invit|recommend|resolv)\w*\s+that\b[^.;]*?\bbe\s+\w+(?:ed|en|n)\b|\bawait(?:ed|ing)\b|\b(?:is|are|was|were)\s+due\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|told|found|finds?|reported|concluded|thought|felt|welcomed|praised|critici[sz]ed|noted|heard|replied|answered|explained|"
    r"commented|described|observed|stated|says?|shows?|showed|concerned?|concerns?|pleased|disappointed|worried|supported|raised|questioned|"
    r"identified|highlighted|advised|warned|suggested)\b",
    re.IGNORECASE,
)

_TAKES_UP = re.compile(r"\W*(?:it|they|he|she|its|their|his|her)\b", re.IGNORECASE)


def yet_to_say(case: Case, draft: Draft) -> str | None:
    """What the papers do not tell where it is asked what somebody said, found or made of a thing and all that names
    them says that it was to come; None where that is not asked for or something is told.
    """
    asked = _ASKED.match(case.query.text)
    if asked is None or draft.kind not in (AnswerKind.PASSAGE, AnswerKind.DECISION):
        return None
    if _TO_COME_ASKED.search(case.query.text):
        return None
    who = frozenset(content_stems(asked["who"]))
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    of_them = [q for q in lead if who & frozenset(content_stems(q.text))]
    papers = {q.paper for q in of_them}  # what another paper tells is told of others
    if any(_TOLD.search(q.text) for q in lead if q.paper in papers):
        return None
    if not of_them or not all(_TO_COME.search(q.text) for q in of_them):
        return None
    shown = (s for q in draft.quotes[len(lead) :] if q.paper in papers for s in split_sentences(q.text))
    if any(_TOLD.search(s) and (_TAKES_UP.match(s) or who & frozenset(content_stems(s))) for s in shown):
        return None
    return "The papers say only that this was to come, and not what came of it."
