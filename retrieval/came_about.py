"""The verb that says of events only that they came about: "how many audits did the yard complete?" is told by "there
were 40 audits in the year".
"""

from __future__ import annotations

from retrieval.asked_once import Asked

# What is done once and over: a plan or an order is there, complete or not.
_EVENTS = (
    r"(?:audits|visits|inspections|reviews|checks|interviews|sessions|workshops|surveys|meetings|calls|conferences|rescues|"
    r"patrols|drills|tests|searches|hearings|return\s+interviews|spot\s+checks)"
)
_DID = Asked(
    rf"\bhow\s+many\s+(?:[\w’'-]+\s+){{0,3}}?{_EVENTS}\s+(?:did|does|do|has|have|had)\s+(?:[\w’'&-]+\s+){{1,6}}?"
    r"(?P<verb>complete|carry\s+out|undertake|conduct|perform|make|hold|do|deliver|run|completed|carried\s+out|undertaken|"
    r"conducted|performed|made|held|done|delivered)(?=\W*$|\s+(?:in|during|by|at|between|over|for|since|last|this|from|on)\b)"
)


# "How many audits were carried out?", "the number of visits that were made".
_WERE_DONE = Asked(
    rf"\b(?:how\s+many|number\s+of)\s+(?:[\w’'-]+\s+){{0,3}}?{_EVENTS}\s+(?:that\s+|which\s+)?(?:(?:was|were|is|are|been|being|got|have|has|had)\s+)*"
    r"(?P<verb>completed|carried\s+out|undertaken|conducted|performed|done|delivered)(?=\W*$|\s+(?:by|in|during|at|between|over|for|since|last|this|from|on)\b)"
)


def without_coming_about(text: str) -> str:
    """A question without such a verb, blanks in its place; as it is where it has none."""
    m = _DID.search(text) or _WERE_DONE.search(text)
    return text if m is None else f"{text[: m.start('verb')]}{' ' * len(m['verb'])}{text[m.end('verb') :]}"
