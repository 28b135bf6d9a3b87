"""True sentences made false by what is left out of them, and by the least of their words: "by" and "of", "most"."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from answers.answer import Answer
from answers.judging import MARK
from corpus.sentences import split_sentences
from evals.sentence_parts import Way, put

_HANGS = re.compile(
    r"(?:, (?:an? (?:increase|decrease|rise|fall|reduction|drop)|of wh(?:ich|om)|including|up from|down from)"
    r"| of wh(?:ich|om)) "
)
_JOINT = re.compile(r"(?:, | and | of which | while | but | \()(?=\S)")
_MANY = {
    "every": "most", "most": "every", "all": "most", "both": "most", "each": "most", "many": "few", "few": "many",
    "some": "most", "half": "most", "several": "all", "none": "some", "more than half": "all",
}
_BESIDE = {"by": ("of", "from"), "from": ("to", "by"), "against": ("for",), "under": ("over",), "over": ("under",)}
_PLANS = {
    "opening": "opened", "closing": "closed", "starting": "started", "ending": "ended", "improving": "improved",
    "reducing": "reduced", "increasing": "increased", "falling": "fell", "rising": "rose", "moving": "moved",
    "joining": "joined", "leaving": "left", "building": "built", "recruiting": "recruited", "reviewing": "reviewed",
    "developing": "developed", "providing": "provided", "introducing": "introduced", "planning": "planned",
}


def _middle(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What a part of a cited sentence speaks of left out before it, so that it speaks of what stands before that."""
    cited = {int(m.group(1)) for m in MARK.finditer(sentence)}
    for c in answer.citations:
        for printed in split_sentences(c.quote) if c.number in cited and not c.headers else ():
            for m in _HANGS.finditer(printed):
                first = _JOINT.search(printed)
                middle = printed[first.start() : m.start()] if first else ""
                if first and first.start() < m.start() and re.search(r"\d", re.sub(r"\([^()]*\)", "", middle)):
                    yield f"{printed[: first.start()]}{printed[m.start() :].rstrip(' .;')} [{c.number}]."


def _how_many(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Another quantity put for "most", "every", "both"."""
    for m in re.finditer(rf"\b(?:{'|'.join(_MANY)})\b(?= (?:of )?[a-z])", sentence, re.IGNORECASE):
        if re.search(r"\b(?:at|the|for|a)\s+\Z", sentence[: m.start()], re.IGNORECASE):
            continue  # "at most", "the most", "a few"
        new = _MANY[m.group().lower()]
        yield put(sentence, *m.span(), new.capitalize() if m.group()[0].isupper() else new)


def _preposition(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Another preposition: "a survey by the college" made one of it."""
    for m in re.finditer(rf"\b(?:{'|'.join(_BESIDE)})\b(?= (?!\d)\w)", sentence):
        yield put(sentence, *m.span(), draw.choice(_BESIDE[m.group()]))


def _done(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What is going on or planned made done, by another ending of its word."""
    for m in re.finditer(rf"\b(?:{'|'.join(_PLANS)})\b", sentence):
        yield put(sentence, *m.span(), _PLANS[m.group()])
    for m in re.finditer(r"\b(?:is|are) to be (?=\w+ed\b)", sentence):
        yield put(sentence, *m.span(), "was ")


PARTS: dict[str, Way] = {
    "a part moved to another subject": _middle,
    "a quantity of words changed": _how_many,
    "a preposition changed": _preposition,
    "a plan made done by its ending": _done,
}
"""The ways by name."""
