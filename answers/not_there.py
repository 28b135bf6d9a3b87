"""What somebody said, asked of somebody whom a passage has on the roll of the meeting alone: whoever came, or sent
apologies, said nothing by that.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.on_roll import on_roll
from answers.replies import sentences_of

_ASKED = re.compile(
    r"\b[Ww]hat\s+(?:else\s+)?(?:did|does|had|has)\s+(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+)?(?P<who>[A-Z][\w’'-]+\s+"
    r"(?P<surname>[A-Z][\w-]+))\s+(?:say|tell|ask|think|report|explain|suggest|want|propose|warn|argue|answer|reply|add)\b"
)


def only_on_roll(case: Case, draft: Draft) -> str | None:
    """Why a passage tells nothing that the person asked about said: it names them on the roll alone, and those who
    speak in it are others. None where a quote under the headline names them or the passage names them otherwise, and
    where nobody is asked about by first name and surname.
    """
    m = _ASKED.search(case.query.text)
    if m is None or draft.kind not in (AnswerKind.PASSAGE, AnswerKind.DECISION, AnswerKind.LIST):
        return None
    name = re.compile(rf"\b{re.escape(m['surname'])}\b")
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    if any(name.search(q.text) for q in lead):
        return None
    chunks = [h.chunk for h in case.hits if any(h.chunk.id == q.chunk for q in lead)]
    told = [(s, c) for c in chunks for s in sentences_of(c) if name.search(s)]
    if not told or not all(on_roll(s, c) for s, c in told):
        return None
    return f"The papers name {m['who']} only among those at the meeting or absent from it."
