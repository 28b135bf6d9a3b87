"""An opinion asked for without "do you think": "should she be ashamed?", "isn't it a disgrace?", "surely that was just
politics?", "would you rate the harbour master highly?".
"""

from __future__ import annotations

import re

_FELT = (
    r"(?:ashamed|proud|embarrassed|sorry|praised|congratulated|thanked|blamed|sacked|fired|disciplined|punished|rewarded|worried|"
    r"(?:held|made)\s+(?:to\s+account|accountable|responsible))"
)
_BAD = (
    r"(?:(?:a\s+|an\s+|just\s+a\s+|simply\s+a\s+)?(?:(?:national|complete|total|real|absolute|utter)\s+)?(?:disgrace|scandal|shame|outrage|joke|"
    r"farce|shambles|waste\s+of\s+(?:time|money)|cop-?out|whitewash)|disgraceful|shameful|scandalous|outrageous|ridiculous|appalling|shocking|"
    r"laughable|pathetic|unacceptable|inexcusable|unforgivable)"
)
_ONLY = r"(?:just|only|simply|merely|purely|all|nothing\s+(?:but|more\s+than)|little\s+more\s+than|sheer|pure)"
_PLAY = (
    r"(?:(?:party\s+|petty\s+|political\s+|cheap\s+)*(?:politics|politicking|point[\s-]scoring|grandstanding|posturing|game[\s-]playing|"
    r"sour\s+grapes|spin|window[\s-]dressing|pr\b|(?:a\s+)?(?:pr\s+|publicity\s+|political\s+)?(?:stunt|gimmick|ploy|smokescreen|whitewash|excuse)))"
)
_ASKED = re.compile(
    rf"\b(?:should(?:n['’]t)?|ought)\s+(?:[\w’'.-]+\s+){{1,5}}?(?:to\s+)?(?:not\s+)?(?:be|feel)\s+(?:\w+ly\s+)?{_FELT}\b"
    rf"|\b(?:is|was|are|were)(?:n['’]t)?\s+(?:it|this|that|they)\s+(?:not\s+)?(?:frankly\s+|really\s+|just\s+|simply\s+)?{_BAD}\b"
    r"|\bwould\s+you\s+(?:rate|rank|score|call|describe|regard|consider|back|blame|criticise|praise|give)\b"
    rf"|\b(?:surely|wasn['’]t|isn['’]t|weren['’]t|was|is|were)\s+(?:[\w’'.-]+\s+){{0,5}}?{_ONLY}\s+{_PLAY}"
    r"|\b(?:fair|right|reasonable|accurate|true)\s+to\s+(?:say|call|describe|suggest)\b[^?]*\b(?:playing\s+to\s+the\s+gallery|playing\s+politics|"
    r"scoring\s+points|point[\s-]scoring|grandstanding|stirring|troublemaker|incompetent|useless|lazy|hopeless|out\s+of\s+(?:his|her|their)\s+depth)\b"
    r"|\bhow\s+(?:well|badly|good|bad)\s+do\s+you\s+(?:think|feel|reckon)\b",
    re.IGNORECASE,
)


def asks_opinion(text: str) -> bool:
    """Whether a question asks for somebody's opinion of people or what they did, in words that name no asker of it."""
    return _ASKED.search(text) is not None
