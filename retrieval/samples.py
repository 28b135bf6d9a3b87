"""Those who answered a survey, and the cases that were looked at, are some of all there are: no count of all."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query
from retrieval.slots import NOT_COUNTS

_ASKING = r"(?:surveys?|questionnaires?|polls?|consultations?|focus\s+groups?|interviews?|feedback\s+forms?)"
_WHO = r"(?:\s+(?!(?:and|but|or|while|whereas|was|is|are)\b)[\w’'-]+){1,5}?(?:\s*\([^()]*\))?"
# "43 skippers completed the survey", "replies from 43 skippers"
_ANSWERED = re.compile(
    rf"{_WHO}\s+(?:(?:had|have|who|were|fully)\s+)*(?:(?:completed|returned)(?!\s+(?:(?:the|a|an|their|its|our|this|that|his|her)\s+(?![^.;]{{0,40}}\b{_ASKING})|to\b|home\b))|"
    rf"answered|filled\s+in|responded\s+to|replied\s+to|took\s+part\s+in|"
    rf"participated\s+in|contributed\s+to|surveyed|polled|interviewed|consulted)\b(?:[^.;]{{0,40}}\b{_ASKING})?"
    rf"|{_WHO}\s+(?:responded|replied|answered)\b",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(
    rf"\b(?:(?:{_ASKING}|repl(?:y|ies)|responses?|answers|returns|feedback)\s+(?:(?:were\s+|was\s+)?(?:came|come|had|received|got|in)\s+)*"
    r"(?:of|with|from|by)|surveyed|polled|interviewed|consulted)\s+"
    r"(?:(?:the|our|about|around|over|some|just|only|all|a|total|of)\s+)*$",
    re.IGNORECASE,
)
# "a dip sample of 45 cases", "45 cases were audited"
_SAMPLED = re.compile(
    rf"{_WHO}\s+(?:(?:were|was|had\s+been|being|have\s+been)\s+)?(?:dip[\s-])?(?:sampled|audited|moderated|spot-?checked)\b",
    re.IGNORECASE,
)
_SAMPLE_OF = re.compile(
    r"\b(?:samples?|audits?|reviews?|(?:dip|spot|deep)[\s-](?:samples?|checks?|dives?))\s+(?:was\s+)?(?:of|on|across|into|covered|covering|looked\s+at)\s+"
    r"(?:(?:the|our|about|around|over|some|just|only|all|a|total|of)\s+)*$",
    re.IGNORECASE,
)
# "The reasons given most often were pay (12), a post nearer home (seven) and …": so many gave each.
_REASONS = re.compile(
    r"\b(?:reasons?|causes?|worries|concerns|objections|comments|complaints|suggestions|ideas|answers|themes|requests|priorities)\b[^.]*"
    r"\(\s*[\w]+\s*\)[^.]*\(\s*[\w]+\s*\)",
    re.IGNORECASE,
)
_IN_A_RUN = re.compile(r"\(\s*$")
_ASKED = Asked(
    rf"\b(?:reasons?|causes?|worr\w+|concern\w*|objection\w*|object\w*|comment\w*|complain\w*|suggest\w*|said|say|gave|give|mention\w*|"
    rf"named|{_ASKING}|surveyed|polled|consult\w*|respon\w+|answer\w*|repl(?:y|ies|ied)|took\s+part|take\s+part|taken\s+part|feedback|views?|"
    r"asked|interview\w*|audit\w*|sampl\w*|review\w*|look(?:ed|ing)?\s+at|check\w*|moderat\w*|files?|dives?|returned|filled|completed|"
    r"contributed|participat\w*|engaged)\b"
)


def of_a_sample(query: Query, fact: Fact) -> bool:
    """Whether a sentence counts those who answered a survey, or the cases of a sample, and the question asks of no
    survey and of no sample. Shares of them are what is known of all, and stay.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or fact.unit in NOT_COUNTS or at < 0 or _ASKED.search(query.text):
        return False
    before, end = fact.quote[:at], at + len(fact.printed)
    led = _OF_THOSE.search(before) or _SAMPLE_OF.search(before)
    gave = _IN_A_RUN.search(before) and _REASONS.search(fact.quote)
    return bool(led or gave) or any(p.match(fact.quote, end) for p in (_ANSWERED, _SAMPLED))
