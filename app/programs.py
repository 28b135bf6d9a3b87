"""What other programs may ask, whichever door they come through: ask, search, figures, paper, page.

HTTP (`app.api`), Gradio's clients and the Model Context Protocol (`app.mcp_door`) offer these five and nothing else.
Every answer says where it stands; what is not known is None.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL.Image import Image
from pydantic import BaseModel, ConfigDict, Field

from answers.answer import as_json
from answers.explorer import lay_out
from answers.measures import Measure, find_measures, measures_of
from app.asking import Ask
from app.exploring import chosen_areas, chosen_periods, view_json
from app.scope import chosen_scope
from app.terminal import papers_json
from corpus.errors import SettingsError
from corpus.glossary import Glossary, load_glossary
from corpus.paper import Block, BlockKind
from corpus.store import Listing, Scope, Store
from corpus.words import one_line
from retrieval.citations import place_label
from retrieval.search import Hit, find

LONGEST_QUESTION = 2000
"""Characters of a question; the longest that members ask have some three hundred."""

MOST_HISTORY = 20
MOST_HITS = 50
PAGE_DPI = 110

RenderPage = Callable[[bytes, int, int], Image]


class _Open(BaseModel):
    """A value of the contract: further members may be added, none is taken away."""

    model_config = ConfigDict(extra="allow")


class Time(_Open):
    """The time a figure is about; days as 2022-03-31."""

    label: str
    first_day: str
    last_day: str
    kind: str


class StatedFact(_Open):
    """A figure that the papers state; `value` is an exact decimal, `citation` the number of what it stands on."""

    measure: str
    value: str | None
    unit: str | None
    printed: str
    period: Time | None
    area: str | None
    basis: str
    citation: int


class Cited(_Open):
    """Where something stands; `page` counts from 1 in the file, `printed_page` is what the page says of itself."""

    number: int
    paper: str
    title: str
    authority: str | None
    body: str | None
    date: str | None
    item: str | None
    paragraph: str | None
    page: int | None
    printed_page: str | None
    quote: str
    label: str


class Asked(_Open):
    """An answer: `status` is answered, not_found or needs_detail."""

    question: str
    status: str
    headline: str
    body: str
    caveats: list[str]
    facts: list[StatedFact]
    citations: list[Cited]
    corpus: str


class Found(BaseModel):
    """A passage as printed, and where it stands; `rank` counts from 1, `paper_id` is what /paper takes."""

    rank: int
    text: str
    label: str
    paper_id: str
    paper: str
    title: str
    authority: str | None
    body: str | None
    date: str | None
    item: str | None
    paragraph: str | None
    page: int | None
    printed_page: str | None


class Searched(BaseModel):
    """The passages for a question, best first."""

    question: str
    hits: list[Found]
    corpus: str


class Laid(_Open):
    """The figures of one measure by area and time; `others` are further measures that the words may mean."""

    measure: str
    unit: str | None
    facts: list[StatedFact]
    notes: list[str]
    citations: list[Cited]
    others: list[str]


class Heading(BaseModel):
    """A heading of a paper, and the page (from 1) where that is known."""

    text: str
    page: int | None
    item: str | None


class PaperOf(_Open):
    """A paper of the shelf and its headings, in order."""

    id: str
    file: str
    format: str
    title: str
    authority: str | None
    body: str | None
    date: str | None
    kind: str | None
    status: str | None
    pages: int | None
    headings: list[Heading]


class PageOf(BaseModel):
    """One page (from 1) of a paper as text, block by block; `image` is a PNG in base64, for a PDF and where asked."""

    paper_id: str
    paper: str
    page: int
    printed_page: str | None
    blocks: list[str]
    image: str | None = None


class Within(BaseModel):
    """Which papers to look in; empty sets no limit. Days as 2021-04-01, and of meetings."""

    authorities: list[str] = Field(default_factory=list, max_length=50)
    bodies: list[str] = Field(default_factory=list, max_length=50)
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Programs:
    """The five tools over a store. `ask` answers as every door does, limits and audit included."""

    store: Store
    ask_papers: Ask
    measures: Callable[[Scope], tuple[Measure, ...]]
    glossary: Glossary
    render_page: RenderPage

    def ask(self, question: str, history: Sequence[str] = (), within: Within | None = None) -> Asked:
        """Answer a question from the committee papers, with the place of everything that is said.

        Raises SettingsError for a question that is empty or too long, or a limit that no paper fits.
        """
        scope = self._scope(within)
        if len(history) > MOST_HISTORY:
            raise SettingsError(f"the history has {len(history)} questions; give the last {MOST_HISTORY} at most")
        earlier = tuple(checked_question(q) for q in history)
        return Asked.model_validate(as_json(self.ask_papers(checked_question(question), earlier, scope)))

    def search(self, question: str, limit: int = 10, within: Within | None = None) -> Searched:
        """Find the passages of the committee papers that speak of something, best first, as printed."""
        if not 1 <= limit <= MOST_HITS:
            raise SettingsError(f"limit is {limit}; it must be from 1 to {MOST_HITS}")
        question, scope = checked_question(question), self._scope(within)
        shelf = {entry.id: entry for entry in self.store.listing(scope)}
        hits = find(question, self.store, scope=scope, limit=limit, glossary=self.glossary)
        found = [_found(hit, shelf[hit.chunk.paper]) for hit in hits if hit.chunk.paper in shelf]
        return Searched(question=question, hits=found, corpus=self.store.fingerprint())

    def figures(
        self, measure: str, areas: Sequence[str] = (), periods: Sequence[str] = (), within: Within | None = None
    ) -> Laid:
        """Give what the papers print of one measure, by area and time, each figure with its place.

        Raises SettingsError where no measure is called so, or it is not printed for that area or time.
        """
        scope = self._scope(within)
        found = find_measures(checked_question(measure), self.measures(scope), self.glossary)
        if not found:
            raise SettingsError(f'no measure in these papers is called "{measure}"; try fewer or other words')
        view = lay_out(found[0], self.store, chosen_areas(found[0], areas), chosen_periods(periods), scope)
        return Laid.model_validate(view_json(view) | {"others": [m.label for m in found[1:9]]})

    def paper(self, name: str) -> PaperOf:
        """Describe one paper by its id, file name or title: authority, body, date, kind, pages and headings.

        Raises UnknownPaperError where none or more than one goes by that name.
        """
        entry = self._entry(name)
        blocks = self.store.paper(entry.id).blocks
        headings = [
            Heading(text=b.text, page=b.page, item=b.item) for b in blocks if b.kind is BlockKind.HEADING and b.text
        ]
        return PaperOf.model_validate(papers_json(entry) | {"headings": headings})

    def page(self, name: str, page: int, image: bool = False) -> PageOf:
        """Give one page (from 1) of a paper as text, and as a picture where asked.

        Raises UnknownPaperError as `paper` does, SettingsError where the paper has no such page.
        """
        entry = self._entry(name)
        paper = self.store.paper(entry.id)
        if not 1 <= page <= len(paper.pages):
            has = f"it has pages 1 to {len(paper.pages)}" if paper.pages else "its format has no pages"
            raise SettingsError(f"{paper.file} has no page {page}; {has}")
        sheet = paper.pages[page - 1]
        png = None
        if image and paper.format == "pdf" and sheet.width:
            out = io.BytesIO()
            self.render_page(self.store.original(entry.id), page, PAGE_DPI).save(out, "PNG")
            png = base64.b64encode(out.getvalue()).decode("ascii")
        texts = [text for block in paper.blocks if (text := block_text(block, page))]
        return PageOf(
            paper_id=entry.id, paper=paper.file, page=page, printed_page=sheet.printed, blocks=texts, image=png
        )

    def _scope(self, within: Within | None) -> Scope:
        asked = within or Within()
        return chosen_scope(self.store.listing(), asked.authorities, asked.bodies, asked.first, asked.last)

    def _entry(self, name: str) -> Listing:
        found = self.store.find(name[:300])
        return next(entry for entry in self.store.listing(Scope(superseded=True)) if entry.id == found)


def programs_of(store: Store, ask: Ask, glossary: Path | None, render_page: RenderPage) -> Programs:
    """The tools over a store; the measures of a shelf are read once for each state of it."""

    @lru_cache(maxsize=8)
    def measures(fingerprint: str, scope: Scope) -> tuple[Measure, ...]:
        return measures_of(store, scope)

    return Programs(
        store, ask, lambda scope: measures(store.fingerprint(), scope), load_glossary(glossary), render_page
    )


def checked_question(text: str) -> str:
    """A question as it is asked: without control characters, blanks drawn together.

    Raises SettingsError where nothing is left, or more than LONGEST_QUESTION characters.
    """
    plain = one_line(text[: LONGEST_QUESTION * 2])
    if not plain:
        raise SettingsError("the question is empty; write what you want to know")
    if len(plain) > LONGEST_QUESTION or len(text) > LONGEST_QUESTION * 2:
        raise SettingsError(
            f"the question has {len(text)} characters; {LONGEST_QUESTION} are taken at most. Ask it in parts"
        )
    return plain


def block_text(block: Block, page: int) -> str:
    """What of a block stands on a page, its number or bullet before it where it begins there; a table's cells are
    parted by " | ".
    """
    begins = block.page == page
    caption = block.table.caption if block.table is not None and begins else None
    text = f"{block.marker or ''} {block.text_on(page)}" if begins else block.text_on(page)
    return "\n".join(part for part in (caption, text.strip()) if part)


def _found(hit: Hit, entry: Listing) -> Found:
    meta, where = entry.metadata, hit.chunk.locator
    return Found(
        rank=hit.rank, text=hit.chunk.text, label=place_label(meta, where), paper_id=entry.id, paper=entry.file,
        title=meta.title, authority=meta.authority, body=meta.body, date=meta.date.isoformat() if meta.date else None,
        item=where.item, paragraph=where.paragraph, page=where.page, printed_page=where.printed_page,
    )  # fmt: skip
