"""What kind of statement a passage of minutes makes: resolved, recommended, noted, a member's question, an officer's
reply.

"NOTED" is not "APPROVED", and a reply is not the council's decision; so each word is taken for what it is in minutes.
"""

from __future__ import annotations

import re

from corpus.chunk import Statement

BODIES = r"(?:the\s+)?(?:panel|committee|sub-?committee|commission|board|cabinet|council|members?|executive|forum)"
_RESOLVED = re.compile(
    rf"^\W*(?:resolved\b|agreed\b|decision\b|it was (?:unanimously |further |then )?(?:agreed|resolved)\b|"
    rf"{BODIES} (?:unanimously )?(?:agreed|resolved|approved)\b|"
    r"action\s*[:\d])|\b(?:was|were) (?:agreed|approved|confirmed|signed) (?:as|by|and)\b|\bbe approved as\b|"
    r"^\W*approved\b|"
    r"^\W*(?:(?-i:DETERMINED|ORDERED|DECIDED)\b|(?:determined|ordered|decided)(?:\s+that\b|\s*[:–—-]))|"
    rf"^\W*(?:it\s+was|{BODIES})\s+determined\b",
    re.IGNORECASE,
)
_ONLY_NOTED = re.compile(
    r"^\W*(?:resolved|agreed|determined|decided|ordered)\W+(?:that\s+)?"
    r"(?:.{0,120}?\b(?:be|was|were|is)\s+noted\W*$|to note\b)",
    re.IGNORECASE | re.DOTALL,
)
_RECOMMENDED = re.compile(
    rf"^\W*(?:recommended\b|recommendations?\b|it was recommended\b|{BODIES} recommend(?:s|ed)?\b)", re.IGNORECASE
)
_NOTED = re.compile(rf"^\W*(?:noted\b|it was (?:also )?noted\b|{BODIES} noted\b|the chair noted\b)", re.IGNORECASE)
_REPLY = re.compile(
    r"^\W*(?:in (?:response|reply|answer)\b|responding to\b|(?:the )?officers? (?:replied|advised|confirmed|"
    r"explained|responded|reassured)\b|"
    r"(?:the )?(?:\w+ ){0,6}(?:director|officer|head of \w+|manager|presenters?) (?:replied|responded|explained|"
    r"advised|confirmed|clarified)\b)",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    rf"^\W*(?:(?:a |the )?(?:members?|councillors?|cllr \w+|{BODIES}) (?:also |then )?(?:asked|queried|questioned|"
    rf"enquired|sought)\b|"
    r"(?:questions? (?:from|by|asked)))|\b(?:asked|raised|put) (?:the following|these) (?:\w+ )?questions?\b",
    re.IGNORECASE,
)
_SAID = (
    (_RESOLVED, Statement.RESOLVED),
    (_RECOMMENDED, Statement.RECOMMENDED),
    (_REPLY, Statement.REPLY),
    (_QUESTION, Statement.QUESTION),
    (_NOTED, Statement.NOTED),
)
_QUESTION_HEADING = re.compile(r"\bquestions?\b.*\b(?:from|by|of)\b|\bmembers['’]? questions\b", re.IGNORECASE)


def statement_of(text: str, lead: str = "", headings: tuple[str, ...] = ()) -> Statement:
    """The kind of statement a passage makes. `lead`: the line or the question it stands under; `headings` above it."""
    if _RESOLVED.search(text) and not _ONLY_NOTED.search(text):
        return Statement.RESOLVED
    if lead.rstrip().endswith("?"):  # what stands under a question is the reply to it, whatever words it begins with
        return Statement.REPLY
    return _kind(lead) or _kind(text) or _by_heading(headings)


def _kind(text: str) -> Statement | None:
    """What one line says of itself; None where it only reports."""
    if _ONLY_NOTED.search(text):
        return Statement.NOTED
    for pattern, statement in _SAID:
        if pattern.search(text):
            return statement
    return Statement.QUESTION if text.rstrip().endswith("?") else None


def _by_heading(headings: tuple[str, ...]) -> Statement:
    if any(re.fullmatch(r"(?:decision|resolved|resolution)s?", h.strip(" :"), re.IGNORECASE) for h in headings[-1:]):
        return Statement.RESOLVED
    return Statement.REPORTED


def leads_on(text: str) -> bool:
    """Whether a line is the beginning of what the list under it says: it ends in a colon, or in "RESOLVED: That"."""
    return _LEADS_ON.search(text) is not None


_LEADS_ON = re.compile(r":$|\b(?:that|to)\s*[–—-]?$", re.IGNORECASE)


def counts_paragraphs(marker: str | None) -> bool:
    """Whether a marker counts the paragraphs of minutes ("4.", "(4)") and not the limbs of a resolution ("(a)")."""
    return marker is not None and any(c.isdigit() for c in marker)


def asks(text: str, headings: tuple[str, ...] = ()) -> bool:
    """Whether a numbered paragraph is a member's question, to which the bullets under it reply."""
    if text.rstrip().endswith("?"):
        return True
    return bool(headings) and bool(_QUESTION_HEADING.search(headings[-1])) and "?" in text
