"""A conversation to take away, as Word and as Markdown: questions, answers, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from answers.answer import Answer, Status
from app.answering import answered
from app.asking import Ask
from app.briefing import Briefing, Entry, entry_of, failed_entry, start_briefing
from app.briefing_docx import RECORD, briefing_docx, searched_words
from app.places import numbers, places
from app.standing_words import standing_words
from app.turns import Limits, Turn, Turns
from corpus.period import day_label
from corpus.scope import Listing

TITLE = "Questions to the papers"


def asked_again(turns: Turns, ask: Ask, listing: Sequence[Listing]) -> Turns:
    """The turns with the answers that the papers give now."""
    for done in answered(turns, ask, listing):
        turns = done
    return turns


def conversation_docx(turns: Turns, listing: Sequence[Listing], fingerprint: str, today: date) -> bytes:
    """The bytes of a DOCX: the answers with their key figures, quotes, notes and sources."""
    return briefing_docx(_as_briefing(turns, listing, fingerprint, today), review=False)


def conversation_markdown(turns: Turns, listing: Sequence[Listing], fingerprint: str, today: date) -> str:
    """The same as Markdown; the sources under each answer."""
    briefing = _as_briefing(turns, listing, fingerprint, today)
    lead = f"{day_label(today)}. Searched: {searched_words(briefing)}. {RECORD}"
    parts = [f"# {TITLE}", lead]
    for n, turn in enumerate(turns, 1):
        parts += [f"## {n}. {_plain(turn.question)}", *_limits(turn.limits)]
        parts += _answer(turn.answer) if turn.answer is not None else [turn.notice]
    return "\n\n".join(parts) + "\n"


def _as_briefing(turns: Turns, listing: Sequence[Listing], fingerprint: str, today: date) -> Briefing:
    begun = start_briefing(TITLE, today, listing, fingerprint)
    return Briefing(
        title=begun.title, prepared=begun.prepared, entries=tuple(map(_entry, turns)), papers=begun.papers,
        meetings=begun.meetings, added=begun.added, fingerprint=fingerprint,
    )  # fmt: skip


def _entry(turn: Turn) -> Entry:
    return entry_of(turn.answer) if turn.answer is not None else failed_entry(turn.question, turn.notice)


def _answer(answer: Answer) -> Iterator[str]:
    words = standing_words(answer)
    if words:
        yield f"*{' · '.join(words)}*"
    lead = {Status.NOT_FOUND: "Not in these papers. ", Status.NEEDS_DETAIL: "Which one? "}.get(answer.status, "")
    yield f"**{lead}{answer.headline.replace('**', '')}**"
    if answer.body.strip():
        yield answer.body.strip()
    else:
        yield from (f"> {' '.join(c.quote.split())} [{c.number}]" for c in answer.citations[:3])
    if answer.caveats:
        yield f"Note: {' '.join(answer.caveats)}"
    if answer.rewording:
        yield answer.rewording.told
    if answer.searched:
        yield answer.searched
    if answer.citations:
        lines = []
        for place in places(answer.citations):
            first = place[0]
            lines.append(f"- [{numbers(place)}] {first.label}" + (f" <{first.url}>" if first.url else ""))
        yield "\n".join(lines)


def _limits(limits: Limits) -> Iterator[str]:
    said = [*limits.authorities, *limits.bodies]
    said += [f"meetings {word} {day}" for word, day in (("from", limits.first), ("to", limits.last)) if day]
    if said:
        yield f"Searched in: {', '.join(said)}"


def _plain(text: str) -> str:
    """A question as a heading of one line."""
    return " ".join(text.split()).lstrip("#")
