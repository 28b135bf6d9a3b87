"""Where a question says that something is told: "in the SEND item", "when the plan was written". That is no subject."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.paper_times import said_there
from retrieval.put_to_them import put_to_them


@lru_cache(maxsize=64)  # each figure of a question asks for the same
def where_told(text: str, figures: bool) -> list[tuple[int, int]]:
    """The stretches of a question that say where its answer is told: positions from 0, end not included. A paper is one
    only where `figures` are asked for.
    """
    told = [*(m.span() for m in _WHERE_TOLD.finditer(text)), *put_to_them(text)]
    return [*told, *(m.span() for m in _PAPER_TOLD.finditer(text)), *said_there(text)] if figures else told


def without_standing(text: str) -> str:
    """A question without the word of standing in the name of the paper that tells a figure, blanks in its place: a cost
    in "the budget report" is not asked for as a budget.
    """
    for m in reversed(list(_PAPER_TOLD.finditer(text))):
        text = text[: m.start()] + _STANDING.sub(lambda s: " " * len(s.group()), m.group()) + text[m.end() :]
    return text


_STANDING = re.compile(r"\b(?:budget\w*|forecast\w*|targets?|outturns?)\b", re.IGNORECASE)

# The part of a paper that is said to tell it is no subject: "in the SEND item, how many …", "Slide 15: how many …".
_WHERE_TOLD = re.compile(
    r"\b(?!under\s+section\s+\d)(?:according\s+to|as\s+per|per|in|from|under|on|during|see)\s+(?:the\s+|its\s+|our\s+|their\s+)?"
    r"(?:(?!(?:how|what|who|which|when|and|or|were|was|did|of|in|for)\b)[\w/&'’-]+\s+){0,4}?"
    r"(?:item|section|discussion|debate|presentation|slides?|chapter|appendix|annex|foreword|key\s+data(?:\s+page)?|"
    r"page|slide\s+pack|paragraph|(?<!league\s)(?<!life\s)table(?=\s*[,:?.]|\s+(?:of|on|about|\d)|\s*\Z))\b"
    r"(?:\s+\d+)?(?:\s+(?:of|on|about)\s+(?:the\s+)?[\w'’-]+)?"
    r"|^\W*(?:slide|page|table|item|para(?:graph)?|appendix|chapter)\s+(?:\d[\w.]*|[A-Z])\b[^:,?]{0,40}[:,]"
    # "Harbour Board update: how many …?"
    r"|^\W*[^:?]{3,90}?\b(?:update|report|item|minutes|briefing|presentation|summary)\s*:(?=\s+(?:how|what|which|who|when|where)\b)"
    r"|^\W*section\s+(?:\d[\d.]*|[A-Z])\b(?:\s+(?:of|in|on)\b[^:,?]{0,40})?\s*[:,]",
    re.IGNORECASE,
)
# A paper by its name: "Nearer to Shore", "Quays for Everyone", “Harbours First”; "Boats and Crews" may be a subject.
_CAPITALS = r"(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*)*"
_LINKS = "to|for|our|up|every|your|my|all|beyond|towards|into|before|from"
_NAME = rf"{_CAPITALS}\s+(?:{_LINKS})\s+(?:(?:{_LINKS}|the|a|in|of|through|with)\s+){{0,2}}{_CAPITALS}"
_IN_QUOTES = r"(?:‘[^’?]{3,80}’|“[^”?]{3,80}”|\"[^\"?]{3,80}\"|'[^'?]{3,80}')"
_NAMED_SO = (
    rf"(?:\s+to\s+(?:the\s+)?{_CAPITALS})?"
    rf"\s+(?:(?:on|about)\s+(?:the\s+)?(?:{_NAME}|{_IN_QUOTES})|"
    rf"(?:called|titled|entitled|named)\s+(?:{_NAME}|{_IN_QUOTES}|{_CAPITALS})|{_IN_QUOTES})"
)
# The same of the paper a figure stands in; words may be asked for it: "what should be in the annual report?".
_PAPER_TOLD = re.compile(
    r"\b(?:according\s+to|as\s+per|per|in|from)\s+(?:the|our|its|their)\s+"
    rf"(?:(?:{_NAME}\s+|{_IN_QUOTES}\s+)|"
    r"(?:(?!(?:how|what|who|which|when|and|or|were|was|did|of|in|for)\b)[\w/&'’-]+\s+){0,4}?)"
    rf"(?:report|minutes|paper|scorecard|dashboard|(?<=budget\s)monitoring)\b(?!\s+(?:year|cards?|back)\b)(?:{_NAMED_SO})?"
    r"|\bwhen\s+(?:the|this|that|our|their)\s+(?:[\w/&'’-]+\s+){0,4}?(?:report|paper|review|strategy|plan|minutes)\s+"
    r"(?:was|were|is|got)\s+(?:being\s+)?(?:written|drafted|prepared|compiled|published|produced|issued)\b"
    # "… when the committee did its 2031 review?", "… in its May 2031 update?": what they had before them told it.
    r"|\b(?:when|while|as|at\s+the\s+time)\s+(?:(?:the|our|its)\s+(?:[\w/&'’-]+\s+){0,3}?|(?:(?-i:[A-Z])[\w’'-]*\s+(?:(?:&|and)\s+)?){1,4}?(?:[a-z]+\s+){0,3}?)"
    r"(?:committee|panel|board|cabinet|commission|forum|members|councillors|scrutiny|governors|trustees)\s+(?:did|made|held|carried\s+out|undertook|began|started|looked|met|discussed|considered|reviewed|debated|"
    r"heard|was\s+told|were\s+told|was\s+shown|were\s+shown|received|saw|got)\b[^?,;]*"
    r"|\bin\s+(?:the|our|its|their)\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d(?:[/-]\d\d)?\s+(?:review|update)\b",
    re.IGNORECASE,
)
