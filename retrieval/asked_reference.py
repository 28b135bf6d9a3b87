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
