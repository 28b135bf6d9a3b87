"""Whether a paper is open or exempt, from the lines of its front. In doubt it is exempt: a paper kept back can be let
out by the officer who holds it, one let out cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.paper import Access

_EXEMPT = re.compile(
    r"not for publication|^\s*(?:exempt|confidential|restricted)\s*$|(?:classification|status|"
    r"access)\s*:\s*(?:\w+ )?(?:exempt|confidential|restricted)|"
    r"\bthis (?:report|appendix|paper|document) is (?:exempt|confidential)|contains exempt information|\b(?:exempt|"
    r"confidential) (?:report|appendix|item|paper)\b",
    re.IGNORECASE,
)
_EXEMPT_LABEL = r"(?:exempt(?:ion)?|confidential|(?:exempt|confidential)(?: or (?:exempt|confidential))? information)"
_EXEMPT_SAID = re.compile(rf"^\s*(?:{_EXEMPT_LABEL}|(?:open|public)\s*/\s*(?:exempt|private))\s*:\s*\S", re.IGNORECASE)
# "Not for publication: none." says of the whole of a line or sentence that nothing is exempt; "none of the appendices",
# "No. 3 of Schedule 12A" and all else after the label do not.
_NOTHING_EXEMPT = re.compile(
    rf"(?:^|(?<=[.,;:(]))\s*(?:not for publication|{_EXEMPT_LABEL})\s*[:?–-]\s*(?:none|no|nil|n\s?/\s?a|not applicable)"
    r"\s*[.;)]*\s*$",
    re.IGNORECASE,
)
# "Status: Open, with an exempt appendix": the line says that the paper is open, and what is not is another paper.
_SAID_OPEN = re.compile(
    rf"^(?:(?:report |publication )?(?:classification|status|access)|{_EXEMPT_LABEL}|"
    r"(?:open|public)\s*/\s*(?:exempt|private))\s*:\s*"
    r"(?:open|public|unrestricted|not exempt|part (?:1|i)\b(?! and))(?![\w-]|\s*[/&]|\s+(?:or|and)\s)",
    re.IGNORECASE,
)
# "Open. This report contains exempt information": a sentence of its own takes back what the first one says.
_YET_NOT = re.compile(
    r"[.;]\s*(?:not for publication\b|(?:(?:this|the) (?:report|paper|document) |it )?"
    r"(?:is (?:exempt|confidential)\b|contains (?:exempt|confidential) information))",
    re.IGNORECASE,
)


# "Exempt information: Appendix C only (paragraph 3 …)": the paper is open, as long as the appendix is not in it.
_APPENDIX_ONLY = re.compile(
    rf"^\s*{_EXEMPT_LABEL}\s*[:–-]\s*(?P<which>(?:appendix|annex|enclosure)\s+(?:[A-Z]|\d{{1,2}}))\s+(?:only|alone)\s*"
    r"(?:\([^()]*\))?\W*$",
    re.IGNORECASE,
)


def access_of(lines: Sequence[str], texts: Sequence[str] = ()) -> Access:
    """Exempt where one line of a front says so, its labels spelled out ("Classification: Open"); open otherwise.

    texts  all that the paper prints, block by block: an appendix that alone is said to be exempt keeps back a paper
           in which a block begins with its name
    """
    return Access.EXEMPT if any(_says_exempt(line.strip(), texts) for line in lines) else Access.OPEN


def _says_exempt(line: str, texts: Sequence[str]) -> bool:
    if (only := _APPENDIX_ONLY.match(line)) is not None:
        which = re.compile(rf"^\W*{only['which']}\b", re.IGNORECASE | re.MULTILINE)
        return any(which.search(text) for text in texts)
    while nothing := _NOTHING_EXEMPT.search(line):
        line = line[: nothing.start()].rstrip()
    if _SAID_OPEN.match(line):
        return bool(_YET_NOT.search(line))
    _, _, value = line.partition(": ")
    return bool(_EXEMPT.search(line) or _EXEMPT.search(value) or _EXEMPT_SAID.match(line))
