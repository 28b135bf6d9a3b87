"""True sentences made false by who did it, why, of whom and on what condition; two true halves made one falsehood."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from answers.answer import Answer
from answers.judging import MARK
from corpus.numbers import find_numbers
from corpus.sentences import split_sentences
from corpus.words import content_stems
from evals.sentence_parts import Way, end_of, printed_by, put

LONGEST = 25  # words of what is said of another
_ACTORS = ("members", "officers", "councillors", "inspectors", "Ofsted", "the Chair", "the Panel", "the Commission",
           "the Committee", "the Cabinet", "the Director", "the Board", "the Council", "parents", "schools",
           "social workers", "the police", "young people", "foster carers")
_DETAILS = (
    ", for the first time", ", the highest in the country", ", against officers' advice", ", which members welcomed",
    ", led by the Leader of the Council", ", at no cost to the council", ", as in other boroughs", ", in every school",
    ", and members were satisfied", ", in private", ", with the help of volunteers", ", which is under review",
    ", by a single vote", ", more than ever before", ", as planned", ", on time", ", as usual", ", each week",
    ", at the request of the Chair", ", in line with the law", ", and this will continue", ", despite objections",
    ", pending a decision", ", among others", ", above the target", ", below the national average",
)
_VERB = re.compile(r"\s(?:was|were|had|has|have|is|are|will|would|did|took|gave|told|said|received|made|rose|fell)\s")
_JOINED = re.compile(
    r"(?:, and |, while |, with |, but |; | and | while | when )(?!because|as |so |since |due )(?=[a-z]+ )"
)
_CONDITION = re.compile(
    r"(?:,\s|\s)(?:if|unless|subject to|provided that|except|excluding|other than|apart from|depending on)\s"
    r"(?:[^,;.\[]|\.\d)*"
)


def _turned_about(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Who did it and to whom it was done change places: "members asked officers"."""
    found = sorted(
        (m.start(), m.end()) for a in _ACTORS for m in re.finditer(rf"\b{re.escape(a)}\b", sentence, re.IGNORECASE)
    )
    for (a, b), (c, d) in zip(found, found[1:], strict=False):
        between = re.findall(r"[a-z]{4,}", sentence[b:c])
        one_body = {sentence[a:b].lower(), sentence[c:d].lower()} == {"ofsted", "inspectors"}
        if between and not one_body and sentence[a:b].lower() != sentence[c:d].lower() and " and " not in sentence[b:c]:
            one, other = sentence[a:b], sentence[c:d]
            yield sentence[:a] + (other.capitalize() if a == 0 else other) + sentence[b:c] + one + sentence[d:]


def _by_another(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Another did or said it."""
    printed = printed_by(answer)
    others = [a for a in _ACTORS if a.lower() not in printed and a.lower() not in sentence.lower()]
    for actor in _ACTORS:
        for m in re.finditer(rf"\b{re.escape(actor)}\b", sentence, re.IGNORECASE):
            if others:
                new = draw.choice(others)
                yield put(sentence, *m.span(), new[0].upper() + new[1:] if m.start() == 0 else new)


def _cause(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What stands side by side, or one after the other, made cause and effect."""
    for m in _JOINED.finditer(sentence, 1):
        dated = sentence.startswith("at ", m.end())  # "and at October" made "as at October" says the same
        if not dated and _VERB.search(sentence[: m.start()]) and _VERB.search(sentence[m.end() :]):
            yield put(sentence, *m.span(), draw.choice((" because ", ", so ", ", as ", ", since ", " due to ")))
    for m in re.finditer(r"(?:, | )(?:after|following|once)(?= [a-z])", sentence):
        yield put(sentence, *m.span(), draw.choice((" because of", " owing to", " as a result of")))


def _halves(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Of what one sentence of the evidence is said, and what another says: each half is printed, the whole is not."""
    verb = _VERB.search(sentence)
    if verb is None:
        return
    subject, rest = sentence[: verb.start()], MARK.sub("", sentence[verb.start() :])
    about = set(content_stems(subject)) - _areas(answer)
    found: list[str] = []
    for c in answer.citations if len(about) > 1 else ():
        for printed in split_sentences(c.quote) if not c.headers else ():
            other = _VERB.search(printed)
            if other is None or re.match(r"(?:It|They|This|The)\b", printed):
                continue
            if {n.value for n in find_numbers(printed)} & {f.fact.value for f in answer.facts}:
                continue  # the answer itself sets this figure beside the other
            if len(printed[other.start() :].split()) > LONGEST:
                continue
            theirs, said = set(content_stems(printed[: other.start()])), set(content_stems(printed[other.start() :]))
            own = set(content_stems(rest)) | about
            if len(theirs) > 1 and not theirs & about and len(said) > 2 and len(said & own) < 0.3 * len(said):
                cited = "".join(dict.fromkeys((*(m.group() for m in MARK.finditer(sentence)), f" [{c.number}]")))
                found.append(f"{subject}{printed[other.start() :].rstrip(' .;')}{cited}.")
    if found:
        yield draw.choice(found)


def _areas(answer: Answer) -> set[str]:
    return {s for c in answer.citations for s in content_stems(c.metadata.authority or "")}


def _condition(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What was so on a condition, in part or with an exception, made so altogether."""
    for m in _CONDITION.finditer(sentence):
        yield put(sentence, *m.span(), "")


def _detail(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Something put in that nobody prints."""
    printed = printed_by(answer)
    details = [d for d in _DETAILS if not set(content_stems(d)) or set(content_stems(d)) - set(content_stems(printed))]
    for detail in draw.sample(details, 2):
        yield put(sentence, end_of(sentence), end_of(sentence), detail)


DEEDS: dict[str, Way] = {
    "who and whom change places": _turned_about,
    "another did it": _by_another,
    "a cause put for what went together": _cause,
    "two halves made one": _halves,
    "a condition left out": _condition,
    "a detail put in": _detail,
}
