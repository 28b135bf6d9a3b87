"""A follow-up that asks on about the one thing that the last answer named: "and how many berths has it got?" after
"which quay is rated outstanding?" asks it of the quay whose row that answer is.
"""

from __future__ import annotations

import re

from answers.answer import Answer, AnswerKind, Status
from answers.leaning import OPENERS
from answers.rows import REFERENCE, TOTAL

_WHICH = re.compile(
    r"^\W*(?:and\s+|so\s+)?(?:(?:in|at|on|of|for)\s+)?(?:which|what)\s+(?!(?:is|are|was|were|did|does|do|year|years|month|quarter|term|day|date|time|"
    r"percentage|proportion|share|number|rate)\b)(?:of\s+)?[\w’'-]+",
    re.IGNORECASE,
)
# "Was it higher a year before?" asks on about the figure, and "why?" about the whole answer.
_ASKS = re.compile(
    r"\W*(?:(?:in|at|on|for|by|from)\s+)?(?:how\s+(?:many|much|long|old|big|often|full)|when|where|who|whose|what|which)\b(?!\s+(?:about|if|of)\b)"
    r"(?!\s+(?:is|was|were|are|has|did)\s+(?:it|that|this|they|the\s+(?:figure|number))\s+(?:in|at|on|for|a|the|last|like|now|then|before)\b)",
    re.IGNORECASE,
)
_ITS = re.compile(r"\b(?:its|their)\b(?=\s+\w)", re.IGNORECASE)
_THERE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\bthere\b(?!\s+(?:is|are|was|were|has|have|had|been|be)\b)",
    re.IGNORECASE,
)
_IT = re.compile(
    r"\b(?:it|they|them|that\s+(?:one|[a-z]+)|this\s+one|the\s+same\s+one)\b(?!\s+(?:was|is|were|are)\s+(?:said|told|that)\b)",
    re.IGNORECASE,
)


def points_at_one(question: str, last: str) -> bool:
    """Whether a follow-up may ask on about the one thing that the last question wanted by its name."""
    return _WHICH.match(last) is not None and _asked_of(question, "X") is not None


def asked_of_the_one(question: str, before: Answer) -> str | None:
    """The follow-up asked of the one thing that the last answer names; None where that names none or several."""
    name = _named(before)
    return None if name is None else _asked_of(question, name)


def _asked_of(question: str, name: str) -> str | None:
    rest = OPENERS.sub("", question).strip() or question
    if _ASKS.match(rest) is None:
        return None
    of = f"{name}’" if name.endswith("s") else f"{name}’s"
    for pattern, said in ((_ITS, of), (_THERE, f"at {name}"), (_IT, name)):
        if (m := pattern.search(rest)) is not None:
            return f"{rest[: m.start()]}{said}{rest[m.end() :]}"
    return None


def _named(answer: Answer) -> str | None:
    """The name of the row that an answer is; None for words, and for more rows than one."""
    if answer.status is not Status.ANSWERED or not answer.citations:
        return None
    if answer.kind is not AnswerKind.FIGURE and len({c.quote for c in answer.citations}) > 1:
        return None
    cells = [c.strip() for c in answer.citations[0].quote.split(" | ")]
    names = (c for c in cells[:2] if c and not REFERENCE.match(c) and not re.fullmatch(r"[\W\d]+", c))
    name = next(names, None) if len(cells) > 1 else None
    return name if name and re.match(r"[A-Z]", name) and not TOTAL.match(name) else None
