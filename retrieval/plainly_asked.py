"""Builds of asking that say in a roundabout way what the rules know in a plain one.

    "What is the case against option B?"         → "Why is option B not recommended?"
    "How did Cllr Brook get on with her motion?" → "What happened to Cllr Brook's motion?"
    "Which alternatives did they weigh up?"      → "What options were considered?"

The words of such a build ("case", "get on with", "weigh up") are the asker's and no subject that papers have. Each
rule turns one build, whatever it is asked of; what it is asked of stands as it was.
"""

from __future__ import annotations

from retrieval.asking_builds import compiled, turned
from retrieval.listed_in_it import LISTED_IN_IT
from retrieval.plain_lists import LISTS
from retrieval.plain_outcomes import OUTCOMES
from retrieval.plain_people import people_plainly
from retrieval.plain_reasons import REASONS
from retrieval.told_then_asked import TOLD_THEN_ASKED
from retrieval.who_it_was import WHO_IT_WAS

_BUILDS = compiled((*WHO_IT_WAS, *LISTED_IN_IT, *TOLD_THEN_ASKED, *REASONS, *OUTCOMES, *LISTS))


def plainly_asked(question: str) -> str:
    """A question in the plain builds of asking that the rules know; itself where it has none of the others."""
    return people_plainly(turned(question, _BUILDS))
