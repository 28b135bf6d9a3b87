"""Which papers a question may look in, from what a person typed or ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from corpus.errors import SettingsError
from corpus.period import day_label
from corpus.store import Listing, Scope


def chosen_scope(
    listing: Sequence[Listing], authorities: Iterable[str], bodies: Iterable[str], first: str | None, last: str | None
) -> Scope:
    """The scope of these names and dates; capitals do not matter, no name and an empty date set no limit.

    Raises SettingsError for a name no paper has, a date that is none, and a last day before the first.
    """
    first_day, last_day = parse_day(first, "from"), parse_day(last, "to")
    if first_day and last_day and last_day < first_day:
        raise SettingsError(
            f"meetings to {last_day} lie before meetings from {first_day}; swap the dates or leave one out"
        )
    return Scope(
        authorities=_known("authority", authorities, {entry.metadata.authority for entry in listing}),
        bodies=_known("body", bodies, {entry.metadata.body for entry in listing}),
        first_day=first_day,
        last_day=last_day,
    )


def scope_words(scope: Scope) -> str:
    """The limits of a scope as a person reads them: "authority Hackney · meetings from 1 April 2021"; "" for none."""
    said = [
        f"{label} {' or '.join(names)}"
        for label, names in (("authority", scope.authorities), ("body", scope.bodies), ("kind", scope.kinds))
        if names
    ]
    days = [f"{word} {day_label(day)}" for word, day in (("from", scope.first_day), ("to", scope.last_day)) if day]
    return " · ".join([*said, *([f"meetings {' '.join(days)}"] if days else [])])


def parse_day(text: str | None, label: str) -> date | None:
    """A day written as 2021-04-01; None for an empty text. `label` names it in the SettingsError."""
    if text is None or not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise SettingsError(
            f'meetings {label} "{text.strip()}" is not a date; write it as 2021-04-01, or leave it out'
        ) from error


def _known(label: str, wanted: Iterable[str], names: set[str | None]) -> tuple[str, ...]:
    known = {name.casefold(): name for name in names if name}
    found: list[str] = []
    for name in wanted:
        if name.strip().casefold() not in known:
            raise SettingsError(
                f'no paper here has the {label} "{name}"; there is: {", ".join(sorted(known.values())) or "none"}'
            )
        found.append(known[name.strip().casefold()])
    return tuple(found)
