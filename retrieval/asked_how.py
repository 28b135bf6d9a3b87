"""Questions for the way in which somebody did a thing: "how did the yard get its number of breakdowns down?", "how did
the harbour master reassure members about caseloads?". The answer is told in words, whatever figures the question names.
"""

from __future__ import annotations

import re

# What one does on purpose: such a deed has a way in which it is done. "How did it change, look, compare?" has none.
_DEED = (
    r"(?:get|keep|bring|cut|reduce|lower|raise|tackle|improve|manage|reassure|explain|justify|defend|account|persuade|"
    r"convince|ensure|make\s+sure|handle|deal|address|prevent|stop|avoid|recruit|retain|attract|involve|engage|support|"
    r"help|monitor|check|track|watch|supervise|oversee|work\s+out|calculate|measure|define|describe|arrive\s+at|"
    r"pay\s+for|fund|finance|meet\s+(?:the|its|this|that)\s+(?:cost|gap|shortfall|overspend|deficit)|plan|intend|propose|"
    r"hope|aim|go\s+about|set\s+about|turn\s+(?:it|this|things|that)\s+round|achieve\s+(?:this|that|it))"
)
_HOW_DONE = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:exactly\s+)?how\s+(?:did|does|do|has|have|had|will|would|can|could|should)\s+"
    rf"(?:(?!(?:many|much|often|long|far)\b)[\w’'.&-]+\s+){{1,6}}?{_DEED}\b",
    re.IGNORECASE,
)
# A number asked for beside it, or what came of it, is a figure still.
_FIGURE_TOO = re.compile(
    r"\bhow\s+(?:many|much|often|far|long)\b|\b(?:what|which)\s+(?:percentage|proportion|share|number|rate|total|%)|"
    r"\bcompared?\b|\bfrom\s+what\b|\bby\s+what\b",
    re.IGNORECASE,
)


def asks_how_done(text: str) -> bool:
    """Whether a question asks in what way a thing was or is to be done, and for no number beside it."""
    return _HOW_DONE.match(text) is not None and _FIGURE_TOO.search(text) is None
