"""What people did by whom a question counts them: "how many people enquired about a mooring?".

"People" tells nobody from anybody there; the deed does.
"""

from __future__ import annotations

from retrieval.asked_once import Asked

_WHO_DID = Asked(
    r"\b(?:how\s+many|numbers?\s+of|total\s+of)\s+(?:different\s+|new\s+)?(?:people|persons|residents|individuals|folk|members\s+of\s+the\s+public)\s+"
    r"(?:(?:who|that)\s+)?(?:(?:have|had|has|also|actually|ever|first|since|then)\s+)*(?P<does>[a-z]{4,})\b"
)
# What may be said of anybody.
_SAYS_LITTLE = frozenset(
    "were with from that come came went gone take took taken made make used live work need".split()
)
PEOPLE = frozenset("people persons residents individuals folk".split())
PEOPLE_SHARE = 0.4  # of the weight of a word for people that what they did tells from others


def deed_at(text: str) -> int | None:
    """Where a question names what the people did whom it counts by that alone; None where it counts others."""
    m = _WHO_DID.search(text)
    return None if m is None or m["does"].lower() in _SAYS_LITTLE else m.start("does")
