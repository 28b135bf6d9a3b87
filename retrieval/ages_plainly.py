"""An age limit in the words that tables have for it: "younger than five", "below the age of five", "not yet five" are
"under 5", "older than 16" is "over 16".
"""

from __future__ import annotations

import re

from corpus.numbers import WORDS

_N = rf"(?P<n{{}}>\d{{{{1,2}}}}|{'|'.join(w for w in list(WORDS)[1:20])})"
# behind the age, none of the stretches that are counted in years: "not yet five weeks"
_END = (
    r"(?:\s+years?\s+(?:old|of\s+age)\b|\s+years?(?=\W*$)|"
    r"(?=\W*$|\s*[,;.?)]|\s+(?:in|at|on|as|with|who|had|have|has|were|was|are|is|to|do|does|did|by|when|and)\b))"
)
_UNDER = re.compile(
    rf"\b(?:(?:aged?\s+)?(?:younger\s+than|below|under)\s+(?:the\s+)?age\s+of\s+{_N.format(1)}|"
    rf"(?:aged?\s+)?younger\s+than\s+{_N.format(2)}|"
    rf"(?:aged?\s+below|not\s+yet(?:\s+aged?|\s+turned|\s+reached)?)\s+{_N.format(3)}){_END}",
    re.IGNORECASE,
)
# "Aged 5 and up", "5 years or older": the age itself is one of them.
_AND_OVER = re.compile(
    rf"\b(?P<aged>aged?\s+|ages\s+)?{_N.format(1)}(?(aged)(?:\s+years?)?|\s+years?(?:\s+(?:old|of\s+age))?)\s+(?:and|or)\s+(?:up(?:wards)?|older|above)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    rf"\b(?:(?:aged?\s+)?(?:older\s+than|above|over)\s+(?:the\s+)?age\s+of\s+{_N.format(1)}|"
    rf"(?:aged?\s+)?older\s+than\s+{_N.format(2)}|aged?\s+above\s+{_N.format(3)}){_END}",
    re.IGNORECASE,
)


def ages_plainly(question: str) -> str:
    """A question with its age limits in the plain words; itself where it has none."""
    question = _AND_OVER.sub(lambda m: f"{m['aged'] or 'aged '}{m['n1']} and over", question)
    question = _UNDER.sub(lambda m: f"under {_number(m)}", question)
    return _OVER.sub(lambda m: f"over {_number(m)}", question)


def _number(m: re.Match[str]) -> str:
    return next(g for g in (m["n1"], m["n2"], m["n3"]) if g)
