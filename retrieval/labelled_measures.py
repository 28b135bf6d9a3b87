"""Measures that go by a label alone once they were explained: "The B3 measure ran from mooring to launch. … B3 was 90
days".
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.sentences import split_sentences

_OPENS = re.compile(
    r"\W*(?:the\s+|our\s+)?(?P<label>[A-Z]{1,5}\s?\d{1,3}[a-z]?)\b(?:\s+(?:measure|indicator|figure|result|score|rate|time|average))?\s+"
    r"(?:now\s+|currently\s+)?(?:was|is|were|stood|had|has|came|fell|rose|averaged|took|improved|worsened)\b"
)


@lru_cache(maxsize=20_000)
def defined_before(sentence: str, told: str) -> str:
    """The sentence of a text that says what the label means with which another sentence opens; "" for none."""
    m = _OPENS.match(sentence)
    if m is None or m["label"] not in told:
        return ""
    says = re.compile(
        rf"\b{re.escape(m['label'])}\b(?:\s+(?:measure|indicator|figure|target|standard|test|score|line|KPI|PI))?\s*(?:,|\(|[–:-]\s|"
        r"(?:ran|runs|is|was|measure[sd]?|count(?:s|ed)?|track(?:s|ed)?|cover(?:s|ed)?|mean[st]?|show(?:s|ed)?|look(?:s|ed)?\s+at|goes|"
        r"went|start(?:s|ed)?|record(?:s|ed)?|report(?:s|ed)?)\b)(?=[^.]*[a-z]{4})"
    )
    for said in split_sentences(told):
        found = says.search(said)
        if found is not None and not any(c.isdigit() for c in said[found.end() :]):
            return said  # a sentence with a number tells a figure, and no meaning
    return ""
