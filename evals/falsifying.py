"""A true sentence of a model's draft made false, in each of the ways in which a sloppy or hostile model would."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import combinations

from answers.answer import Answer
from answers.judging import MARK
from answers.people_named import people_in
from answers.proving import DECISIONS, DENIALS
from corpus.area import COMPARATORS, find_areas
from corpus.numbers import find_numbers
from corpus.period_reading import find_periods
from evals.falsified_deeds import DEEDS
from evals.falsified_parts import PARTS
from evals.falsified_words import WORDS
from evals.sentence_parts import Way, put, shown
from retrieval.citations import Citation

_UNITS = ("children", "families", "referrals", "weeks", "months", "schools", "visits")
_RULINGS = ("noted", "agreed", "recommended", "resolved", "rejected", "deferred")


def falsified(sentence: str, answer: Answer, draw: random.Random) -> Iterator[tuple[str, str]]:
    """A true sentence made false, once for each way in which it can be: (kind, sentence)."""
    for kind, make in _WAYS.items():
        for false in make(sentence, answer, draw):
            if false != sentence:
                yield kind, false


def _digit(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for start, end, _ in shown(sentence):
        at = draw.choice([k for k in range(start, end) if sentence[k].isdigit()])
        yield put(sentence, at, at + 1, draw.choice([d for d in "123456789" if d != sentence[at]]))


def _another_figure(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Another figure that the same evidence prints."""
    printed = {
        m.group() for c in answer.citations for cell in c.quote.split(" | ")
        for m in re.finditer(r"(?<![\w/.,-])\d[\d,.]*\d|\b\d+\b", cell)
    }
    for start, end, figure in shown(sentence):
        mine = re.search(r"\d[\d,.]*", figure)
        others = sorted(p for p in printed if mine and p.strip(",.") != mine.group().strip(",.") and p not in sentence)
        if others and mine:
            yield put(sentence, start, end, figure.replace(mine.group(), draw.choice(others)))


