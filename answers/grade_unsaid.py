"""The grade an inspector gave, asked for where nothing offered has one: "the next visit is due in May" is no grade."""

from __future__ import annotations

import re

from answers.draft import Case, Draft

_ASKED = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:what|which)(?:['’]?s|\s+(?:is|was|are|were))?\s+(?:(?:the|our|its|their|latest|last|current|overall|present|"
    r"most|recent)\s+)*(?:ofsted|cqc|inspection|inspectors?['’]?s?)\s+(?:overall\s+)?(?:grades?|ratings?|judge?ments?)\W*(?:$|now\b|at\s+the\s+moment)",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\b(?:outstanding|good|requir\w+\s+improvement|inadequate|satisfactory|inconsistent|no\s+(?:grade|rating|judge?ment)|"
    r"not\s+(?:been\s+)?(?:inspected|graded|judged|rated)|single[\s-]word)\b",
    re.IGNORECASE,
)


def grade_unsaid(case: Case, draft: Draft) -> str | None:
    """Why what is offered for an inspector's grade does not give one; None where it does and where none is asked."""
    if _ASKED.match(case.query.text) is None:
        return None
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes) or draft.headline.text
    return None if _GRADE.search(said) else "These papers do not state the rating asked for."
