"""Why someone was not at a meeting, where the minutes record the apologies and nothing more: "Apologies were received
from Councillor Ash" gives no reason, and is no answer to "why?".
"""

from __future__ import annotations

import re

from answers.absence import ABSENT, NOT_THERE, absence_sentences
from answers.abstention import Refusal
from answers.draft import Case
from answers.people_named import people_in
from answers.roll import APOLOGY, minutes_of
from corpus.sentences import split_sentences
from retrieval.wanted import Wanted

# A doing of one's own ("attending a funeral"), and no field of work that a post is named by, nor that of a substitute.
_NO_DOING = (
    r"(?:substitut|deputi[sz]|represent|stand|sitt|safeguard|hous|plann|commission|learn|meet|foster|act|monitor|fund|nurs|"
    r"follow|dur|includ|apologi[sz]|open|morn|even|vot|co-?opt|chair|parent|train|lead|bus|welcom)"
)
_REASON = re.compile(
    rf"\b(?!{_NO_DOING}ing\b)(?-i:[a-z]{{2,}}ing)\b|\b(?:because|due\s+to|owing\s+to|reasons?|on\s+account\s+of|prevented|illness|ill|"
    r"unwell|sick\w*|poorly|hospital\w*|injur\w+|covid\S*|flu|bereave\w*|funeral|leave|holiday\w*|abroad|away|elsewhere|commitments?|"
    r"engagements?|clash\w*|conflict\w*|jury|court|weather|snow|traffic|trains?|travel\w*|work|business|duty|duties|childcare|birth|"
    r"maternity|paternity|surgery|operation|appointment|delayed|as\s+(?:he|she|they)|who\s+(?:was|were|is|are|had|has)|since\s+(?:he|she|they))\b",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"[A-Z][\w’'-]*\w")
_OF_PERSON = re.compile(r"['’]s?$")


def no_reason(case: Case) -> Refusal | None:
    """The refusal where it is asked why someone named was not there and the minutes name them among the apologies with
    no reason; None where nothing of the kind is asked or some sentence about them gives one.
    """
    text = case.query.text
    absent = any(p.search(text) for p in (ABSENT, APOLOGY, NOT_THERE))
    names = [_OF_PERSON.sub("", found[-1]) for a, b in people_in(text) if (found := _SURNAME.findall(text[a:b]))]
    paper = minutes_of(case) if case.query.wanted is Wanted.WHY and absent and names else None
    if paper is None:
        return None
    of_them = re.compile(rf"\b(?:{'|'.join(re.escape(n) for n in names)})\b")
    told = [s for _, s in absence_sentences(paper) if of_them.search(s)]
    elsewhere = (s for hit in case.hits for s in split_sentences(hit.chunk.text) if of_them.search(s))
    if not told or any(_REASON.search(s) for s in told) or any(
        _REASON.search(s) and (ABSENT.search(s) or APOLOGY.search(s)) for s in elsewhere
    ):
        return None
    return Refusal("The minutes record that they were not there and give no reason.", f"“{told[0]}”")