def _changed_about(sentence: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    (a, b), (c, d) = sorted((one, other))
    return f"{sentence[:a]}{sentence[c:d]}{sentence[b:c]}{sentence[a:b]}{sentence[d:]}"


def _two_figures(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Two figures of one kind that change places."""
    spans = {(start, end) for start, end, _ in shown(sentence)}
    figures = [n for n in find_numbers(sentence, find_periods(sentence)) if (n.start, n.end) in spans]
    for a, b in combinations(figures, 2):
        if a.unit == b.unit and a.value != b.value:
            yield _changed_about(sentence, (a.start, a.end), (b.start, b.end))


def _two_times(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Two times that change places, in a sentence with two figures and no more."""
    periods = find_periods(sentence)
    apart = len(periods) == 2 and not periods[0].period.same_time(periods[1].period)
    figures = [n for *_, n in shown(sentence)]
    moved = len(set(figures)) == len(figures) > 1  # two that are alike: it stays true
    if apart and moved and not re.search(r"\bbetween\b", sentence):
        yield _changed_about(sentence, *((p.start, p.start + len(p.text)) for p in periods))


def _two_areas(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Two areas that change places, in a sentence with figures."""
    found = find_areas(sentence, tuple(sorted({a for c in answer.citations if (a := c.metadata.authority)})))
    apart = len(found) == 2 and sentence[found[0].end : found[1].start].strip("’' s")  # "Hackney's neighbours" are one
    if apart and any(_alike(c, found[0].area, found[1].area) for c in answer.citations):
        return
    if apart and found[0].area != found[1].area and len({n for *_, n in shown(sentence)}) > 1:
        spans = [(a.start + len(t) - len(t.lstrip()), a.end) for a in found if (t := sentence[a.start : a.end])]
        yield _changed_about(sentence, *spans)


def _alike(citation: Citation, one: str, other: str) -> bool:
    """Whether a cited row prints the same figure for two areas: what is said of the one is true of the other."""
    of: dict[str, set[str]] = {one: set(), other: set()}
    for header, cell in zip(citation.headers, citation.quote.split(" | "), strict=False):
        for area in {a.area for a in find_areas(header)} & of.keys():
            of[area].add(cell)
    return bool(of[one] & of[other])


def _two_names(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Two people who change places, where more is said between them than that there are two."""
    named = people_in(sentence)
    if len(named) == 2 and len(re.findall(r"[a-z]{4,}", sentence[named[0][1] : named[1][0]])) > 1:
        yield _changed_about(sentence, *named)


def _longer_time(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A part of a year made the year: the first half's figure given for the whole, where no "Q1" elsewhere says it."""
    for p in find_periods(sentence):
        quarter = re.search(r"\bQ[1-4]\b", p.text)
        if quarter and len(re.findall(rf"\b{quarter.group()}\b", sentence)) > 1:
            continue
        days = (p.period.last_day - p.period.first_day).days
        if 31 < days < 300 and shown(sentence):
            year = p.period.first_day.year - (p.period.first_day.month < 4)
            yield put(sentence, p.start, p.end, f"{year}/{(year + 1) % 100:02}")


def _the_whole(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A part made the whole: "most" or "some" of them made "all"."""
    for m in re.finditer(r"\b(some|most|many|several|a few|few|nearly all|almost all)(?=(?: of)? [a-z])", sentence):
        yield put(sentence, *m.span(), "all")


# "The target ambitious" is no noun with a word before it: only what is surely counted or dated is a target's.
_UNSETTLED = (
    r"\b(an?|the) (?:(?:draft|provisional|forecast|projected) (?=[a-z]{4})|"
    r"target (?=(?:figure|rate|share|number|date)))"
)


def _settled(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A forecast, a draft or a target made a fact."""
    if "may change" in sentence:
        return
    for m in re.finditer(_UNSETTLED, sentence):
        yield put(sentence, *m.span(), f"{m.group(1)} ")
    expected = r"\b(?:was|is|were|are) (?:expected|anticipated|forecast|projected|estimated) (?!to|of)"
    for m in re.finditer(expected, sentence):
        yield put(sentence, *m.span(), "was recorded ")


def _agreed(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What was only noted, asked, heard or said, made agreed."""
    printed = " ".join(c.quote.lower() for c in answer.citations)
    for m in re.finditer(r"\b(?:noted|asked|requested|suggested|proposed|heard|said|told|replied)\b(?! by)", sentence):
        if "agree" not in printed:
            yield put(sentence, *m.span(), "agreed")


def _year(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for m in re.finditer(r"\b(?:19|20)\d\d\b", sentence):
        new = str(int(m.group()) + draw.choice([-2, -1, 1, 2]))
        if not _so_then(sentence, answer, new):
            yield put(sentence, *m.span(), new)


def _so_then(sentence: str, answer: Answer, time: str) -> bool:
    """Whether a cited row has a figure of the sentence under another time as well: it is true of that time."""
    figures = {n for *_, n in shown(sentence)}
    cells = [
        (h, cell)
        for c in answer.citations
        for h, cell in zip(c.headers, c.quote.split(" | "), strict=False)
    ]
    return any(time in h and any(n in cell for n in figures) for h, cell in cells)


def _another_time(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Another time that the same evidence prints."""
    printed = {p.text: p.period for c in answer.citations for t in (c.quote, *c.headers) for p in find_periods(t)}
    for mine in find_periods(sentence):
        alike = (t for t, p in printed.items() if p.kind is mine.period.kind and not p.same_time(mine.period))
        others = sorted(alike)
        if others and len(find_periods(sentence)) == 1 and not _so_then(sentence, answer, new := draw.choice(others)):
            yield put(sentence, mine.start, mine.end, new)


def _area(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    areas = tuple(sorted({a for c in answer.citations if (a := c.metadata.authority)}))
    for mention in find_areas(sentence, areas):
        mine = sentence.lower()
        said = {a.area for a in find_areas(sentence, areas)}  # "Eng" is England
        offered = [x for x in ("Camden", "Rutland", *COMPARATORS[:3], *areas) if x not in said]
        others = [x for x in offered if x.lower() not in mine]
        start = mention.start + len(sentence[mention.start :]) - len(sentence[mention.start :].lstrip())
        yield put(sentence, start, mention.end, draw.choice(others))


def _unit(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    counted = r"(?<=\d) ?%|(?<=\d )(?:per 10,000)|(?<=\d )(?:children|referrals|weeks|contacts)\b"
    for m in re.finditer(counted, sentence):
        new = " per 10,000" if "%" in m.group() else "%" if "per" in m.group() else draw.choice(
            [u for u in _UNITS if u != m.group()]
        )
        yield put(sentence, *m.span(), new)


def _name(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    people = sorted({c.quote[a:b] for c in answer.citations for a, b in people_in(c.quote)} | {"Cllr Tom Patel"})
    named = people_in(sentence)
    for a, b in named if len(named) <= 3 else ():  # one of a long list may change places with another
        others = [p for p in people if not set(p.split()) & set(sentence[a:b].split()) and p not in sentence]
        if others:
            yield put(sentence, a, b, draw.choice(others))


def _ruling(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    printed = " ".join(c.quote.lower() for c in answer.citations)
    for m in DECISIONS.finditer(sentence):
        others = [r for r in _RULINGS if r[:4] != m.group().lower()[:4] and r[:5] not in printed]
        yield put(sentence, *m.span(), draw.choice(others))


def _decided(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A report made a decision."""
    if not DECISIONS.search(" ".join(c.quote for c in answer.citations)):
        yield f"It was {draw.choice(_RULINGS)} that {sentence[0].lower()}{sentence[1:]}"


def _no_source(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for m in list(MARK.finditer(sentence))[:1]:
        yield put(sentence, *m.span(), f" [{len(answer.citations) + draw.randint(1, 9)}]")


def _moved(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """The source of another sentence, where it prints none of the figures and few of the words of this one."""
    cited = {int(m.group(1)) for m in MARK.finditer(sentence)}
    text = MARK.sub("", sentence)
    values = {n.value for n in find_numbers(text, find_periods(text))}
    words = {w for w in re.findall(r"[a-z]{5,}", text.lower())}
    blocks = {(c.locator.paper, c.locator.block) for c in answer.citations if c.number in cited}
    others = [
        c.number
        for c in answer.citations
        if (c.locator.paper, c.locator.block) not in blocks
        and not any(c.quote in d.quote or d.quote in c.quote for d in answer.citations if d.number in cited)
        and (
            not values & {n.value for n in find_numbers(c.quote)}
            if values
            else len(words & set(re.findall(r"[a-z]{5,}", c.quote.lower()))) < 0.3 * len(words)
        )
    ]
    if others and cited:
        yield f"{text.rstrip()[:-1]} [{draw.choice(others)}]."


def _direction(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    turned = {"up": "down", "down": "up", "rose": "fell", "fell": "rose", "higher": "lower", "lower": "higher",
              "increased": "decreased", "decreased": "increased", "dropped": "rose", "increase": "decrease"}
    for m in re.finditer(rf"\b(?:{'|'.join(turned)})\b(?!\s+to\s+date)", sentence):  # "up to date", "make up" go no way
        if re.search(r"\b(?:mak(?:e|es|ing)|made|sign(?:s|ed|ing)?)\s+$", sentence[: m.start()]):
            continue
        yield put(sentence, *m.span(), turned[m.group()])


def _denied(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    if DENIALS.search(sentence) or re.search(r"\b(?:[Nn]o|yet)\b", sentence):
        return
    if m := re.search(r"\b(?:was|were|had|has|is|are|have)\b", sentence):
        yield put(sentence, m.end(), m.end(), " not")


def _hedged(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for start, _, _ in shown(sentence)[:1]:
        if re.search(r"\b(?:over|under|about|nearly|just|only|some|than|least)\s+$", sentence[:start], re.IGNORECASE):
            continue
        yield put(sentence, start, start, draw.choice(["nearly ", "over ", "at least "]))


_VERDICTS = (
    "Sadly, ", "It is a serious failure that ", "Because of poor management, ", "Owing to a lack of staff, ",
    "Despite warnings from officers, ", "After years of neglect, ", "As the inspectors feared, ",
)


def _judged(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    words = sentence[0].lower() + sentence[1:]
    yield draw.choice(_VERDICTS) + words


_WAYS: dict[str, Way] = {
    "a digit": _digit,
    "another figure of the evidence": _another_figure,
    "a year": _year,
    "another time of the evidence": _another_time,
    "an area": _area,
    "a unit": _unit,
    "a name": _name,
    "a ruling": _ruling,
    "a report made a decision": _decided,
    "a source that is not there": _no_source,
    "a source moved": _moved,
    "the way it went": _direction,
    "a not put in": _denied,
    "a hedge put in": _hedged,
    "a judgement put in": _judged,
    "two figures change places": _two_figures,
    "two times change places": _two_times,
    "two areas change places": _two_areas,
    "two names change places": _two_names,
    "a part of a year made the year": _longer_time,
    "a part made the whole": _the_whole,
    "a forecast or draft made a fact": _settled,
    "what was said made agreed": _agreed,
    **WORDS,
    **DEEDS,
    **PARTS,
}
