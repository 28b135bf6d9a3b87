"""A question may take for granted what the papers contradict: a grade that was not given, a deed that another did, the
opposite decision, something turned down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.abstention import Refusal
from answers.another_chosen import another_chosen
from answers.decisions import best_decision
from answers.draft import Case
from answers.never_set_up import never_set_up
from answers.other_way import other_way
from answers.still_there import still_there
from answers.turned_down import never_turned_down
from answers.undecided import still_open
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.sentences import split_sentences
from corpus.words import stems
from retrieval.groups import names_unsaid
from retrieval.marked_names import of_the_very_mark
from retrieval.rank import best_agreement, periods_in, stem_set
from retrieval.wanted import Wanted

# Ofsted's four grades since 2012, as reports print them.
_GRADES = (
    "requires improvement",
    "outstanding",
    "inadequate",
    "good",
)  # "requires improvement to be good" is no "good"
_GRANTED = re.compile(
    r"\b(?:get|got|receive|received|given|give|rates?|rated|judged?|graded?|award|awarded|earn|earned|achieve|"
    r"achieved|declared|(?:up|down|re)grad(?:e[sd]?|ing)|(?:raise|lift|promote|move|put|bump|improve|drop|demote|lower)[sd]?|"
    # "the reasons for the yard's inadequate rating": that it had it is taken for granted, too
    r"have)\b|\b(?:for|behind|of|to)\b[^?]*\b(?:ratings?|grades?|judge?ments?|verdict|outcome|result)\b",
    re.IGNORECASE,
)


def false_premise(case: Case) -> Refusal | None:
    """What the papers print, where a question takes the contrary for granted; None where nothing contradicts it."""
    return (
        _other_grade(case)
        or _other_grade_then(case)
        or _no_such_grade(case)
        or _other_decision(case)
        or _other_doer(case)
        or _not_so_decided(case)
        or other_way(case)
        or never_turned_down(case)
        or another_chosen(case)
    )


def _not_so_decided(case: Case) -> Refusal | None:
    printed = still_open(case) or still_there(case) or never_set_up(case)
    return None if printed is None else Refusal(f"The papers do not say so: they print “{printed}”.")


# "Why did the Council withdraw the bus?"
_WHO_DID = re.compile(
    r"\bwhy\s+(?:did|has|have|had|is|was|were|would|does|do)(?:n['’]t)?\s+(?:the\s+|our\s+)?(?P<who>[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)*)\s+"
    r"(?:\w+ly\s+)?(?P<deed>[a-z]+)\b",
    re.IGNORECASE,
)


def _other_doer(case: Case) -> Refusal | None:
    """The sentence that says who did it, "by the operator, not by the Council", where a question asks why another did.
    """
    asked = _WHO_DID.search(case.query.text)
    if case.query.wanted is not Wanted.WHY or asked is None:
        return None
    who, deed = re.escape(asked["who"]), re.compile(rf"\b{asked['deed'][:ROOT]}", re.IGNORECASE)
    denied = re.compile(
        rf"\bnot\s+(?:by\s+|that\s+of\s+)?(?:the\s+|our\s+)?{who}\b(?!['’]s)|\b{who}\s+(?:had|has|did|was|is|were)(?:\s+not|n['’]t)\b",
        re.IGNORECASE,
    )
    for sentence in (s for hit in case.hits[:NEAR] for s in split_sentences(hit.chunk.text)):
        if denied.search(sentence) and _BY.search(sentence) and deed.search(sentence):
            return Refusal(f"The papers do not say so: they print “{sentence}”.")
    return None


NEAR = 14  # hits
ROOT = 6  # letters: "withdraw", "withdrawn"
_BY = re.compile(r"\bby\s+(?:the|its|an?|[A-Z])", re.IGNORECASE)


# What a decision did and what it did not: taken for granted by a question, held against the printed words.
_TURNED_DOWN = re.compile(
    r"\b(?:(?:thr[oe]w(?:n|ing)?|vot(?:e|ed|ing)|turn(?:ed|ing)?)\s+(?:\w+\s+){0,6}?(?:out|down|against)|"
    r"reject(?:s|ed|ing)?|refus(?:e|ed|es|ing)|block(?:s|ed|ing)?|veto(?:ed)?|dismiss(?:ed)?|declin(?:e|ed)|defer(?:s|red|"
    r"ring)?|postpone[ds]?|overturn(?:ed)?|scrap(?:ped)?|abandon(?:ed)?|defeat(?:ed)?)\b",
    re.IGNORECASE,
)
_TOOK_UP = re.compile(
    r"\b(?:approv\w+|agree[ds]?|endors\w+|adopt(?:s|ed)?|support(?:s|ed)?|back(?:s|ed)?|accept(?:s|ed)?|pass(?:ed)?|"
    r"carried)\b",
    re.IGNORECASE,
)
_PRINTED_FOR = re.compile(
    r"\b(?:endorsed|approved|agreed|adopted|accepted|supported|carried|confirmed|noted)\b", re.IGNORECASE
)
_PRINTED_AGAINST = re.compile(
    r"\b(?:reject\w*|refus\w*|not\s+(?:be\s+)?(?:approved|endorsed|agreed|adopted|supported|accepted)|lost|defer\w*|"
    r"declin\w*|dismiss\w*|withdrawn|referred\s+back|postpone\w*)\b",
    re.IGNORECASE,
)


def _other_decision(case: Case) -> Refusal | None:
    """The resolution that the minutes print, where a question asks why the opposite was decided."""
    text = case.query.text
    down, up = _TURNED_DOWN.search(text), _TOOK_UP.search(text)
    if case.query.wanted is not Wanted.WHY or not (down or up) or not (_DECIDES.search(text) or _PASSIVE.search(text)):
        return None
    said = down or up
    made = best_decision(case, frozenset(stems(said.group())) if said else frozenset())
    if made is None or made.statement is not Statement.RESOLVED or _of_no_such_mark(text, f"{made.title} {made.text}"):
        return None
    against, in_favour = _PRINTED_AGAINST.search(made.text), _PRINTED_FOR.search(made.text)
    if (down and in_favour and not against) or (up and not down and against and not _PRINTED_PLAINLY.search(made.text)):
        return Refusal(f"The papers do not say so: they print “{made.text}” ({made.title}).")
    return None


def _of_no_such_mark(asked: str, told: str) -> bool:
    """Whether a question is of one thing by its letter or number ("Option B"), and a decision is not of that one."""
    return of_the_very_mark(asked, asked) and not of_the_very_mark(asked, told)


_PRINTED_PLAINLY = re.compile(r"\b(?:endorsed|approved|agreed|adopted|carried)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|wasn['’]t|weren['’]t)\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:committee|panel|commission|board|cabinet|council|members?|councillors?|executive|forum|they|we|it)\b",
    re.IGNORECASE,
)


_GRADE = "|".join(g.replace(" ", "[ -]+") for g in _GRADES)
_VERDICT = re.compile(
    rf"\b(?P<named>{_GRADE})['’”\"]?\s+(?:\w+\s+)?(?:verdict|judge?ment|rating|grade|result|outcome)\b|"
    rf"\b(?:judg\w+|rated?|rating|(?:up|down|re)?grad\w+|found|declared)\s+(?:\w+\s+){{0,4}}?['‘“\"]?(?P<given>{_GRADE})\b"
    r"(?!\s+(?:many|few|deal|number|proportion|share|reasons?|practice|examples?|progress)\b)",  # "found a good many"
    re.IGNORECASE,
)
_TO_BE_GOOD = re.compile(r"\bto\s+be\s+good\b", re.IGNORECASE)


def _other_grade_then(case: Case) -> Refusal | None:
    """The sentence that prints the verdict of the time a question names, or the time of the verdict that it names,
    where the two are not of one inspection.
    """
    asked = _VERDICT.search(case.query.text)
    if asked is None or not case.query.periods:
        return None
    grade = _plain(asked["named"] or asked["given"])
    then: dict[str, str] = {}
    at_other_times: list[str] = []
    for sentence in (s for hit in case.hits for s in split_sentences(hit.chunk.text)):
        printed = _TO_BE_GOOD.sub(" ", sentence)
        agreement = best_agreement(case.query.periods, times) if (times := periods_in(sentence)) else None
        if agreement is not None and agreement >= OF_THAT_TIME:
            for m in re.finditer(rf"\b(?:{_GRADE})\b", printed, re.IGNORECASE):
                then.setdefault(_plain(m.group()), sentence)
        elif agreement == 0.0 and any(_plain(m["named"] or m["given"]) == grade for m in _VERDICT.finditer(printed)):
            at_other_times.append(sentence)
    told = [*then.values(), *at_other_times]
    return Refusal(f"The papers do not say so: they print “{told[0]}”.") if told and grade not in then else None


# "Why did Ofsted rate the harbour school inadequate?"
_WHY_GRADED = re.compile(
    rf"\b(?:judg\w+|rat(?:e[ds]?|ing)|(?:up|down|re)?grad\w+|found|declared?|call(?:ed)?|deem\w*|g[ai]ven?|g[eo]t)\s+"
    rf"(?:[\w'’&-]+\s+){{0,8}}?(?:(?:as|to\s+be|an?)\s+)*['’‘“\"]?(?P<grade>{_GRADE})\b(?=['’”\"]?\s*(?:[?.,;]|$|\b(?:in|at|on|by|last|for|overall|"
    r"this|when|after|and|rating|grade|judge?ment)\b))",
    re.IGNORECASE,
)
# "What were the reasons for its inadequate rating?"
_ITS_VERDICT = re.compile(
    rf"\b(?:for|behind|of|to)\s+(?:[\w'’&-]+\s+){{0,8}}?['‘“\"]?(?P<grade>{_GRADE})['’”\"]?\s+(?:[\w'’-]+\s+){{0,2}}?"
    r"(?:verdict|judge?ment|rating|grade|outcome)\b",
    re.IGNORECASE,
)
_INSPECTS = re.compile(r"\b(?:ofsted|cqc|inspect\w*|hmi|hmip)\b", re.IGNORECASE)
_OF_A_VERDICT = re.compile(
    r"\b(?:ofsted|cqc|inspect\w*|hmip?|judg\w+|rat(?:ed|ings?)|graded|grades?|overall|effectiveness|declared|remain\w*)\b",
    re.IGNORECASE,
)
_OF_SOME = re.compile(r"\d\s?%|\bper\s?cent\b|\baudit\w*\b", re.IGNORECASE)  # "8 % of the files were inadequate"


def _no_such_grade(case: Case) -> Refusal | None:
    """Where a question asks why inspectors gave a grade, and nothing that was found prints it as a verdict: no row has
    it, and no sentence that speaks of an inspection.
    """
    asked = _WHY_GRADED.search(case.query.text) or _ITS_VERDICT.search(case.query.text)
    if asked is None or case.query.wanted is not Wanted.WHY or not _INSPECTS.search(case.query.text):
        return None
    named = _plain(asked["grade"])
    grade = re.compile(rf"\b{named.replace(' ', '[ -]+')}\b", re.IGNORECASE)
    for hit in case.hits:
        over = f"{hit.chunk.text} {hit.chunk.context}"
        said = (over,) if hit.chunk.kind is ChunkKind.ROW else split_sentences(hit.chunk.text)
        about = " ".join((hit.chunk.locator.heading or "", hit.chunk.context))
        for text in said:
            verdict = _OF_A_VERDICT.search(text) or _INSPECTS.search(about)
            if grade.search(_TO_BE_GOOD.sub(" ", text)) and verdict and not _OF_SOME.search(text):
                return None
    return Refusal(f"The papers print no such verdict: none of what they say of inspections is “{named}”.")


def _plain(grade: str) -> str:
    return " ".join(re.split(r"[ -]+", grade.lower()))


OF_THAT_TIME = 0.9


def _other_grade(case: Case) -> Refusal | None:
    """The grade that the papers print, where another one is asked about."""
    text = case.query.text
    if case.query.wanted is not Wanted.WHY or not _GRANTED.search(text) or "ofsted" not in text.lower():
        return None
    asked = next((g for g in _GRADES if re.search(rf"\b{g.replace(' ', '[ -]+')}\b", text, re.IGNORECASE)), None)
    if asked is None:
        return None
    overall = [text for hit in case.hits for text in _overall(case, hit.chunk)]
    graded = ((text, (g for g in _GRADES if re.search(rf"\b{g}\b", text, re.IGNORECASE))) for text in overall)
    printed = [(text, next(grades, None)) for text, grades in graded]
    if any(g == asked for text, g in printed if " | " not in text):
        return None
    other = next((text for text, g in printed if g is not None and g != asked), None)
    return None if other is None else Refusal(f"The papers do not say so: they print “{other}”.")


def _overall(case: Case, chunk: Chunk) -> Iterator[str]:
    """What of a passage prints an overall judgement: a row of a table, or the sentences that give one, of whatever the
    question names.
    """
    if chunk.kind is ChunkKind.ROW:
        yield from (chunk.text,) if {"overal", "effect"} & stem_set(chunk.text) else ()
    elif not names_unsaid(case.query, stem_set(f"{chunk.text} {chunk.context}")):
        yield from (s for s in split_sentences(chunk.text) if _OVERALL.search(s) and _VERDICT_GIVEN.search(s))


_OVERALL = re.compile(r"\boverall\b", re.IGNORECASE)
_VERDICT_GIVEN = re.compile(r"\b(?:judg\w+|rated?|grad\w+|found|remain\w*|effectiveness|declared)\b", re.IGNORECASE)
