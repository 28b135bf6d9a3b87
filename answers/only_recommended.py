"""What a body decided, asked of papers that have only what it was recommended to decide: "RESOLVED to recommend to
Council that …" is the panel's decision, and tells nothing of the Council's.
"""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from corpus.paper import Kind

_BODY = r"(?:cabinet|council|executive|panel|committee|commission|board|forum|governors|trustees)"
_DECIDES = (
    r"(?:decid\w*|agree[ds]?|resolv\w*|approv\w*|determin\w*|conclud\w*|reject\w*|adopt\w*|settle[ds]?|opt(?:ed)?|choose|chose)"
)
_ASKED = re.compile(
    rf"(?:\bwhat\s+(?:\w+\s+)?|^\W*)(?:did|has|had)\s+(?:the\s+)?(?:(?!(?:to|recommend)\b)[\w'’-]+\s+){{0,4}}?(?P<body>{_BODY})\s+"
    rf"(?:(?:\w+ly|then|also|in\s+the\s+end)\s+)*{_DECIDES}\b(?!\s+to\s+(?:recommend|ask|tell|advise|say))|"
    rf"\bwhat\s+was\s+(?:decided|agreed|resolved|approved)\s+by\s+(?:the\s+)?(?:[\w'’-]+\s+){{0,3}}?(?P<by>{_BODY})\b",
    re.IGNORECASE,
)
_DECIDED = r"(?:decided|agreed|resolved|approved|rejected|adopted|chose|accepted|supported|endorsed)"
_PUT = r"(?:recommend(?:s|ed)?|advise[sd]?|ask(?:s|ed)?|request(?:s|ed)?|propose[sd]?|invite[sd]?|urge[sd]?)"


def only_recommended(case: Case, draft: Draft) -> str | None:
    """Why a resolution or a report's recommendation does not tell what the body asked about decided: it says what that
    body is recommended, and its paper is another body's or was written before the meeting. None for any other, and
    where no body's decision is asked for.
    """
    m = _ASKED.search(case.query.text)
    if m is None:
        return None
    body = m["body"] or m["by"]
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    meta = case.shelf[lead[0].paper].metadata
    if meta.kind is Kind.MINUTES and (meta.body or "").lower().endswith(body.lower()):
        return None  # its own minutes: what it was recommended, it there resolved
    if decides(" ".join(q.text for q in lead), body):
        return None
    if not all(_only_says_when(q.text) for q in lead):
        blocks = case.store.paper(lead[0].paper, case.finding.scope).blocks
        first = min(q.locator.block or 0 for q in lead)
        # a limb says what is to be done; to whom that is said stands in the line that leads to it
        over = [b.text for b in blocks[max(0, first - LIMBS) : first] if b.headings == blocks[first].headings]
        headed = meta.kind is not Kind.MINUTES and any(map(_RECOMMENDATIONS.match, blocks[first].headings))
        if not headed and not recommends_to(" ".join((*over, *(q.text for q in lead))), body):
            return None
    return f"The papers do not record what {_named(body)} decided; they have only what was put to it."


LIMBS = 8  # paragraphs of a recommendation before one of its limbs
_RECOMMENDATIONS = re.compile(r"\W*(?:\d+\.?\s+)?recommend(?:ations?|ed)\b", re.IGNORECASE)


def _only_says_when(text: str) -> bool:
    """Whether a row says only that a decision is to be made, and when: "Cabinet decision | 10 December 2024"."""
    head, *cells = text.split(" | ")
    return bool(cells) and re.search(r"\bdecisions?\b", head, re.IGNORECASE) is not None and not any(
        re.search(_DECIDED, c, re.IGNORECASE) for c in cells
    )


def recommends_to(text: str, body: str) -> bool:
    """Whether a text tells what a body ("cabinet") is recommended or asked to decide."""
    return (
        re.search(
            rf"\b{_PUT}\s+(?:to\s+|that\s+)?(?:the\s+)?{body}\b|\b{body}\s+(?:(?:is|are|be)\s+)(?:\w+ly\s+)?{_PUT}\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def decides(text: str, body: str) -> bool:
    """Whether a text tells that a body decided something: "Cabinet had agreed Option B"."""
    return (
        re.search(rf"\b{body}\s+(?:(?:has|had|have|then|later|\w+ly)\s+)*{_DECIDED}\b", text, re.IGNORECASE) is not None
    )


def _named(body: str) -> str:
    return "Cabinet" if body.lower() == "cabinet" else f"the {body.capitalize()}"
