"""Questions printed with their answers: "Question 3. Ms … to the Cabinet Member", the question, "Answer", the reply.

What the reply tells of is named by the question over it, so it is found and read with that question's words. The
question itself tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.chunk import Chunk, ChunkKind
from corpus.scope import Scope
from corpus.store import Store
from retrieval.hit import Hit

_REPLY = r"(?:(?:written|supplementary|officers?['’]?|the|our|draft)\s+)?(?:answer|reply|response)"
_HEADS_REPLY = re.compile(rf"\W*{_REPLY}(?:\s+(?:\d+|(?:from|of|by|given)\b.*))?\W*$", re.IGNORECASE)
_OPENS_REPLY = re.compile(rf"\W*{_REPLY}(?:\s+\d+)?\s?[:.–-]\s", re.IGNORECASE)
_OPENS_QUESTION = re.compile(r"\W*(?:question\b\W*\d*|q\s?\d+)\b", re.IGNORECASE)
# "Question 9, from Councillor …: "Please give …": it asks without a question mark.
_PUT = re.compile(
    r"\W*(?:question\b[^:?]{0,120}|q\s?\d+[^:?]{0,120}|from\s+(?:councillor|cllr|mrs?|ms|miss|dr)\b[^:?]{0,120})"
    r":\s*[\"“‘']",
    re.IGNORECASE,
)
FAR = 12  # passages from a reply back to its question: a row of a table is one
MOST_ROWS = 40  # of a table that answers a question


def with_questions(found: Sequence[Hit], store: Store, scope: Scope, keep: bool) -> list[Hit]:
    """The hits, each reply with the question that it answers, and the replies in the place of the questions that were
    found; not `keep`: no question is left. The same hits where no paper prints any.
    """
    chunks: dict[str, tuple[Chunk, ...]] = {}
    out: dict[str, Hit] = {}
    for hit in found:
        paper = hit.chunk.paper
        if paper not in chunks:
            chunks[paper] = store.chunks_of(paper, scope)
        replies = _replies_to(hit.chunk, chunks[paper])
        if keep or not replies:
            asked = _question_of(hit.chunk, chunks[paper])
            out.setdefault(hit.chunk.id, replace(hit, chunk=_under(hit.chunk, asked), asked=asked))
        for reply in replies:
            fuller = replace(hit, chunk=_under(reply, hit.chunk.text), asked=hit.chunk.text)
            had = out.get(reply.id)
            if had is None or fuller.score > had.score:
                out[reply.id] = fuller if had is None else replace(fuller, likeness=max(had.likeness, hit.likeness))
    return list(out.values())


def heads_reply(heading: str) -> bool:
    """Whether a heading says no more than that a reply follows: "Answer", "Response from the Cabinet Member"."""
    return _HEADS_REPLY.match(heading) is not None


def _under(chunk: Chunk, asked: str) -> Chunk:
    return replace(chunk, context=f"{chunk.context} {asked}") if asked else chunk


def _is_reply(chunk: Chunk) -> bool:
    if _OPENS_QUESTION.match(chunk.text) and chunk.kind is not ChunkKind.ROW:
        return False
    return bool(heads_reply(chunk.locator.heading or "") or _OPENS_REPLY.match(chunk.text))


def _question_of(chunk: Chunk, chunks: Sequence[Chunk]) -> str:
    """The question that a passage is part of the reply to; "" for none."""
    if not _is_reply(chunk):
        return _question_over(chunk, chunks) if chunk.kind is ChunkKind.ROW else ""
    before = (c for c in reversed(chunks) if 0 < chunk.position - c.position <= FAR and not _is_reply(c))
    last = next(before, None)
    return last.text if last is not None and ("?" in last.text or _PUT.match(last.text)) else ""


def _question_over(row: Chunk, chunks: Sequence[Chunk]) -> str:
    """The written question that a row's table answers: the table stands right under it, or under a reply to it; "" for
    none.
    """
    above = (c for c in reversed(chunks) if c.position < row.position and c.kind is not ChunkKind.ROW)
    last = next(above, None)
    if last is None or row.position - last.position > MOST_ROWS:
        return ""
    return last.text if _PUT.match(last.text) else _question_of(last, chunks)


def _replies_to(chunk: Chunk, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The passages of the reply printed under a question; [] for what is no question with a reply."""
    put = _PUT.match(chunk.text) is not None
    if not (put or "?" in chunk.text) or chunk.kind is ChunkKind.ROW or _is_reply(chunk):
        return []
    replies: list[Chunk] = []
    for c in (c for c in chunks if c.position > chunk.position):
        tabled = c.kind is ChunkKind.ROW and (put or replies)
        if not (_is_reply(c) or tabled):
            break
        replies.append(c)
    return replies
