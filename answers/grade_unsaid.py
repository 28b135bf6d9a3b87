"""The grade an inspector gave, asked for where nothing offered has one: "the next visit is due in May" is no grade."""

from __future__ import annotations

import re

from answers.draft import Case, Draft

_ASKED = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:what|which)(?:['’]?s|\s+(?:is|was|are|were))?\s+(?:(?:the|our|its|their|latest|last|current|overall|present|"
    r"most|recent)\s+)*(?:ofsted|cqc|inspection|inspectors?['’]?s?)\s+(?:overall\s+)?(?:grades?|ratings?|judge?ments?)\W*(?:$|now\b|at\s+the\s+moment)",
    re.IGNORECASE,
)
# "What overall grade did Ofsted give us?", "how were the homes rated by the inspectors?": told by a grade alone. What
# an inspector's judgement was may be told in any words.
_INSPECTOR = r"(?:ofsted|cqc|care\s+quality\s+commission|estyn|hmi|hmicfrs|ilacs|inspect(?:ors?|orates?|ions?))"
_GIVEN_BY = re.compile(
    rf"\b(?:what|which)(?:['’]?s|\s+(?:is|was|are|were))?\s+(?:(?!(?:of|percentage|proportion|share|number|kind|sort)\b)[\w’'-]+\s+){{0,4}}?"
    rf"(?:grade|rating|overall\s+judge?ment)s?\b(?!\s+(?:scale|system|criteria|descriptor)s?)[^?]*\b{_INSPECTOR}\b|"
    rf"\b(?:what|which)\s+(?:[\w’'-]+\s+){{0,2}}?{_INSPECTOR}(?:['’]s)?\s+(?:overall\s+)?(?:grade|rating)s?\b|"
    rf"\bhow\s+(?:is|was|were|are|has|have|had|did)\s+(?=[^?]*\b(?:rated?|graded?)\b)[^?]*\b{_INSPECTOR}\b",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\b(?:outstanding|good|requir\w+\s+improvement|inadequate|satisfactory|inconsistent|no\s+(?:grade|rating|judge?ment)|"
    r"not\s+(?:been\s+)?(?:inspected|graded|judged|rated)|single[\s-]word)\b",
    re.IGNORECASE,
)
# The grade of a council's services, and those of the homes and schools that children live in and go to.
_GRADED = r"\b(?:grades?|ratings?|judge?ments?|rat(?:e|ed)|judged?|graded?)\b"
_SERVICES = (
    r"\b(?:children['’]?s\s+(?:social\s+care|services?)|(?:the|our)\s+(?:council|authority|borough|county|service)|"
    r"local\s+authority|us)\b"
    r"(?!\s+(?:homes?|schools?|own))"
)
_OF_THE_WHOLE = re.compile(rf"{_GRADED}[^?]*{_SERVICES}|{_SERVICES}[^?]*{_GRADED}", re.IGNORECASE)
_PLACES = re.compile(
    r"\b(?:homes?|schools?|academ(?:y|ies)|nurser(?:y|ies)|settings?|childminders?|colleges?|providers?)\b[^.;]{0,60}?"
    r"\b(?:rat|judg|grad)(?:es?|ed|ing)\b",
    re.IGNORECASE,
)
_WHOLE_SAID = re.compile(
    r"\b(?:services?|local\s+authority|council|ILACS|overall\s+(?:effectiveness|judge?ment|grade|rating))\b",
    re.IGNORECASE,
)


def grade_unsaid(case: Case, draft: Draft) -> str | None:
    """Why what is offered for an inspector's grade does not give one; None where it does and where none is asked."""
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes) or draft.headline.text
    if _OF_THE_WHOLE.search(case.query.text) and _PLACES.search(said) and not _WHOLE_SAID.search(said):
        return "The papers give the ratings of places alone, and not the one asked for."
    if _GIVEN_BY.search(case.query.text):
        told = " ".join((said, draft.headline.text, *(line.text for line in draft.body)))
        return None if _GRADE.search(told) else "These papers do not state the rating asked for."
    if _ASKED.match(case.query.text) is None:
        return None
    return None if _GRADE.search(said) else "These papers do not state the rating asked for."
