"""Questions that the papers put, and what was answered: the officers' reply stands in the place of a member's question,
and what was said back after one told in the third person.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Case
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.sentences import split_sentences
from retrieval.said_before import SPOKEN_QUESTION
from retrieval.search import Hit

_QUESTIONS = re.compile(
    r"\bwhat\s+(?:questions?\s+)?(?:did|do|does|have|has|was|were|is)\s+(?:\w+\s+){0,5}?(?:ask(?:ed)?|quer(?:y|ied)|question(?:ed)?)\b"
    r"(?!\s+(?:to|for)\b)|\bwhich\s+questions\b|\bwhat\s+questions\b",
    re.IGNORECASE,
)
_SAID_BACK = re.compile(
    r"\b(?:repl(?:ied|y)|answer(?:ed)?|respon(?:ded|se)|said|explained|advised|confirmed|stated|reported|told|assured)\b",
    re.IGNORECASE,
)


# "welcomed the fall but asked how members could be sure": after other words of the same person.
_PUT = re.compile(
    r"\b(?:asked|queried|enquired|inquired|wondered|questioned|wanted\s+to\s+know)\s+(?:\w+\s+)?(?:whether|if|how|why|what|when|which|"
    r"who|where|about)\b"
)


def puts_question(sentence: str) -> bool:
    """Whether a sentence tells of a question that somebody put."""
    return bool(SPOKEN_QUESTION.search(sentence) or _PUT.search(sentence)) or sentence.rstrip().endswith("?")


def only_asks(sentence: str) -> bool:
    """Whether a sentence tells who put a question ("Q. Cllr Finch asked what lay behind it") and nothing said back."""
    put = SPOKEN_QUESTION.search(sentence)
    return put is not None and not _SAID_BACK.search(sentence[put.end() :])


_COVERS = re.compile(
    r"^\W*(?:\w{1,3}[.)]\s+)?(?:th(?:is|e|ese)|our)\s+(?:\w+\s+){0,2}?(?:papers?|reports?|briefings?|updates?|notes?|sections?|presentations?|appendix)\s+"
    r"(?:also\s+|therefore\s+|then\s+)?(?:answer(?:s|ed)?|cover(?:s|ed)?|deals?\s+with|dealt\s+with|sets?\s+out|consider(?:s|ed)?|"
    r"look(?:s|ed)?\s+at|describe[sd]?|summari[sz]e[sd]?|explain(?:s|ed)?|provide[sd]?|present(?:s|ed)?|outline[sd]?|"
    r"address(?:es|ed)?|gives?|gave|include[sd]?|contain(?:s|ed)?)\b|"
    r"\b(?:asked|put|raised|posed)\s+(?:(?:the\s+following|these|some|several|a\s+number\s+of|\w+)\s+)?questions\b",
    re.IGNORECASE,
)


def says_what_is_covered(sentence: str) -> bool:
    """Whether a sentence only says which questions were asked, or what a report covers: it answers none of them. One
    that goes on to the reply, or to a reason in so many words, answers.
    """
    return _COVERS.search(sentence) is not None and not _SAID_BACK.search(_COVERS.sub(" ", sentence)) and (
        re.search(r"\bbecause\b", sentence) is None
    )


def question_before(parts: tuple[str, ...], n: int) -> int | None:
    """Which of the few sentences before one puts a question that it may be part of the reply to; None for none, and for
    a question itself.
    """
    if puts_question(parts[n]) or is_listed_question(parts, n):
        return None
    before = range(n - 1, max(-1, n - REACH), -1)
    put = (puts_question(parts[k]) or _ASKED_FOR.search(parts[k]) or is_listed_question(parts, k) for k in before)
    return next((k for k, asks in zip(before, put, strict=True) if asks), None)


def is_listed_question(parts: tuple[str, ...], n: int) -> bool:
    """Whether a sentence is a question under a lead to several of them, and no answer: "Members asked: • Whether a
    pilot could be found."
    """
    return n > 0 and _INDIRECT.match(parts[n]) is not None and _LEADS_QUESTIONS.search(parts[0]) is not None


_LEADS_QUESTIONS = re.compile(
    r"\b(?:asked|ask|queried|questions?|enquired|inquired|wanted\s+to\s+know|raised)\b[^.?]*:\W*$", re.IGNORECASE
)
_INDIRECT = re.compile(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:whether|if|how|what|why|when|where|which|who)\s(?:[^\s.?]+\s+){1,24}?[^\s.?]+\.\W*$",
    re.IGNORECASE,
)


# A request is replied to as a question is: "asked that members be told of numbers by ward".
_ASKED_FOR = re.compile(r"^(?:[A-Z][\w’'.-]*\s+){1,4}(?:asked|requested|wished)\s+(?:that|for|to)\b")


REACH = 5  # sentences


def asks_for_questions(text: str) -> bool:
    """Whether it is the members' questions that are asked for, not the replies: "what did members ask about …?"."""
    return _QUESTIONS.search(text) is not None


