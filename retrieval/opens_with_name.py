"""Whether a question opens with a name: "Larkmouth average wait for a berth?" is asked of Larkmouth, though every
sentence begins with a capital.
"""

from __future__ import annotations

from corpus.encoder import usual_words
from retrieval.concepts import Concept
from retrieval.query import Query
from retrieval.rank import is_name

_ENDINGS = ("ies", "es", "s", "ing", "ers", "er", "ed")


def opens_with_name(query: Query, concept: Concept) -> bool:
    """Whether the first word of a question is a name: no everyday word is written so, nor one form of it ("Audits",
    "Fostering").
    """
    if not is_name(query, concept):
        return False
    word = concept.asked.lower()
    forms = (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
    return not any(f in usual_words() or f"{f}y" in usual_words() for f in forms)
