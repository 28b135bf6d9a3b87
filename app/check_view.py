"""The check before a meeting as HTML: the papers to choose from, and what to see to in one of them, to be printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from answers.paper_check import CitedSlip
from answers.slip import TITLES, SlipKind
from app.checking import NONE_FOUND, UNSURE, against, parted, quoted
from app.markup import attributes, escape
from corpus.paper import Metadata
from corpus.period import day_label
from corpus.scope import Listing
from retrieval.citations import Citation, place_label

SHOWN = 20
EMPTY = (
    '<section class="ma-cover"><h2>Before the meeting</h2><p>Choose a paper: what does not add up in it is listed '
    "with its pages, and so are its draft figures, the acronyms it does not spell out, and what the last meeting "
    "agreed and no paper has mentioned since. The list can be printed.</p></section>"
)
_LEADS = {
    SlipKind.PROVISIONAL: "The paper says that these may change.",
    SlipKind.ACRONYM: "Neither in everyday use nor explained in the paper.",
    SlipKind.ACTION: "Looked for in the papers of this body from then to this meeting.",
}
QUIET = (
    "Made to be quiet rather than complete: what rounding explains, what is said roughly and what cannot be told for "
    "sure is passed over. That nothing is listed does not prove that all is right."
)


LONGEST_WORDS = 300
"""Characters of what is typed to find a paper."""


def paper_list(listing: Sequence[Listing], words: str, chosen: str) -> str:
    """The papers that hold all of the words in title, body, date or file name, as buttons, and how many there are.

    Of what is typed the first LONGEST_WORDS characters count.
    """
    words = words[:LONGEST_WORDS]
    wanted = dict.fromkeys(words.casefold().split())
    found = [entry for entry in listing if all(word in _searched(entry) for word in wanted)]
    if not found:
        said = f"No paper here is called “{escape(words)}”." if words.strip() else "There is no paper on the shelf yet."
        return f'<p class="ma-hint" role="status">{said}</p>'
    items = "".join(_offer(entry, chosen) for entry in found[:SHOWN])
    more = f", the first {SHOWN} shown" if len(found) > SHOWN else ""
    count = f"{len(found)} {'paper' if len(found) == 1 else 'papers'}{more}"
    return f'<p class="ma-hint" role="status">{count}</p><ul class="ma-suggestions ma-measures">{items}</ul>'


def check_html(entry: Listing, slips: Sequence[CitedSlip], on: date) -> str:
    """What to see to in a paper, in numbered blocks; `on` is the day that is printed on it."""
    real, lists = parted(slips)
    parts = [
        f"<h2>{escape(entry.metadata.title)}</h2>",
        f'<p class="ma-place">{escape(f"{_about(entry)} · {entry.file}")}</p>',
        f'<p class="ma-place">Checked on {day_label(on)}: {escape(counted(slips))}.</p>',
        '<p class="ma-check-do"><button type="button" class="ma-act" data-do="print">Print this list</button></p>',
        "<h3>What does not add up</h3>",
        f'<ol class="ma-findings">{"".join(_slip(s, entry.id) for s in real)}</ol>' if real else f"<p>{NONE_FOUND}</p>",
    ]
    for kind, found in lists:
        rows = "".join(_listed(one, entry.id) for one in found)
        lead = f'<p class="ma-hint">{_LEADS[kind]}</p>'
        parts.append(f'<h3>{TITLES[kind]}</h3>{lead}<ul class="ma-findings ma-plain">{rows}</ul>')
    return f'<article class="ma-check">{"".join(parts)}<p class="ma-hint">{QUIET}</p></article>'


def counted(slips: Sequence[CitedSlip]) -> str:
    """What was found, in numbers: "2 things that do not add up, 1 draft figure"; "nothing to see to" for nothing."""
    real, lists = parted(slips)
    names = {
        SlipKind.PROVISIONAL: ("place with draft figures", "places with draft figures"),
        SlipKind.ACRONYM: ("acronym not spelt out", "acronyms not spelt out"),
        SlipKind.ACTION: ("thing agreed and not mentioned since", "things agreed and not mentioned since"),
    }
    said = [f"{len(real)} {'thing that does' if len(real) == 1 else 'things that do'} not add up"] if real else []
    said += [f"{len(found)} {names[kind][len(found) > 1]}" for kind, found in lists]
    return ", ".join(said) or "nothing to see to"


def _slip(found: CitedSlip, paper: str) -> str:
    slip = found.slip
    return (
        f"<li><h4>{TITLES[slip.kind]}</h4><dl><dt>Printed</dt><dd>{escape(slip.printed)}</dd>"
        f"<dt>{against(found)}</dt><dd>{escape(slip.worked)}</dd></dl>{_places(found, paper)}</li>"
    )


def _listed(found: CitedSlip, paper: str) -> str:
    said = f"<strong>{escape(found.slip.printed)}</strong>: {escape(found.slip.worked)}"
    return f"<li><p>{said}</p>{_places(found, paper)}</li>"


def _places(found: CitedSlip, paper: str) -> str:
    parts = []
    for _, citations in groupby(found.citations, key=lambda c: c.label):
        shown = list(citations)
        said = "".join(f"<p>{escape(quoted(c, len(shown)))}</p>" for c in shown)
        parts.append(f'<div class="ma-at">{_link(shown[0], paper)}{said}</div>')
    unsure = "" if found.supported else f'<p class="ma-note">{UNSURE}</p>'
    return "".join(parts) + unsure


def _link(citation: Citation, paper: str) -> str:
    """The place, which leads to its page; of the paper that is checked, its name need not be said again."""
    page = f"#page={citation.locator.page}" if citation.locator.page is not None else ""
    inside = place_label(Metadata(""), citation.locator) if citation.locator.paper == paper else ""
    link = attributes(href=f"/papers/{citation.locator.paper}/original{page}", target="_blank", class_="ma-open")
    return f"<a{link}>{escape(inside or citation.label)}</a>"


def _offer(entry: Listing, chosen: str) -> str:
    marks = attributes(data_do="paper", data_paper=entry.id, aria_pressed="true" if entry.id == chosen else "false")
    detail = escape(_about(entry))
    return (
        f'<li><button type="button" class="ma-suggestion"{marks}>{escape(entry.metadata.title)}'
        f'<span class="ma-offer">{detail}</span></button></li>'
    )


def _about(entry: Listing) -> str:
    meta = entry.metadata
    day = day_label(meta.date) if meta.date else None
    return " · ".join(x for x in (meta.authority, meta.body, day, meta.kind and meta.kind.value) if x)


def _searched(entry: Listing) -> str:
    return f"{entry.metadata.title} {_about(entry)} {entry.file}".casefold()