def with_replies(case: Case, reach: int) -> list[tuple[Hit, str]]:
    """The first `reach` hits, each with the question it answers ("" for none); where one is a member's question, the
    officers' replies to it stand in its place.
    """
    hits: dict[str, tuple[Hit, str]] = {}
    for hit in case.hits[:reach]:
        replies = _replies(case, hit) if hit.chunk.statement is Statement.QUESTION else []
        for reply in replies:
            found, asked = hits.get(reply.chunk.id, (reply, ""))
            one = reply is found or hit.chunk.text.count("?") == 1  # which of several it answers is not known
            if not asked and one:  # found by its own words, it answers the question all the same
                likeness = max(found.likeness, reply.likeness)
                hits[reply.chunk.id] = (replace(found, chunk=reply.chunk, likeness=likeness), hit.chunk.text)
        if not replies:
            hits.setdefault(hit.chunk.id, (hit, hit.asked))
            if (after := _said_back(case, hit)) is not None:
                hits[after.chunk.id] = (after, sentences_of(hit.chunk)[-1])
    return list(hits.values())


def _said_back(case: Case, hit: Hit) -> Hit | None:
    """The passage after one that ends with a question put in the third person, where it says what was answered."""
    parts = sentences_of(hit.chunk)
    if hit.chunk.kind is ChunkKind.ROW or not parts or not SPOKEN_QUESTION.search(parts[-1]):
        return None
    for c in case.store.chunks_of(hit.chunk.paper, case.finding.scope):
        if c.position == hit.chunk.position + 1 and c.locator.item == hit.chunk.locator.item:
            told = c.kind is not ChunkKind.ROW and _SAID_BACK.search(c.text[:200])
            return replace(hit, chunk=replace(c, context=f"{c.context} {hit.chunk.text}")) if told else None
    return None


def _replies(case: Case, question: Hit) -> list[Hit]:
    """The chunks that answer a member's question: replies under its paragraph number, else those that follow it at
    once.
    """
    where = question.chunk.locator
    after = [
        c
        for c in case.store.chunks_of(question.chunk.paper, case.finding.scope)
        if c.position > question.chunk.position
    ]
    numbered = [
        c
        for c in after
        if c.statement is Statement.REPLY
        and where.paragraph
        and c.locator.paragraph == where.paragraph
        and c.locator.item == where.item
    ]
    following: list[Chunk] = []
    for c in after:
        if c.statement is not Statement.REPLY or c.locator.item != where.item:
            break
        following.append(c)
    context = question.chunk.text
    return [replace(question, chunk=replace(c, context=f"{c.context} {context}")) for c in numbered or following]


def sentences_of(chunk: Chunk) -> tuple[str, ...]:
    """The sentences of a chunk, line by line, each as it stands."""
    if chunk.kind is ChunkKind.ROW:
        return (chunk.text,)
    return tuple(s for line in chunk.text.split("\n") for s in split_sentences(line))
