"""Whether a question asks for a reference: the letters and figures by which a decision or a file is found again."""

from __future__ import annotations

import re

# "Forward Plan ref?", and no terms of reference, nor what reference was made to something.
_REFERENCE = re.compile(
    r"(?<!terms\sof\s)(?<!\bwith\s)(?<!\bin\s)(?<!\bby\s)\b(?:ref|reference)\b\.?(?:\s+(?:number|no|code))?"
    r"(?=\.?\W*$|\s+(?:for|of|is|was|does|did|has|had|on|under)\b)(?!\s+(?:is|was|has|had)\s+(?:been\s+)?made\b)",
    re.IGNORECASE,
)


def asks_reference(text: str) -> bool:
    """Whether a reference is asked for: "the Forward Plan ref?", "under what reference number"."""
    return _REFERENCE.search(text) is not None


# "… – what does it call itself?", "what are they known as?": a name, whatever was counted before it.
_ITS_NAME = re.compile(
    r"(?:^|–)\W*(?:(?:and|so)\s+)?what\s+(?:name\s+)?(?:(?:do|does|did)\s+(?:it|they)\s+(?:call\s+(?:itself|themselves)|go\s+by)|"
    r"(?:is|are|was|were)\s+(?:it|they)\s+(?:called|named|known\s+as))\W*$",
    re.IGNORECASE,
)


def asks_its_name(text: str) -> bool:
    """Whether a question ends by asking what something just spoken of is called."""
    return _ITS_NAME.search(text) is not None
