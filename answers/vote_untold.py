"""How a vote went, or who cast one, asked of sentences that tell of none, name nobody, or tell of an earlier one."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.people_named import people_in
from corpus.period_patterns import MONTHS
from corpus.sentences import split_sentences

_VOTER = r"(?:councillors?|cllrs?|members?|governors?|people|persons?|co-?optees?|heads?|trustees?|representatives?)"
_VOTED = r"(?:vot(?:ed|es?)|abstain(?:ed|s)?|dissent(?:ed|s)?|opposed)"
# "Which two members voted against it?": the count of a vote names none of them.
_WHICH_VOTED = re.compile(
    rf"\W*(?:and\s+|so\s+)?(?:who(?:\s+(?:all|else|was\s+it\s+that))?|(?:which|what)\s+(?:of\s+(?:the|our|these|those)\s+)?"
    rf"(?:[\w'’-]+\s+){{0,3}}?{_VOTER}|(?:(?:what|who)\s+(?:is|was|are|were)\s+)?(?:the\s+)?(?:names?\s+of\s+)?(?:the\s+)?(?:[\w'’-]+\s+)?"
    rf"(?:{_VOTER}|those)\s+(?:who|that))\s+(?:\w+ly\s+|also\s+)?{_VOTED}\b",
    re.IGNORECASE,
)
_OF_A_VOTE = re.compile(
    r"\b(?:vot\w+|abst[ae]\w+|dissent\w*|oppos\w+|against|in\s+favour|minority|ballot\w*|show\s+of\s+hands|objected|would\s+not)\b",
    re.IGNORECASE,
)
_HOW_VOTED = re.compile(
    r"\b(?:how\s+(?:did|do|have|had|has)\b[^?]{0,60}?\bvote[ds]?\b|how\s+did\s+the\s+vote\b|(?:what|which\s+way)\s+(?:was|did)\s+the\s+vote\b|"
    r"\bby\s+(?:how\s+many|what)\s+votes\b|\b(?:result|outcome)\s+of\s+the\s+vote\b)",
    re.IGNORECASE,
)
_BODY = (
    r"(?:Forum|Panel|Committee|Sub-?[Cc]ommittee|Commission|Board|Cabinet|Council|Executive|Scrutiny|Group|Party|Assembly|"
    r"Members|Councillors|Governors|Trustees|Partnership|Authority|Parliament|Team)\b"
)
# "Which way did Cllr Moss vote?": of one, by name.
_ONES_VOTE = re.compile(
    r"\b(?:(?i:(?:how|which\s+way|what\s+way)\s+(?:did|had|has))|(?i:did|had|has))\s+(?:(?i:the)\s+)?"
    r"(?:(?:Cllrs?|Councillor|Mr|Mrs|Ms|Miss|Dr|Rev(?:d|erend)?|Alderman|Lord|Lady|Sir)\.?\s+(?:[A-Z][\w’'-]*\s+)*?|"
    rf"(?:[A-Z][\w’'-]+\s+)+?(?!{_BODY}))(?P<name>[A-Z][\w’'-]+)\s+(?:\w+ly\s+)?(?:vote[ds]?|abstain(?:ed)?|oppose[ds]?)\b"
)
_CAST = re.compile(r"\b(?:vot\w+|abst[ae]\w+|dissent\w*|oppos\w+|against|in\s+favour)\b", re.IGNORECASE)
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(MONTHS)})\s+\d{{1,2}}(?:st|nd|rd|th)?\b|"
    r"\bthis\s+(?:year|time|month|week)\b|\b(?:today|tonight)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:last|(?:the\s+)?previous|an?\s+earlier|the\s+preceding)\s+(?:year|time|month|meeting|round|occasion)s?\b|"
    r"\b(?:a|one|two|three)\s+years?\s+(?:ago|earlier|before)\b|\bthe\s+(?:year|month|meeting)\s+before\b|\bpreviously\b",
    re.IGNORECASE,
)


def vote_untold(case: Case, draft: Draft) -> str | None:
    """Why a draft does not tell of the vote asked about; None where it does, or where none is asked about."""
    text = case.query.text
    lead = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    one = _ONES_VOTE.search(text)
    if one and not any(one["name"] in s and _CAST.search(s) for q in draft.quotes for s in split_sentences(q.text)):
        return f"The papers do not record how {one['name']} voted."
    in_words = draft.kind in (AnswerKind.PASSAGE, AnswerKind.PEOPLE)
    if in_words and _WHICH_VOTED.match(text) and not (people_in(lead) and _OF_A_VOTE.search(lead)):
        return "The papers do not record who did."
    of_a_meeting = _HOW_VOTED.search(text) and _DAY.search(text) and not _BEFORE.search(text)
    if (in_words or draft.kind in (AnswerKind.DECISION, AnswerKind.FIGURE)) and of_a_meeting and _BEFORE.search(lead):
        return "The papers record no vote of that meeting; they tell of an earlier one."
    return None
