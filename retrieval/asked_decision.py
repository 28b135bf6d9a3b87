"""Whether a question asks for what a meeting decided, in whatever words: "resolved", "how did the vote go"."""

from __future__ import annotations

import re

# "Was anything corrected in the minutes of 19 September before they were signed?"
_MINUTES_CORRECTED = re.compile(
    r"\bminutes\b[^?]*\b(?:correct(?:ed|ions?)|amend\w*|alter\w*|errors?|mistakes?)\b|"
    r"\b(?:correct(?:ed|ions?)|amend\w*|alter\w*|errors?|mistakes?)\b[^?]*\bminutes\b",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"\b(?:resol(?:ve|ved|ution|utions)|agree(?:d|ment)?\b|decid(?:e|ed)|determined?(?!\s+(?:by|as|in|at|that\s+\d))\b|decisions?|approv(?:e|ed)|recommend(?:ed)\b|"
    r"endorsed?|sign(?:s|ed)?\s+off|signed\s+(?:as\s+)?(?:a\s+)?correct|ratif(?:y|ied)|(?:result|outcome)\s+of\s+the\s+vote|"
    r"minutes\s+(?:agreed|approved)|co-?opt(?:ed)?|"
    r"what\s+was\s+(?:agreed|decided|resolved))\b",
    re.IGNORECASE,
)
# "The debt under the recommended option", "spending in the approved budget": which one, and not that it was chosen.
_CHOSEN = re.compile(
    r"\b(?:under|with|in|on|of|for|from|by|against|within|if)\s+(?:the|our|its|their)\s+(?:(?:newly|finally|originally)\s+)?"
    r"(?:recommended|agreed|approved|endorsed|resolved)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:options?|plans?|budgets?|scenarios?|models?|case|schemes?|strateg(?:y|ies)|programmes?|packages?|routes?|choice)\b",
    re.IGNORECASE,
)
# "What did the board decide to tell the owners?": what it told them stands in its decision.
DECIDED_TO = re.compile(
    r"^\W*(?:(?:and|so)\s+)?what\s+(?:did|has|had|have|was|were)\s+(?:[\w’'-]+\s+){0,6}?"
    r"(?:decided?|resolved?|agreed?|voted?|determined?)\s+to\s+(?:tell|say|ask|advise|inform|recommend|report|write|send|request|urge|"
    r"invite|instruct)\b",
    re.IGNORECASE,
)
# "How did members vote on falling rolls?", "did the panel back the charge?": what was decided, whatever it is about.
_VOTED = re.compile(
    r"\bhow\s+did\s+(?!(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)(?:[\w'’]+\s+){1,6}?vote\b|\bvoted?\s+on\b|\bhow\s+did\s+the\s+vote\s+go\b|"
    r"\bdid\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}?(?:panel|committee|commission|board|cabinet|council|members|councillors|executive)\s+"
    r"(?:support|back|oppose|reject|refuse|accept|endorse|approve|agree|vote|adopt|sign\s+off|go\s+along|settle|resolve|"
    r"decide|make\s+of|opt|plump)\b|"
    r"\bdid\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}?(?:panel|committee|commission|members|councillors)\s+do\s+with\b|"
    r"^\W*(?:was|were|did)\b[^,;]*\b(?:taken\s+(?:on|up)|turned\s+down|knocked\s+back|thrown\s+out|waved\s+through|voted\s+(?:down|through)|"
    r"(?:go|get)\s+through)\s*\?*$|"
    r"\b(?:anything|something|what|nothing)\s+(?:ever\s+)?(?:c[oa]me|became|become)\s+of\b|\bhow\s+did\s+(?:the\s+)?(?:meeting|panel|"
    r"committee|commission|board|members)\s+leave\b|\bupshot\b|"
    r"\bwhat\s+(?:[\w'’-]+\s+){0,3}?(?:(?:did|will)\s+(?:[\w'’-]+\s+){0,4}?(?:panel|committee|commission|members|councillors|chair|officers)\s+"
    r"(?:ask|agree|resolve|instruct|undertake|promise|offer|commit)|"
    r"(?:did|will|does)\s+(?:[\w'’-]+\s+){1,8}?(?:undertake|promise|offer|commit|pledge)|(?:has|have|had)\s+(?:[\w'’-]+\s+){0,4}?(?:panel|committee|commission|members|"
    r"officers)\s+(?:undertaken|promised|offered|agreed|resolved)|(?:was|were|are)\s+(?:[\w'’-]+\s+){0,2}?officers\s+(?:asked|due|instructed))\s+"
    r"(?:(?!(?:about|for|on)\b)[\w'’-]+\s+){0,5}?to\s+(?:send|provide|bring|share|supply|circulate|submit|write|come\s+back|"
    r"report\s+back|produce|do)\b|"
    r"\bwhat(?:['’]?s|\s+has)?\s+happen(?:ed|s)?\s+to\s+(?:[\w'’.-]+\s+){0,6}?(?:motion|amendment|proposal|request|suggestion|idea|petition)\b|"
    # "How did her motion fare?", "was the amendment carried?", "what was the outcome of the pier item?"
    r"\bhow\s+did\s+(?:[\w'’.-]+\s+){1,5}?get\s+on\s+with\s+(?:[\w'’.-]+\s+){0,3}?(?:proposals?|motion|amendment|proposal|request|petition)\b|"
    r"\bhow\s+did\s+(?:[\w'’.-]+\s+){0,4}?(?:motion|amendment|petition)\b[^?]*\b(?:fare|go|do|end|turn\s+out)\W*$|"
    r"\b(?:fate|outcome|result)\s+of\s+(?:[\w'’.-]+\s+){0,4}?(?:motion|amendment|petition|item|debate|vote)\b|"
    r"^(?!.*\bhow\s+(?:many|much)\b).*\b(?:motion|amendment)\b[^?]*\b(?:carr(?:y|ied)|pass(?:ed)?|lost|los[et]|fall|fell|defeated|succeed(?:ed)?|fail(?:ed)?|rejected|accepted)\b|"
    r"\bwhat\s+(?:was|were|is)\s+the\s+(?:outcome|result|upshot)\s+(?:on|of|for|about|regarding|over)\b[^?]*\b(?:when|at|after)\b[^?]*"
    r"\b(?:met|meeting|cabinet|panel|committee|commission|council|board|executive)\b|"
    r"\bwhat\s+(?:conclusion|ruling|verdict)s?\s+did\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}?(?:panel|committee|commission|board|cabinet|council|members|"
    r"councillors|executive|forum)\s+(?:reach|make|come|take|give|arrive)\b|"
    r"\bdid\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}?(?:panel|committee|commission|board|cabinet|members|councillors)\s+(?:throw|vote|turn|wave|knock)\s+"
    r"(?:out|down|through|back)\b|\bwhat\s+did\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}?(?:panel|committee|commission|board|cabinet)\s+conclude\b|"
    r"\bwhat\s+(?:was|were)\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}?(?:panel|committee|commission|board|cabinet)['’]s\s+(?:verdict|ruling|conclusion)\b|"
    r"\bwhat\s+was\s+the\s+voting\b|"
    # "What were members told to do in the resolution?": asked of it by name
    r"^(?!.*\b(?:how\s+(?:many|much)|when)\b).*\bwhat\b[^?]*\b(?:in|under|by|according\s+to)\s+(?:the|its|their|that|this)\s+"
    r"(?:[\w’'-]+\s+)?resolution\b",
    re.IGNORECASE,
)
# "Cllr Brook wanted the fee frozen. What happened?": somebody tried for something, and what came of it is asked.
_TRIED = re.compile(
    r"\b(?:want(?:ed|s)|tried|propos(?:ed|al)|mov(?:ed|es)|motion|amendment|petition\w*|request(?:ed)?|call(?:ed)?\s+(?:for|on)|"
    r"suggest(?:ed|ion)|sought|push(?:ed)?\s+for|ask(?:ed)?\s+(?:for|that|to)|urged|pressed\s+for|put\s+forward)\b[^?]*"
    r"[.!?;,:–-]\s+(?:and\s+|so\s+|but\s+)?(?:what\s+happened(?:\s+(?:to|with)\s+(?:it|that|this))?|"
    r"what\s+(?:became|c[ao]me)\s+of\s+(?:it|that|this)|how\s+did\s+(?:it|that|this)\s+(?:go|end|turn\s+out|fare)|"
    r"did\s+(?:it|that|this|they|he|she)\s+(?:get\s+(?:it|anywhere|through|in)|go\s+through|pass|succeed|win)|with\s+what\s+result)"
    r"(?:\s+(?:then|next|in\s+the\s+end))?\W*$",
    re.IGNORECASE,
)


def asks_decision(text: str) -> bool:
    """Whether a question names a decision: "what was agreed about the homes?"."""
    return _DECISION.search(_CHOSEN.sub(" ", text)) is not None


def asks_how_it_was_settled(text: str) -> bool:
    """Whether a question can only be of a decision: how members voted, what came of a motion."""
    tried = _TRIED.search(text) is not None and not re.match(r"\W*who\b", text, re.IGNORECASE)
    return tried or any(p.search(text) for p in (_VOTED, _MINUTES_CORRECTED))
