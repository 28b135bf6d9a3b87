"""The guard on a language model, measured: how many honest sentences it lets through, and how many false ones.

`evals/guard/drafts.jsonl` holds drafts of answers that the sample papers give, written honestly by someone who had the
instructions and the evidence. Each says which quotes its numbers stand for, since an answer's numbers change when the
answer does. Each sentence that passes is then made false in one way at a time; none of the
false ones may pass.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from answers.answer import Answer, Claim
from answers.ask import answer_question, sources_of
from answers.judging import MARK, Judge
from answers.rewording import can_be_reworded, drafted
from corpus.errors import EvalError
from corpus.glossary import load_glossary
from corpus.scope import Scope
from corpus.store import Store
from evals.falsifying import falsified

DRAFTS = Path(__file__).with_name("guard") / "drafts.jsonl"
HONEST = 0.95  # of honest sentences, so many have to pass


@dataclass(frozen=True, slots=True)
class Guarded:
    """What a run of the guard counted.

    honest, passed   sentences, and how many of them were let through
    stopped          honest sentences that were not, each with why
    made             false sentences by kind
    missed           false sentences that were let through, each with its kind
    old              drafts of answers that now stand on other quotes: they were not looked at
    """

    honest: int
    passed: int
    stopped: tuple[str, ...]
    made: dict[str, int]
    missed: tuple[str, ...]
    old: int = 0

    @property
    def good(self) -> bool:
        """Whether the guard holds what is promised."""
        return not self.missed and self.passed >= HONEST * self.honest


def run_guard(store: Store, drafts: Path = DRAFTS, seed: int = 7) -> Guarded:
    """Holds every draft, honest and made false, against the papers of a store. Raises EvalError for a bad file."""
    draw = random.Random(seed)
    honest = passed = old = 0
    stopped: list[str] = []
    missed: list[str] = []
    made: Counter[str] = Counter()
    for line in drafts.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if not {"question", "draft", "cites"} <= entry.keys():
            raise EvalError(f"{drafts.name}: a line without question, draft and cites: {line[:80]}")
        answer = answer_question(entry["question"], store)
        draft = _numbered(entry["draft"], entry["cites"], answer) if can_be_reworded(answer) else None
        if draft is None:
            old += 1
            continue
        judge = Judge(answer, sources_of(answer, store, Scope()), load_glossary())
        for sentence, claim, before in _judged(judge, draft):
            honest += 1
            if claim is None:
                stopped.append(f"{sentence} ({'; '.join(judge.why(sentence, before)) or 'it gives no answer'})")
                continue
            passed += 1
            for kind, false in falsified(sentence, answer, draw):
                made[kind] += 1
                if judge.claim(false, first=False, before=before) is not None:
                    missed.append(f"{kind}: {false}   [{sentence}]")
    return Guarded(honest, passed, tuple(stopped), dict(made), tuple(missed), old)


def _judged(judge: Judge, draft: str) -> Iterator[tuple[str, Claim | None, str]]:
    """Each sentence of a draft, what it is proved as, and the last one that was proved before it; "" for none."""
    before, begun = "", False

    def proved(text: str) -> bool:
        return judge.claim(text, first=not begun, before=before) is not None

    for sentence in drafted([draft], proved):
        claim = judge.claim(sentence, first=not begun, before=before)
        begun = True
        yield sentence, claim, before
        before = claim.text if claim is not None else before


def _numbered(draft: str, cites: Mapping[str, tuple[str, int]], answer: Answer) -> str | None:
    """A draft with the numbers that its quotes have in the answer as it is now; None where one is not in it.

    cites  for each number of the draft the first words of its quote, and how many characters the quote has
    """
    now = {
        n: c.number
        for n, (words, size) in cites.items()
        for c in answer.citations
        if c.quote.startswith(words) and len(c.quote) == size
    }
    told = {m.group(1) for m in MARK.finditer(draft)}
    return MARK.sub(lambda m: f" [{now[m.group(1)]}]", draft) if told <= now.keys() else None
