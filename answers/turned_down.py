"""Why somebody turned something down, asked of papers that tell of no such refusal, or of the contrary vote: what the
papers say against the thing is no reason of theirs.
"""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.draft import Case
from corpus.chunk import Chunk
from corpus.sentences import split_sentences
from corpus.words import LIGHT
from retrieval.concepts import Concept
from retrieval.marked_names import of_another_mark, of_the_very_mark
from retrieval.rank import best_agreement, named, periods_in, stem_set
from retrieval.wanted import Wanted

_BODY = (
    r"(?:committees?|panels?|commission|boards?|cabinet|council|forum|executive|governors|trustees|members|councillors|"
    r"partnership|assembly)"
)
_REFUSING = (
    r"(?:turn(?:ed|ing)?\s+(?:\w+\s+)?down|reject(?:ed|ing)?|refus(?:ed?|ing)|thr[oe]w(?:n|ing)?\s+(?:\w+\s+)?out|"
    r"vot(?:ed?|ing)\s+(?:\w+\s+)?(?:down|against)|veto(?:ed|ing)?|dismiss(?:ed|ing)?|block(?:ed|ing)?)"
)
# "Why did the Schools Forum turn down …?", "what reasons did Cabinet give for rejecting …?", "why was it refused by …?"
_ASKED = re.compile(
    rf"\b(?P<body>{_BODY})\b(?!\s+(?:house|tax|homes?|tenants?)\b)(?:\s+(?:on|at|in|of|last|this)\s[^?]{{3,40}}?)?\s+"
    rf"(?:(?:\w+\s+){{0,2}}?(?:for|behind)\s+)?(?:\w+ly\s+)?(?P<deed>{_REFUSING})\b"
    rf"|\b(?:give|gave|given|have|had)\b[^?]{{0,50}}?\bfor\s+(?P<gerund>{_REFUSING})\b"
    rf"|\b(?P<passive>{_REFUSING})\s+by\s+(?:the\s+)?(?:[\w’'&]+\s+){{0,4}}?(?P<by>{_BODY})\b",
    re.IGNORECASE,
)
_REFUSED = (
    r"(?:turn(?:ed|ing)?\s+(?:\w+\s+){0,6}?down|reject\w*|refus\w*|thr[oe]w(?:n|ing)?\s+(?:\w+\s+){0,6}?out|veto\w*|dismiss\w*|"
    r"declin(?:ed|ing)|defeat\w*|overturn\w*|block(?:ed|ing)|lost|vot(?:ed?|ing)\s+(?:\w+\s+){0,4}?(?:against|down))"
)
_WAS_REFUSED = re.compile(rf"\b{_REFUSED}\b", re.IGNORECASE)
# Whatever tells that it was not had: the word of refusing itself, a doubt, a choice of something else.
_AGAINST = re.compile(
    rf"\b(?:{_REFUSED}|scrap\w*|abandon\w*|withdr[ae]w\w*|oppos\w*|object\w*|defer\w*|postpon\w*|ruled\s+out|against|fell|"
    r"dropped|unsuccessful|not|cannot|unable|rather\s+than|instead|discount\w*|failed|referred\s+back|"
    r"call(?:ed)?[- ]in)\b|n['’]t\b",
    re.IGNORECASE,
)
_IN_FAVOUR = re.compile(
    r"\bvot(?:ed?|ing)\b[^.;]*?\b(?:for|in\s+favour)\b|\b(?:agreed|approved|endorsed|adopted|accepted|carried|backed|supported)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(r"\b(?:not|no|against|lost|refus\w*|reject\w*|declin\w*|defer\w*)\b|n['’]t\b", re.IGNORECASE)
REACH = 14  # hits
OF_IT, SOME = 0.6, 0.3  # of what it is that was turned down: by the passage, by a sentence of it
SAME_TIME = 0.9


def never_turned_down(case: Case) -> Refusal | None:
    """The sentence that tells that a body was for what it is asked why it turned down, or that the papers tell of no
    refusal; None where they tell of one, or none is taken for granted.
    """
    asked = _ASKED.search(case.query.text)
    if case.query.wanted is not Wanted.WHY or asked is None:
        return None
    group = next(g for g in ("deed", "gerund", "passive") if asked[g])
    things = [c for c in case.query.concepts if not _is_aside(case, c, asked.span(group))]
    things = [c for c in things if c.asked.lower() not in LIGHT] or things
    if not things:
        return None
    near = [h.chunk for h in case.hits[:REACH] if _says(things, f"{h.chunk.text} {h.chunk.context}", OF_IT)]
    of_it = [pair for chunk in near for pair in _sentences(chunk)]
    against = [s for s, led in of_it if _AGAINST.search(s) and _is_meant(case, s, led)]
    refused = any(_WAS_REFUSED.search(s) and _of_the_time(case, s) for s in against)
    body = re.compile(rf"\b{asked['body'] or asked['by'] or _BODY}\b", re.IGNORECASE)
    for sentence, led in of_it:
        for_it = _IN_FAVOUR.search(sentence) and not _NOT_SO.search(sentence) and body.search(sentence)
        meant = _of_the_time(case, sentence) and _is_meant(case, sentence, led)
        # "They supported the scheme on 4 May" takes up what its passage is of, and names the day itself
        meant = meant and (bool(case.query.periods) or _says(things, sentence, SOME))
        if for_it and meant and not refused:
            return Refusal(f"The papers do not say so: they print “{sentence}”.")
    return None if against else Refusal("These papers do not say that it was turned down.")


def _sentences(chunk: Chunk) -> list[tuple[str, str]]:
    """The sentences of a passage, each with the one before it and itself."""
    said = split_sentences(chunk.text)
    return [(s, " ".join(said[max(0, n - 1) : n + 1])) for n, s in enumerate(said)]


def _is_aside(case: Case, concept: Concept, deed: tuple[int, int]) -> bool:
    """Whether a concept is the refusing itself, or of the body's name."""
    if deed[0] <= concept.start < deed[1]:
        return True
    after = case.query.text[concept.start :]
    return re.match(rf"(?:(?-i:[A-Z])[\w’'&-]*\s+){{0,3}}{_BODY}\b", after, re.IGNORECASE) is not None


def _says(things: list[Concept], text: str, share: float) -> bool:
    """Whether a text names so much of what it is that was turned down."""
    words = stem_set(text)
    return sum(named(c, words) for c in things) >= share * len(things)


def _is_meant(case: Case, sentence: str, led: str) -> bool:
    """Whether a sentence, with the one that leads up to it, is of the very option and of no other time."""
    text = case.query.text
    marked = of_the_very_mark(text, text)
    if of_another_mark(text, sentence) or (marked and not any(of_the_very_mark(text, s) for s in (sentence, led))):
        return False
    return _of_the_time(case, sentence) or not periods_in(sentence)


def _of_the_time(case: Case, sentence: str) -> bool:
    """Whether a sentence is of the time asked for; any is where none is asked for."""
    asked = case.query.periods
    return not asked or best_agreement(asked, periods_in(sentence)) >= SAME_TIME
