"""A body by the last word of its name: after "Meeting: Harbours and Piers Board", "the Board" asks and notes, and it is
the Harbours and Piers Board that does.
"""

from __future__ import annotations

import re

from answers.draft import Case, Quote
from corpus.paper import Paper
from corpus.words import stems

_NOUN = (
    r"(?:board|panel|committee|sub-?committee|commission|forum|partnership|cabinet|group|network|council|trust|alliance|"
    r"working\s+party|task\s+force|executive|assembly)"
)
_ENDS = re.compile(rf"\b(?P<noun>{_NOUN})$", re.IGNORECASE)
_JOINED = r"(?:and|of|for|in|on|the|&)"


def by_its_noun(case: Case, body: str, quote: Quote) -> bool:
    """Whether a quote speaks of "the Board" where the body of that noun named last before it is the one asked about;
    False for what is no body, and where no body of that noun is named before.
    """
    m = _ENDS.search(body.strip())
    if m is None or not re.search(rf"\b(?:the|this|our|its)\s+{m['noun']}\b", quote.text, re.IGNORECASE):
        return False
    paper = case.store.paper(quote.paper, case.finding.scope)
    named = named_last(paper, quote.locator.block or 0, m["noun"])
    return named is not None and set(stems(body)) <= set(stems(named))


def named_last(paper: Paper, at: int, noun: str) -> str | None:
    """The name of the body that "the Board" means in a block: that of whose paper it is, where its name ends so, else
    the one that the paper names last before it, or in its headings and title; None for none.
    """
    if (own := paper.metadata.body) and own.lower().endswith(f" {noun.lower()}"):
        return own
    name = re.compile(rf"\b[A-Z][\w’'&-]*(?:\s+{_JOINED})*(?:\s+[A-Z][\w’'&-]*(?:\s+{_JOINED})*)*\s+{noun.title()}\b")
    texts = [b.text for b in paper.blocks[: at + 1]][::-1]
    over = (*paper.blocks[at].headings[::-1], paper.metadata.title) if paper.blocks else ()
    for text in (*texts, *over):
        full = [n for n in (_ARTICLE.sub("", f.group()) for f in name.finditer(text)) if " " in n]
        if full:
            return full[-1]
    return None


_ARTICLE = re.compile(r"^(?:The|This|Our|Its|That|At|In|By|For|To|From|And)\s+")
