"""The guard on a language model, measured: how many honest sentences it lets through, and how many false ones.

`evals/guard/drafts.jsonl` holds drafts in plain words of answers that the sample papers give, written honestly. Each
sentence that passes is then made false in one way at a time; none of the false ones may pass.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from answers.answer import Answer
from answers.ask import answer_question, sources_of
from answers.judging import MARK, Judge
from answers.people_named import people_in
from answers.proving import DECISIONS, DENIALS
from answers.rewording import can_be_reworded, sentences_of
from corpus.area import COMPARATORS, find_areas
from corpus.errors import EvalError
from corpus.glossary import load_glossary
from corpus.numbers import find_numbers
from corpus.period_reading import find_periods
from corpus.scope import Scope
from corpus.store import Store

DRAFTS = Path(__file__).with_name("guard") / "drafts.jsonl"
HONEST = 0.95  # of honest sentences, so many have to pass
_UNITS = ("children", "families", "referrals", "weeks", "months", "schools", "visits")
_RULINGS = ("noted", "agreed", "recommended", "resolved", "rejected", "deferred")


@dataclass(frozen=True, slots=True)
class Guarded:
    """What a run of the guard counted.

    honest, passed   sentences, and how many of them were let through
    stopped          honest sentences that were not, each with why
    made             false sentences by kind
    missed           false sentences that were let through, each with its kind
    """

    honest: int
    passed: int
    stopped: tuple[str, ...]
    made: dict[str, int]
    missed: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether the guard holds what is promised."""
        return not self.missed and self.passed >= HONEST * self.honest


def run_guard(store: Store, drafts: Path = DRAFTS, seed: int = 7) -> Guarded:
    """Holds every draft, honest and made false, against the papers of a store. Raises EvalError for a bad file."""
    draw = random.Random(seed)
    honest = passed = 0
    stopped: list[str] = []
    missed: list[str] = []
    made: Counter[str] = Counter()
    for line in drafts.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if not {"question", "draft"} <= entry.keys():
            raise EvalError(f"{drafts.name}: a line without question and draft: {line[:80]}")
        answer = answer_question(entry["question"], store)
        if not can_be_reworded(answer):
            continue
        judge = Judge(answer, sources_of(answer, store, Scope()), load_glossary())
        before = ""
        for n, sentence in enumerate(sentences_of([entry["draft"]])):
            honest += 1
            claim = judge.claim(sentence, first=n == 0, before=before)
            if claim is None:
                stopped.append(f"{sentence} ({'; '.join(judge.why(sentence, before)) or 'it gives no answer'})")
                continue
            passed += 1
            for kind, false in falsified(sentence, answer, draw):
                made[kind] += 1
                if judge.claim(false, first=False, before=before) is not None:
                    missed.append(f"{kind}: {false}   [{sentence}]")
            before = claim.text
    return Guarded(honest, passed, tuple(stopped), dict(made), tuple(missed))


def falsified(sentence: str, answer: Answer, draw: random.Random) -> Iterator[tuple[str, str]]:
    """A true sentence made false, once for each way in which it can be: (kind, sentence)."""
    for kind, make in _WAYS.items():
        for false in make(sentence, answer, draw):
            if false != sentence:
                yield kind, false


Way = Callable[[str, Answer, random.Random], Iterator[str]]


