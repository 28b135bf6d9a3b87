"""What something found: told by "found" or "showed", and never by the resolution to have its findings brought back."""

from __future__ import annotations

import re

from corpus.chunk import Chunk, Statement
from retrieval.query import Query

_ASKED = re.compile(
    r"\bwhat\s+(?:did|do|does|has|have|had)\b[^?,;]*?\b(?:find|found|show|shown|conclude|concluded|reveal|revealed|turn\s+up|"
    r"bring\s+to\s+light)\b|\bwhat\s+(?:was|were)\s+(?:found|concluded|revealed)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:found|finds|showed|shows|shown|concluded|concludes|revealed|reveals|identified|judged|suggested|suggests)\b",
    re.IGNORECASE,
)
# "What praise did inspectors have for …?": told by what they found, and not by the council's being proud of it.
_VERDICT_ASKED = re.compile(
    r"\bwhat\s+(?:(?:sort|kind)\s+of\s+)?(?:[\w-]+\s+)?(?:praise|criticisms?|verdict|feedback|compliments?|judge?ments?|views?|opinion|"
    r"impressions?)\s+(?:did|do|does|has|have|had)\b|\bwhat\s+(?:did|do|does|has|have|had)\b[^?,;]*?\b(?:praised?|criticised?|commend|"
    r"commended|make\s+of|made\s+of)\b",
    re.IGNORECASE,
)
_FOUND_BY = re.compile(
    r"\b(?:inspectors?|inspectorate|ofsted|cqc|hmicfrs|reviewers?|auditors?|assessors?|peers?|team|review|audit|inspection|visit|"
    r"regulator|ombudsman|moderators?|they)\s+(?:also\s+|\w+ly\s+)?(?:found|noted|thought|felt|saw|said|reported|recognised|praised|"
    r"commended|considered|judged|concluded|observed|highlighted|criticised|were\s+(?:impressed|concerned|pleased))\b",
    re.IGNORECASE,
)
_WELCOMED = re.compile(
    r"\b(?:I|we)(?:\s+am|\s+are|['’]m|['’]re|\s+were|\s+was)\s+(?:\w+\s+)?(?:proud|pleased|delighted|glad|grateful|heartened|encouraged)\b|"
    r"\b(?:I|we)\s+(?:\w+\s+)?(?:welcome|thank|celebrate)\b",
    re.IGNORECASE,
)
# What a list of actions or a work programme has of it is still to be done.
_TO_DO = re.compile(r"\b(?:actions?\s+(?:list|log|tracker|points?)|work\s+programme|forward\s+plan)\b", re.IGNORECASE)
TELLS = 0.35
FINDS = 0.6
RULES = 0.4


def asks_finding(text: str) -> bool:
    """Whether a question asks what somebody named found: "what did the auditor find?"."""
    return _FOUND_ASKED.search(text) is not None


_FOUND_ASKED = re.compile(
    r"\bwhat\s+(?:did|has|have|had|does|do)\s+(?!(?:they|it|he|she|we|you|this|that)\b)[^?,;]*?\b(?:find|found|show|shown|conclude|concluded|"
    r"reveal|revealed)\b(?!\s+(?:(?:to\s+be|was|were)\s+)?(?:wrong|weak|poor|lacking|fault))",
    re.IGNORECASE,
)


def finding_adds(query: Query, text: str, chunk: Chunk) -> float:
    """What it adds that a sentence tells a finding, or a verdict, where one is asked for, less for a decision or for a
    welcome of it; 0 where none is asked for.
    """
    if _VERDICT_ASKED.search(query.text):
        return (FINDS if _FOUND_BY.search(text) else 0.0) - (RULES if _WELCOMED.search(text) else 0.0)
    if not _ASKED.search(query.text):
        return 0.0
    ruled = chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED) or _TO_DO.search(chunk.context) is not None
    return (TELLS if _TOLD.search(text) else 0.0) - (RULES if ruled else 0.0)
