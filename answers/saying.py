"""Who says or does what in a sentence that a language model wrote: a name stands beside its own words in the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from answers.nearness import clause_at, layout
from answers.people_named import people_in
from answers.verbatim import words_of
from corpus.words import STOP, stem

_VERBS = (
    r"asked|replied|said|told|stated|reported|added|explained|advised|answered|raised|suggested|welcomed|queried|"
    r"questioned|requested|proposed|presented|declared|thanked|confirmed|highlighted"
)
_SPEAKER = re.compile(
    r"\b(panel|committee|commission|board|cabinet|members?|officers?|councillors?)\s+"
    rf"(?:also\s+|then\s+|had\s+|has\s+|have\s+)?({_VERBS})\b",
    re.IGNORECASE,
)
Place = tuple[str, bool]
"""The text of a sentence or row of the evidence, and whether it is a row."""


def unspoken(text: str, places: Sequence[Place], around: Sequence[str] = ()) -> Iterator[str]:
    """Bodies, members and officers who say what the paper does not have them say; people beside another's deed.

    around  the paragraphs that the places stand in, which may say whose the entries of a list are
    """
    for m in _SPEAKER.finditer(text):
        printed = rf"\b{m.group(1)}\b(?:\s+\w+){{0,2}}\s+{m.group(2)}\b"
        told = any(re.search(rf"\b{m.group(2)}\b", t, re.IGNORECASE) for t, _ in places)
        # "That the Panel: … (d) Asked that"
        entry = re.compile(rf"\W*(?:\w{{1,3}}[.)]\s*)?{m.group(2)}\b", re.IGNORECASE)
        led = any(re.search(rf"\b{m.group(1)}\s*:\s", t, re.IGNORECASE) for t in around)
        listed = led and any(entry.match(t) for t, _ in places)
        if told and not listed and not any(re.search(printed, t, re.IGNORECASE) for t, _ in places):
            yield f"“{m.group()}” does not stand so at the cited place"
    for start, end in people_in(text):
        if (other := _other_post(text, start, end, places)) is not None:
            yield f"“{text[start:end]}” is not said of this at the cited place, but “{other}”"
        beside, by = _after(text, start, end)
        said = [_stands_beside(t, text[start:end], beside, by) for t, _ in places] if beside else []
        judged = [ok for ok in said if ok is not None]
        if judged and not any(judged):
            yield f"“{text[start:end]}” does not stand with “{beside}” at the cited place"


_BY = re.compile(r"\s+by\s+(?:\w+\s+){0,4}")
_POST = re.compile(r"\s*(?:,|\()\s*(?:(?:the|a|an)\s+)?(?=[^\W\d])([^,;()]*)")


def _other_post(text: str, start: int, end: int, places: Sequence[Place]) -> str | None:
    """Who else, of the people at the cited place, stands nearest to what a comma or a bracket says of a name; None
    where it is this one, or nothing is said.
    """
    post = _POST.match(text, end)
    if post is None or people_in(post.group(1)):
        return None
    said = layout(text[end : post.end()])
    if len(said.words) < 2:
        return None
    mine = words_of(text[start:end])[-1].text
    rated: dict[str, tuple[float, str]] = {}
    for place in dict.fromkeys(line for t, _ in places for line in t.split("\n")):
        for a, b in people_in(place):
            score = said.agreement(0, layout(place), a)
            who = words_of(place[a:b])[-1].text
            rated[who] = max(rated.get(who, (0.0, "")), (score, place[a:b]))
    best = max(rated.values(), default=(0.0, ""))
    return best[1] if mine in rated and rated[mine][0] < best[0] else None


def _deed(word: str) -> str:
    """What a word says of a person: who chaired is the Chairman."""
    return "chair" if word.lower().startswith("chair") else stem(word)


def _after(text: str, start: int, end: int) -> tuple[str | None, bool]:
    """The telling word beside a name in its clause: what was done by it, else the word after it or in brackets there;
    and whether it was done by it.
    """
    first, last = clause_at(text, start)
    if bracket := re.match(r"\s*\(([^)]*)\)", text[end:]):
        last = end + bracket.end()
    own = [w for w in words_of(text) if w.text.isalpha() and len(w.text) > 2 and w.text not in STOP]
    after = [w.text for w in own if end <= w.start < last]
    done = re.search(r"([a-z]+(?:ed|en|wn|ne|de|id|ht))\s+by\s+\Z", text[first:start])
    return (done.group(1), True) if done else (after[0] if after else None, False)


def _stands_beside(place: str, name: str, word: str, by: bool) -> bool | None:
    """Whether a word's nearest name is this one, or the one by whom it was done; None where the place lacks either or
    has no other name.
    """
    people = [(a, b, words_of(place[a:b])[-1].text) for a, b in people_in(place)]
    mine = words_of(name)[-1].text
    deeds = [w for w in words_of(place) if _deed(w.text) == _deed(word)]
    if not deeds or mine not in {who for *_, who in people}:
        return None
    if len({who for *_, who in people}) < 2:
        return True

    def doer(at: int, end: int) -> str:
        behind = next((p for p in people if by and p[0] > end and _BY.fullmatch(place, end, p[0])), None)
        if behind is not None:
            return behind[2]  # "who was represented by Ada Finch"
        said_before = [p for p in people if p[1] <= at]
        return said_before[-1][2] if said_before else people[0][2]

    if any(place[w.end : w.end + 1] == ":" and not any(p[0] < w.start for p in people) for w in deeds):
        return True  # "Present: …" is said of all that follow
    return any(doer(w.start, w.end) == mine for w in deeds)
