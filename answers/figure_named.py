"""What a part of a question calls the figure it asks for: "the newer figure", "the actual overspend", "the result"."""

from __future__ import annotations

import re

ANOTHER = (
    r"(?:the\s+|any\s+|a\s+)?(?:newer|later|latest|updated|fresher|(?:more|most)\s+recent|final|revised|corrected|current|earlier|other)\s+"
    r"(?:figure|number|one|total|count|percentage|rate|value|sum|position)\b"
)
# "… according to the report, and the newer figure that the Committee heard": asks as "what" does.
# So does what was, set against what was expected: "… and the actual overspend for 2021/22".
ANOTHER_FIGURE = re.compile(
    rf"\s*(?:{ANOTHER}|the\s+(?:actual|real|final|expected|forecast|projected|budgeted|planned|target)\s+"
    r"(?:(?:over|under)spend|outturn|spend(?:ing)?|costs?|budget|deficit|surplus|savings?|rate|number|figure|share)\b)",
    re.IGNORECASE,
)
# The same with who gave it or heard it, joined to the subject of the clause before: it names nothing of its own.
NEWER = re.compile(
    rf"(?P<joint>\s–\s+)(?:what\s+(?:was\s+|is\s+)?)?{ANOTHER}(?:\s+(?:that|which))?(?:\s+(?:was|were|did|had|has|been))*"
    r"(?:\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+[A-Z][\w’'-]+|members|councillors|officers))?"
    r"(?:\s+(?:gave|give|given|hear|heard|told|tell|reported|get|got))?",
    re.IGNORECASE,
)
# "She expected it to reach what level, and what was the result in Q1?": the figure is asked for, whatever it is called.
CAME_OF_IT = re.compile(
    r"(?P<joint>\s–\s+)what\s+(?:was|were|is|are)\s+(?:the\s+)?(?:(?:actual|real|final|end)\s+)?"
    r"(?:results?|outcomes?|reality|actuals?|achievement)(?=\s+(?:in|at|on|for|by)\b|\W*$)",
    re.IGNORECASE,
)
FIGURE = r"\g<joint>what was the figure"
LATER = re.compile(r"\b(?:newer|later|latest|updated|fresher|(?:more|most)\s+recent|current)\b", re.IGNORECASE)