def _put(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def _shown(sentence: str) -> list[tuple[int, int, str]]:
    marks = [(m.start(), m.end()) for m in MARK.finditer(sentence)]
    periods = find_periods(sentence)
    return [
        (n.start, n.end, n.printed)
        for n in find_numbers(sentence, periods)
        if any(c.isdigit() for c in n.printed)
        and not any(a <= n.start < b for a, b in marks)
        and not re.search(r"\bper\s+$", sentence[: n.start])
    ]


def _digit(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for start, end, _ in _shown(sentence):
        at = draw.choice([k for k in range(start, end) if sentence[k].isdigit()])
        yield _put(sentence, at, at + 1, draw.choice([d for d in "123456789" if d != sentence[at]]))


def _another_figure(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Another figure that the same evidence prints."""
    printed = {
        m.group() for c in answer.citations for cell in c.quote.split(" | ")
        for m in re.finditer(r"(?<![\w/.,-])\d[\d,.]*\d|\b\d+\b", cell)
    }
    for start, end, shown in _shown(sentence):
        mine = re.search(r"\d[\d,.]*", shown)
        others = sorted(p for p in printed if mine and p.strip(",.") != mine.group().strip(",.") and p not in sentence)
        if others and mine:
            yield _put(sentence, start, end, shown.replace(mine.group(), draw.choice(others)))


def _year(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for m in re.finditer(r"\b(?:19|20)\d\d\b", sentence):
        yield _put(sentence, *m.span(), str(int(m.group()) + draw.choice([-2, -1, 1, 2])))


def _another_time(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Another time that the same evidence prints."""
    printed = {p.text: p.period for c in answer.citations for t in (c.quote, *c.headers) for p in find_periods(t)}
    for mine in find_periods(sentence):
        alike = (t for t, p in printed.items() if p.kind is mine.period.kind and not p.same_time(mine.period))
        others = sorted(alike)
        if others and len(find_periods(sentence)) == 1:
            yield _put(sentence, mine.start, mine.end, draw.choice(others))


def _area(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    areas = tuple(sorted({a for c in answer.citations if (a := c.metadata.authority)}))
    for mention in find_areas(sentence, areas):
        others = [x for x in ("Camden", "Rutland", *COMPARATORS[:3], *areas) if x != mention.area and x not in sentence]
        start = mention.start + len(sentence[mention.start :]) - len(sentence[mention.start :].lstrip())
        yield _put(sentence, start, mention.end, draw.choice(others))


def _unit(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    counted = r"(?<=\d) ?%|(?<=\d )(?:per 10,000)|(?<=\d )(?:children|referrals|weeks|contacts)\b"
    for m in re.finditer(counted, sentence):
        new = " per 10,000" if "%" in m.group() else "%" if "per" in m.group() else draw.choice(
            [u for u in _UNITS if u != m.group()]
        )
        yield _put(sentence, *m.span(), new)


def _name(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    people = sorted({c.quote[a:b] for c in answer.citations for a, b in people_in(c.quote)} | {"Cllr Tom Patel"})
    named = people_in(sentence)
    for a, b in named if len(named) <= 3 else ():  # one of a long list may change places with another
        others = [p for p in people if p.split()[-1] != sentence[a:b].split()[-1] and p not in sentence]
        if others:
            yield _put(sentence, a, b, draw.choice(others))


def _ruling(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    printed = " ".join(c.quote.lower() for c in answer.citations)
    for m in DECISIONS.finditer(sentence):
        others = [r for r in _RULINGS if r[:4] != m.group().lower()[:4] and r[:5] not in printed]
        yield _put(sentence, *m.span(), draw.choice(others))


def _decided(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A report made a decision."""
    if not DECISIONS.search(" ".join(c.quote for c in answer.citations)):
        yield f"It was {draw.choice(_RULINGS)} that {sentence[0].lower()}{sentence[1:]}"


def _no_source(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for m in list(MARK.finditer(sentence))[:1]:
        yield _put(sentence, *m.span(), f" [{len(answer.citations) + draw.randint(1, 9)}]")


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
        yield _put(sentence, *m.span(), turned[m.group()])


def _denied(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    if DENIALS.search(sentence) or re.search(r"\b(?:[Nn]o|yet)\b", sentence):
        return
    if m := re.search(r"\b(?:was|were|had|has|is|are|have)\b", sentence):
        yield _put(sentence, m.end(), m.end(), " not")


def _hedged(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for start, _, _ in _shown(sentence)[:1]:
        yield _put(sentence, start, start, draw.choice(["nearly ", "over ", "at least "]))


def _judged(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    words = sentence[0].lower() + sentence[1:]
    yield draw.choice(["Sadly, ", "It is a serious failure that ", "Because of poor management, "]) + words


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
}
