"""What somebody said to what was wanted of them: "The board wanted a footbridge. What did the Leader say to that?".

The words of the question are those of the request, and so are those of the minutes that record it; the reply may have
none of them, and stands beside the request in a table of recommendations and replies.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.words import content_stems
from retrieval.asked_reply import asks_assurances, asks_reply, verb_of_reply
from retrieval.query import Query

_IT = (
    r"(?:that|this|it|them|these|those|the\s+(?:[\w-]+\s+)?(?:idea|request|proposals?|suggestions?|recommendations?|asks?|demands?|"
    r"plea|call))"
)
_WHO = r"(?:[\w'’-]+\s+){1,6}?"
_ASKED = re.compile(
    rf"\bwhat\s+(?:did|does|has|had)\s+{_WHO}(?:say|said|reply|replied|answer(?:ed)?|respond(?:ed)?)\s+(?:to|about)\s+{_IT}\W*$|"
    rf"\bhow\s+(?:did|has|does)\s+{_WHO}(?:respond(?:ed)?|reply|replied|react(?:ed)?|answer(?:ed)?)\b(?:\s+to\s+{_IT})?\W*$|"
    r"\bwhat\s+(?:was|is)\s+(?:(?:the|his|her|their|its)\s+|(?:[\w’'-]+\s+){1,4}?)(?:[\w-]+['’]s?\s+)?(?:reply|response|answer)\b"
    rf"(?:\s+to\s+{_IT})?\W*$|"
    r"\bwhat\s+(?:reply|response|answer)\s+(?:did|was|has|have)\b|"
    rf"(?<=[.!;–-])\s*(?:and\s+)?(?:did|has|was|were|is)\s+{_WHO}(?:accept(?:ed)?|agree(?:d)?(?:\s+to)?|reject(?:ed)?|refuse(?:d)?|"
    rf"go(?:ne)?\s+along(?:\s+with)?|tak(?:e|en)\s+(?:it|that)\s+up)\b(?:\s+{_IT})?(?:\s+or\s+[\w\s]+)?\W*$",
    re.IGNORECASE,
)
# What a cell of such a table says of each: by itself, or with a word or two.
_RULED = re.compile(
    r"\W*(?:not\s+|partly\s+|partially\s+|fully\s+)?(?:accepted|agreed|rejected|refused|declined|supported|approved|endorsed|adopted|noted|"
    r"turned\s+down)(?:\s+(?:in\s+(?:part|full|principle)|partly|partially|fully|with\s+(?:changes|conditions|amendments?)))?\W*$",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"·\s*(?:[\w’']+\s+){0,3}?(?:repl(?:y|ies)|responses?|answers?)(?:\s+[\w’']+){0,4}:", re.IGNORECASE
)
_WANTS = re.compile(
    r"\b(?:be\s+(?:recommended|asked|requested|urged|invited|told)|recommend(?:s|ed)?\s+(?:to|that)|asks?\s+that|request(?:s|ed)?)\b",
    re.IGNORECASE,
)
REPLIES, WANTS = 0.6, 0.7


def reply_adds(query: Query, text: str, chunk: Chunk) -> float:
    """What it adds that a row has a reply beside what was wanted, where what was said to that is asked for; less than
    nothing for the resolution that only wants it. What somebody said back to a remark is told where it is said that
    they replied, and by no row of figures and no resolution. 0 where no such thing is asked.
    """
    if not asks_reply_to_it(query.text):
        if not asks_reply(query.text):
            return 0.0
        return -WANTS if chunk.statement is Statement.RESOLVED else _said_back(query.text, text, chunk)
    if chunk.kind is ChunkKind.ROW:
        cells = text.split(" | ")[1:]
        if any(_RULED.match(c) for c in cells) or _REPLIES.search(chunk.context):
            return REPLIES
        return -OF_FIGURES if cells and not any(_WORDS.search(c) for c in cells) else 0.0
    if asks_reply(query.text) and (said := _said_back(query.text, text, chunk)):
        return said
    ruled = chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED)
    return -WANTS if ruled and (_WANTS.search(text) or _WANTS.search(chunk.text)) else 0.0


def _said_back(asked: str, text: str, chunk: Chunk) -> float:
    """What it adds that a sentence tells that somebody replied, and more where it is the one whose reply is asked for;
    less than nothing for a row of figures.
    """
    if asks_assurances(asked):
        if chunk.kind is ChunkKind.ROW:
            return -OF_FIGURES
        return SAID_BACK if _ASSURES.search(text) else SAID_BACK / 2 if _SAYS.search(text) else 0.0
    if chunk.kind is ChunkKind.ROW:
        return 0.0 if _WORDS.search(text.partition(" | ")[2]) else -OF_FIGURES
    back = REPLIES_SO.search(text)
    if back is None:
        return 0.0
    m = _REPLIER.search(asked)
    who = set(content_stems(m["who"])) if m else set()
    return SAID_BACK if who and who & set(content_stems(text[: back.start()])) else SAID_BACK / 2


_WORDS = re.compile(r"[A-Za-z]{3,}\s+[A-Za-z]{2,}\s+[A-Za-z]{2,}")
REPLIES_SO = re.compile(
    r"\b(?:repl(?:ied|y)|answered|responded|said\s+in\s+(?:reply|response|answer))\b", re.IGNORECASE
)
"""Words by which minutes tell that somebody replied."""
_REPLIER = re.compile(
    r"\b(?:how|what)\s+(?:did|does|has|had)\s+(?P<who>(?:[\w'’.-]+\s+){1,6}?)(?:respon|repl|react|answer|say)",
    re.IGNORECASE,
)
_ASSURES = re.compile(r"\b(?:re)?assur(?:ed?|ing|ances?)\b", re.IGNORECASE)
SAID_BACK, OF_FIGURES = 0.4, 0.6


def reply_untold(case: Case, draft: Draft) -> str | None:
    """Why a passage does not tell how somebody replied: nobody says or rules anything in it. None where somebody does,
    and where no reply is asked for.
    """
    if verb_of_reply(case.query.text) is None or draft.kind is not AnswerKind.PASSAGE:
        return None
    own = {draft.quotes[n].chunk for n in draft.headline.quotes}
    hits = [h for h in case.hits if h.chunk.id in own]
    if not hits or any(h.chunk.statement in (Statement.REPLY, Statement.RESOLVED) or h.asked for h in hits):
        return None
    around = " ".join((*(h.chunk.text for h in hits), *(draft.quotes[n].text for n in draft.headline.quotes)))
    return None if _SAYS.search(around) else "The papers speak of this, but do not record a reply."


_SAYS = re.compile(
    r"\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respon(?:ds?|ded|ses?)|said|says|explain(?:s|ed)|told|assur(?:es|ed|ances?)|confirm(?:s|ed)|advis(?:es|ed)|"
    r"stat(?:es|ed)|acknowledg\w+|accept(?:s|ed)?|agree[ds]?|reject(?:s|ed)?|refus\w+|thought|hoped?|promis\w+|undert(?:ook|aken)|pointed\s+out|"
    r"report(?:s|ed)\s+that|admitted|conceded|denied|insisted|stressed|add(?:s|ed)\s+that|clarified|not(?:es|ed)\s+that|apologis\w+|wrote|"
    r"express\w+|comment\w+|felt|believed|welcomed|offered|warned|suggested|considered|supported|opposed|argued|reaction|view)\b",
    re.IGNORECASE,
)


def asks_reply_to_it(text: str) -> bool:
    """Whether a question asks what was said to something that somebody wanted."""
    return _ASKED.search(text) is not None
