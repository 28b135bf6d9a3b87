"""Whether something moved, asked as whether it is right to say so: "is it right that fewer boats were hired in 2032
than in 2031?" asks "were fewer boats hired in 2032 than in 2031?", and for no judgement.
"""

from __future__ import annotations

import re

from retrieval.which_way import COMPARATIVES

_IS_IT = (
    r"^\W*(?P<and>(?:(?:and|so|but)\s+)?)(?:(?:is|was|isn['’]t|wasn['’]t)\s+it\s+(?:also\s+|really\s+|actually\s+|still\s+)?(?:right|true|correct|accurate|fair|the\s+case|a\s+fact|so|"
    r"right\s+to\s+say|true\s+to\s+say|correct\s+to\s+say|fair\s+to\s+say|accurate\s+to\s+say)|"
    r"(?:am|are)\s+(?:I|we)\s+(?:right|correct)(?:\s+(?:to\s+(?:say|think)|in\s+(?:saying|thinking)))?|can\s+(?:you|it\s+be)\s+confirm(?:ed)?|"
    r"(?:please\s+)?confirm\s+(?:whether|if)|do\s+the\s+(?:figures|numbers|papers|reports)\s+(?:show|say|confirm|suggest))\s*,?\s*"
    r"(?:that\s+|whether\s+|if\s+)?"
)
_AUXILIARY = r"(?:is|are|was|were|has|have|had)"
_MOVED = (
    r"(?:ris(?:e|en|ing)|rose|fell|fallen|falling|dropped|dropping|increased|increasing|decreased|decreasing|gr(?:ew|own|owing)|"
    r"(?:gone|going|went|come|came|coming)\s+(?:up|down)|improved|improving|worsened|worsening|declined|declining|doubled|halved|"
    r"shrunk|shrank|reduced|climbed|risen)"
)
_SAID = re.compile(
    rf"{_IS_IT}(?P<said>(?=[^.?!]*\b(?:{COMPARATIVES}|{_MOVED})\b)(?P<subject>(?:(?!\b(?:{_AUXILIARY}|who|which|that|whose)\b)[^.?!])+?)\s+"
    rf"(?P<verb>{_AUXILIARY}\b(?:n['’]t)?|{_MOVED})(?P<rest>[^.?!]*))(?P<end>[.?!]|$)",
    re.IGNORECASE,
)
_OF_NUMBERS = re.compile(r"\d[\d,.]*\s?(?:%|per\s?cent)|£\s?\d", re.IGNORECASE)


def is_it_right(question: str) -> str:
    """A question whether it is right that something went up, down or is more than it was, asked outright; itself where
    it asks otherwise, and where it holds up a share or a sum to be borne out.
    """
    m = _SAID.match(question)
    if m is None or _OF_NUMBERS.search(m["said"]):
        return question
    subject, verb = m["subject"].strip(), m["verb"]
    if re.fullmatch(_AUXILIARY + r"(?:n['’]t)?", verb, re.IGNORECASE):
        asked = f"{verb[:1].upper()}{verb[1:]} {subject}{m['rest']}"
    else:
        asked = f"Have {subject} {verb}{m['rest']}"
    return f"{asked}?{question[m.end() :]}"
