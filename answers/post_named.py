"""Who holds a post, as any paper names the person beside it: "Ann Lee, Director of Resources (Section 151 Officer)" of
a front sheet, "the Section 151 Officer, Ann Lee, advises" of a sentence. The name is the answer, and not all else that
stands with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.forms import NAMED_SO, WHO_IS
from answers.people_named import people_in
from answers.replies import sentences_of
from corpus.chunk import Chunk
from corpus.words import stems
from retrieval.concepts import Concept
from retrieval.rank import named, stem_set

BODY = 60  # words of the sentence or the front sheet that it stands in
_WORD = r"(?:[A-Z&][\w’'&-]*|\d+|of|for|and|the|to)"
_TITLE = rf"{_WORD}(?:[\s]+{_WORD})*(?:,\s+{_WORD}(?:[\s]+{_WORD})*)?"
_AFTER = re.compile(rf"(?:,\s+(?P<post>{_TITLE}))?(?:\s+\((?P<held>[^()]*)\))?")
_BEFORE = re.compile(rf"(?P<post>{_WORD}(?:\s+{_WORD})*),\s+$")
_RANKS = frozenset(stems("deputy assistant vice interim acting former shadow"))


@dataclass(frozen=True, slots=True)
class _Named:
    """A person as printed with the posts beside the name, most surely theirs first (`sure`)."""

    surname: str
    text: str
    posts: tuple[str, ...]
    sure: bool
    quote: Quote


def named_for_post(case: Case) -> Draft | None:
    """The person whom the papers name beside the post that "who is the …?" asks of; None where that is not asked, or
    where they name nobody so, or more than one.
    """
    asked = WHO_IS.search(case.query.text)
    if asked is None:
        return None
    post = [c for c in case.query.concepts if asked.start("post") <= c.start < asked.end("post")]
    if not post:
        return None
    ranks = _RANKS & set(stems(case.query.text))
    held = [n for hit in case.hits for n in _people(hit.chunk) if any(_is(p, post, ranks) for p in n.posts)]
    held = [n for n in held if n.sure] or held
    if len({n.surname for n in held}) != 1:
        return None
    best = held[0]
    body = (Line(f"“{shortened(best.quote.text, BODY)}”", (0,)),)
    return Draft(AnswerKind.PEOPLE, Line(f"{best.text}.", (0,)), (best.quote,), body)


def _is(post: str, asked: list[Concept], ranks: frozenset[str]) -> bool:
    """Whether a post as printed is the one asked for: it has all of it, and is no deputy's where none is asked for."""
    own = stem_set(post)
    return own & _RANKS <= ranks and all(named(c, own) >= NAMED_SO for c in asked)


def _people(chunk: Chunk) -> Iterator[_Named]:
    """Everyone whom a passage names beside a post."""
    for text in sentences_of(chunk):
        people = people_in(text)
        for n, (start, end) in enumerate(people):
            rest = text[end : people[n + 1][0]] if n + 1 < len(people) else text[end:]
            quote = Quote.of_chunk(chunk, text)
            surname = text[start:end].split()[-1]
            after = _AFTER.match(rest)
            posts = tuple(p for p in (after["held"], after["post"]) if p) if after else ()
            if after and posts:
                yield _Named(surname, text[start : end + after.end()].rstrip(" ,"), posts, True, quote)
            elif before := _BEFORE.search(text[:start]):
                yield _Named(surname, text[before.start() : end], (before["post"],), False, quote)
