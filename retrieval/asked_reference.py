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


# "What's the name of the firm charging us £400 a day?", with no second thing asked for; a person's is read elsewhere.
_NAME_OF = re.compile(
    r"^\W*(?:(?:and|so)\s+)?what(?:['’]?s|\s+(?:is|was))\s+the\s+name\s+of\s+(?:[\w’'-]+\s+){1,4}?(?:provider|company|firm|"
    r"charity|trust|agency|supplier|contractor|operator|consultancy|landlord|developer|employer)\b"
    r"(?![^?]*\b(?:how\s+(?:many|much)|and\s+(?:what|when|which|who|how|in)|percentage)\b)",
    re.IGNORECASE,
)


def asks_its_name(text: str) -> bool:
    """Whether a question asks what something is called, or ends by asking so of what was just spoken of."""
    return _ITS_NAME.search(text) is not None or asks_name_of(text)


def asks_name_of(text: str) -> bool:
    """Whether the name of a firm is asked for, whatever sum tells which one is meant."""
    return _NAME_OF.match(text) is not None
