"""The words by which fronts of council papers say what is open and what is not, by kind.

A line is read as these, in the order they stand; all else in it says nothing of access.
"""

from __future__ import annotations

import re

ATTACHED = r"(?:appendi(?:x|ces)|annexe?s?|enclosures?)"
LETTERS = r"(?:[A-Z]|\d{1,2}|[ivx]{1,4})\b"
_ON = rf"(?:(?:\s*,\s*|\s*(?:and|&|to|-|–)\s*|\s*,\s*and\s+)(?:{ATTACHED}\s+)?{LETTERS})*"
BACKGROUND = rf"background\s+(?:papers?|documents?)(?:\s+{LETTERS}{_ON})?"
NAMED = (
    rf"(?:{ATTACHED}\s+{LETTERS}{_ON}|(?-i:[Aa][Pp]{{2}}[sx]?\.?)\s+{LETTERS}{_ON}|"
    rf"schedules?\s+\d+(?=\s+to\s+(?:this|the)\s+report)|{BACKGROUND})"
)

_SHUT_ADJECTIVE = r"(?:exempt|confidential|private|restricted|closed)"
_DOCUMENT = r"(?:report|item|version|paper|copy|document|letter|valuation)"

# Each kind with its patterns; where two begin at one place the kind that stands first here is read.
_KINDS: dict[str, tuple[str, ...]] = {
    # of the law, and of neither
    "law": (
        r"part\s+(?:1|i|4|one)\s*,?\s+(?:of\s+)?(?:the\s+)?schedule\b", r"no\.\s?\d",
        r"schedule\s+\d+\s?\(?a\)?\s*,?\s*\(?(?:part\s+(?:\d|i|one)\)?)?", r"public\s+interest\s+in\s+disclosing\b",
        r"public\s+interest\s+test\b",
    ),
    # another paper than this one
    "another": (
        NAMED,
        rf"(?:(?:an?|any|the|this|these|each|one|two|three|of\s+the)\s+)?{ATTACHED}\b",
        r"(?:(?:an?|the)\s+)?addend(?:um|a)\b", r"attachments?\b",
        r"(?:(?:an?|the)\s+)?(?:further|later|separate|supplementary|supplemental|supporting|accompanying|"
        r"linked|related|second|previous|earlier)\s+"
        r"(?:[a-z]+\s+)?(?:report|paper|item|note|advice|opinion|letter|document|valuation|version|statement)s?\b",
        r"(?<=[;.,]\s)(?:the\s+|an?\s+)?(?:full|fuller|unredacted|exempt|confidential|public)\s+version\b",
        rf"(?:see(?:\s+also)?\s+|an?\s+|the\s+|later\s+|separate\s+)(?:[a-z]+,?\s+){{0,2}}?(?:{_SHUT_ADJECTIVE}|"
        rf"unredacted|public|published|open|redacted|valuation|"
        rf"part\s+(?:2|ii|b))\s+(?:[a-z]+\s+)?{_DOCUMENT}s?\b(?!\s+(?:of|on|with)\s+(?:this|exempt))",
        rf"{_SHUT_ADJECTIVE}\s+(?:agenda\s+)?item\s+\d+",
    ),
    # a part of this one
    "part": (
        r"(?:sections?|recommendations?|tables?|pages?|chapters?)\s+\(?(?:\d+|[a-z](?=[)]))",
        r"paragraphs?\s+\d+\.\d+",
        r"paragraphs?\s+\d+\s*(?:-|–|to)\s*(?:2[2-9]|[3-9]\d)\b", r"paragraphs?\s+(?:2[2-9]|[3-9]\d)\b",
        r"shaded\s+text\b",
        r"(?<=and\s)paragraphs?\s+\d+\b(?!.*\b(?:schedule|sch|part)\b)",
        r"the\s+recommendations\b", r"recommendations\s+\d",
    ),
    # this one
    "paper": (
        r"(?:(?:this|the|main|cover(?:ing)?|whole|entire|full|present|following|body\s+of|"
        r"all\s+of)\s+)+(?:report|paper|document|item|minute)s?(?:\s+itself)?\b",
        r"all\s+of\s+it\b", r"all(?=\W*$|,|\s+including)", r"in\s+its\s+entirety\b", r"everything\b", r"both(?=\W*$)",
        r"report(?=\s+(?:is|itself|exempt|open|closed|public|private|confidential|restricted)\b|\s*[:–-])",
    ),
    "open": (
        r"non-exempt\b", r"redacted\s+(?:version|copy|report|paper)\b",
        r"(?:open|public|published|unrestricted|unclassified)\b", r"for\s+publication\b",
        r"no\s+longer\s+(?:appl\w+|exempt|confidential|restricted|private|needed|required)",
        r"released\s+in\s+full\b", r"part\s+(?:1|i|a|one)\b",
    ),
    "shut": (
        r"(?:part|partly|partially)[\s-]+exempt\b",
        r"not\s+(?:for\s+(?:publication|onward|circulation|release|distribution|disclosure|the\s+public)|"
        r"to\s+be\s+(?:publish|disclos|circulat|releas|shar|plac)\w*)",
        r"(?:do|may|must|should)\s+not\s+(?:be\s+)?(?:publish|disclos|circulat|releas|shar)\w*",
        r"no\s+(?:public\s+)?access\b", r"exempt(?:ed|ion|ions)?\b", r"confidential(?:ity)?\b",
        r"(?:restricted|restriction|private|closed|withheld|embargoed|unredacted|redacted)\b", r"fully\s+exempt\b",
        r"(?:press\s+and\s+)?public\s+(?:(?:to|are|is|will|should)\s+)?(?:be\s+)?excluded\b",
        r"(?:to\s+)?be\s+excluded\b",
        r"exclusion\s+of\s+(?:the\s+)?(?:press|public)\b",
        r"part\s+(?:2|ii|b|two)\b", r"(?:members|officers)\s+only\b", r"in\s+(?:private|camera|committee)\b",
        r"(?:commercial(?:ly)?[\s-]+)?in[\s-]+confidence\b", r"in\s+the\s+absence\s+of\s+the\s+(?:press|public)\b",
        r"official\s*[–:-]?\s*sensitive\b",
        r"(?:pink|blue|green|yellow|gold)\s+papers?\b", r"commercially\s+sensitive\b", r"not\s+attached\b",
        r"interest\s+in\s+(?:withholding|maintaining)\b",
    ),
    "yes": (
        r"yes\b", r"y(?![\w.])", r"does\b(?!\s+(?:not|this|the)\b)",
        r"(?:partly|partially|in\s+part|part)\b(?!\s+(?:of|one|two|ii?|[a-b\d])\b)",
    ),
    "no": (
        r"(?:no|none|nil|nothing|neither|nor|not|without)\b", r"n(?:\s?/\s?a)?(?![\w./])",
    ),
    "save": (
        r"(?:save|except\w*|excluding|but|apart\s+from|other\s+than)\b",
    ),
}  # fmt: skip
TOKEN = re.compile(
    r"(?<![\w])(?:" + "|".join(f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in _KINDS.items()) + ")",
    re.IGNORECASE,
)
