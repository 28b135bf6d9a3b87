"""Which of several has the most, asked of a sentence that says so of none: "the north yard opened" ranks no yards."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.time_of_most import asks_time_of_most, of_another_time

_MOST = (
    r"(?:most|fewest|least|highest|lowest|biggest|largest|smallest|greatest|worst|best|longest|shortest|busiest|commonest|"
    r"dearest|cheapest)"
)
_ASKED = re.compile(
    rf"^(?!.*\band\s+(?:how|what|why|who|when)\b)\W*(?:and\s+|so\s+|but\s+)?(?:which|what)\s+(?:[\w’'-]+\s+){{1,3}}?(?:has|have|had|is|are|was|were|gets?|got|sees?|saw|takes?|took|makes?|made|"
    rf"uses?|used|costs?|gives?|gave|sends?|sent)\s+(?:by\s+far\s+)?(?:the\s+)?{_MOST}\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"\b(?:{_MOST}|top|mainly|mostly|chief(?:ly)?|peak\w*|record|lead(?:s|ing)|tops|more\s+than|fewer\s+than|less\s+than|than\s+any|majority|"
    r"(?:high|low|larg|small|great|bigg|young|old|strong|weak|deep|earli|lat|fast|slow|poor|rich|clos|near|hard|eas|busi|cheap|dear|short|long)(?:i?est)|"
    r"concentrat\w+|accounts?\s+for|followed\s+by)\b",
    re.IGNORECASE,
)


NOT_SAID = "The papers do not say which has the most or the least."


def most_unsaid(case: Case, draft: Draft) -> str | None:
    """Why a sentence that is offered for the one with the most does not say it; None where it ranks any, for a figure
    or a row, and where no such one is asked for.
    """
    if draft.facts and asks_time_of_most(case.query.text):
        hit = next((f for f in case.facts if f.fact.id == draft.facts[0][0].id), None)
        return NOT_SAID if hit is not None and of_another_time(case, hit) else None
    if draft.facts or draft.kind is not AnswerKind.PASSAGE or _ASKED.match(case.query.text) is None:
        return None
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    return None if " | " in said or _SAID.search(said) else NOT_SAID
