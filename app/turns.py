"""The turns of a conversation, and what of them a browser keeps so that they are there after a reload.

The browser keeps the questions and where they looked, not the answers: they are asked again of the papers as they are
then, so that a paper which has left the shelf is gone from the conversation too.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from answers.answer import Answer
from corpus.feedback import Fault

MOST = 40
"""Turns that are kept, the latest."""

LONGEST = 20_000
"""Characters of a question that is taken up again."""

LEFT = "Papers have left the shelf since this was answered. Ask it again"


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a question looked, as it was ticked and typed; nothing means all papers."""

    authorities: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation.

    answer  None while the papers are being searched, and where that failed or was stopped
    notice  what to say instead of an answer; "" while searching
    limits  where it looked
    fault   what the reader has reported as wrong with the answer; None for nothing
    stood   the ids of the papers that the answer may have anything of: those that could be seen when it was given
    """

    question: str
    answer: Answer | None = None
    notice: str = ""
    limits: Limits = Limits()
    fault: Fault | None = None
    stood: frozenset[str] = frozenset()


Turns = tuple[Turn, ...]


def still_standing(turns: Turns, seen: frozenset[str]) -> Turns:
    """The turns without the answers given when a paper could be seen that is not among `seen` now: such an answer may
    have words of it, also where it does not cite it. A session may be open for days.
    """
    return tuple(
        turn if turn.stood <= seen else Turn(turn.question, notice=LEFT, limits=turn.limits) for turn in turns
    )


def keepsake(turn: Turn) -> str:
    """What a browser keeps of a turn, as JSON."""
    return json.dumps({"question": turn.question} | asdict(turn.limits), ensure_ascii=False)


def read_kept(text: str) -> tuple[Turn, ...]:
    """The turns that a browser kept (a JSON list of keepsakes), not answered yet; what is none is left out.

    It comes from outside: () for a text that is no such list.
    """
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):  # nested ten thousand deep
        return ()
    turns = [turn for entry in kept[-MOST:] if (turn := _turn(entry))] if isinstance(kept, list) else []
    return tuple(turns)


def asked_before(turns: Sequence[Turn]) -> tuple[str, ...]:
    """The questions that a follow-up may lean on: those with an answer, oldest first."""
    return tuple(turn.question for turn in turns if turn.answer is not None)


def _turn(entry: object) -> Turn | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("question"), str):
        return None
    question = " ".join(entry["question"].split())
    if not question or len(question) > LONGEST:
        return None
    return Turn(
        question,
        limits=Limits(
            _names(entry.get("authorities")), _names(entry.get("bodies")),
            str(entry.get("first") or "")[:20], str(entry.get("last") or "")[:20],
        ),
    )  # fmt: skip


def _names(value: object) -> tuple[str, ...]:
    return tuple(name for name in value if isinstance(name, str)) if isinstance(value, list) else ()
