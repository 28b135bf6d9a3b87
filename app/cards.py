"""The answer as people see it: a card with the headline, the papers' words, and a chip for each place it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answers.answer import Answer, AnswerKind, Status
from app.addresses import page_address
from app.answer_chart import chart_html, view_of
from app.feedback_form import feedback_form
from app.markup import Mark, attributes, escape, header_cell, inline, markdown, table
from app.places import Place, numbers, places
from app.standing_words import standing_words
from app.turns import Turn, keepsake
from corpus.feedback import Fault
from retrieval.citations import Citation, short_label

# Up to this many quotes are shown on the card where the body has none; the rest are one click away.
QUOTES_SHOWN = 3
# Characters from which a headline is set smaller: a series is a sentence to read, not a figure to see.
LONG_HEADLINE = 140
# Characters from which a question may not fit its bubble, which then scrolls.
LONG_QUESTION = 240
# "211 children – Child Protection Plans …": the figure is set large, what it counts beside it.
_LED = re.compile(r"(?P<lead>.{1,48}?) – (?P<rest>.+)", re.DOTALL)
_TABLE = re.compile(r"\|.*\n\|[\s:|-]+\|", re.DOTALL)
_MARKS = re.compile(r"(?:\s*\[\d{1,3}\])+\s*")
_QUOTED = re.compile(r"“(?P<quote>[^“”]+)”(?P<marks>(?:\s*\[\d{1,3}\])+)")


def thread(turns: Sequence[Turn], papers: int) -> str:
    """The conversation as HTML, oldest first; `papers` is how many are being searched, for the waiting card."""
    return "\n".join(_turn(turn, position, papers) for position, turn in enumerate(turns))


def answer_card(answer: Answer, turn: int, reported: Fault | None = None) -> str:
    """The card of one answer; `turn` is its position in the conversation, from 0, which its chips carry.

    reported  what the reader has said is wrong with it; None for nothing
    """
    form = feedback_form(answer, turn, reported)
    if answer.status is not Status.ANSWERED:
        return _refusal_card(answer, turn, form)

    def mark(number: int) -> str:
        return _mark(answer, turn, number)

    view = view_of(answer)
    small = view is not None or len(answer.headline) > LONG_HEADLINE
    parts = [
        _standing(answer),
        f'<h2 class="ma-headline{" ma-headline-small" if small else ""}">{_headline(answer)}</h2>',
        _understood(answer),
        chart_html(view, turn, mark) if view else "",
        _body(answer, mark, tables=view is None) if answer.body.strip() else _quotes(answer.citations),
        _unsupported(answer),
        chips(answer.citations, turn),
        _note(answer.caveats),
        _worded(answer),
        form,
    ]
    return _card(answer.kind.value, f"Answer to question {turn + 1}", parts)


def chips(citations: Sequence[Citation], turn: int) -> str:
    """The places cited as a list of buttons, one a place; "" where there are none."""
    if not citations:
        return ""
    items = "".join(f"<li>{_chip(place, turn)}</li>" for place in places(citations))
    return f'<ul class="ma-chips" aria-label="Where it is printed">{items}</ul>'


def chip_text(place: Place) -> str:
    """What a chip reads: "[1] CYP Scrutiny · 12 Jul 2021 · item 4 · para 4.5 · p. 3"; "[1–3] …" for three quotes there.
    """
    return f"[{numbers(place)}] {short_label(place[0].metadata, place[0].locator)}"


def next_strip(questions: Sequence[str]) -> str:
    """The questions to ask next as buttons that fill the box; "" for none."""
    if not questions:
        return ""
    items = "".join(
        f'<li><button type="button" class="ma-next"{attributes(data_do="fill", data_text=question)}>'
        f'<span class="ma-sr">Put into the box: </span>{escape(question)}</button></li>'
        for question in questions
    )
    return f'<ul class="ma-nexts" aria-label="The papers also answer">{items}</ul>'


def announcement(answer: Answer) -> str:
    """What a screen reader is told when an answer arrives, as text."""
    count = len(places(answer.citations))
    tail = {0: "", 1: " 1 place in the papers."}.get(count, f" {count} places in the papers.")
    return f"{answer.headline}{tail}"


def _turn(turn: Turn, position: int, papers: int) -> str:
    if turn.answer is not None:
        card = answer_card(turn.answer, position, turn.fault)
    elif turn.notice:
        said = turn.notice[:1].upper() + turn.notice[1:].rstrip(".") + "."
        parts = ['<p class="ma-eyebrow">No answer</p>', f'<p class="ma-headline-small">{escape(said)}</p>']
        card = _card("notice", f"Notice for question {position + 1}", parts)
    else:
        plural = "paper" if papers == 1 else "papers"
        card = _card(
            "waiting",
            "Searching",
            [
                f'<p>Looking in {papers} {plural}<span class="ma-dots" aria-hidden="true">'
                "<i></i><i></i><i></i></span></p>"
            ],
        )
    return (
        f'<article class="ma-turn"{attributes(aria_label=f"Question {position + 1}", data_kept=keepsake(turn))}>'
        f'<p class="ma-asked"{_by_keyboard(turn.question)}><span class="ma-sr">You asked: </span>'
        f"{escape(turn.question)}</p>{card}</article>"
    )


def _by_keyboard(question: str) -> str:
    """A long question scrolls in its bubble, so it must be reached without a mouse (WCAG 2.1.1)."""
    return attributes(tabindex=0) if len(question) > LONG_QUESTION else ""


def _card(kind: str, label: str, parts: Sequence[str]) -> str:
    return f"<section{attributes(class_=f'ma-card ma-{kind}', aria_label=label)}>{''.join(parts)}</section>"


def _standing(answer: Answer) -> str:
    words = standing_words(answer)
    if not words:
        return ""
    items = "".join(f"<li>{escape(word)}</li>" for word in words)
    return f'<ul class="ma-standing-words" aria-label="Take care">{items}</ul>'


def _headline(answer: Answer) -> str:
    """The headline, its figure made large where it leads with the answer's first fact."""
    text = inline(answer.headline)
    if answer.kind is not AnswerKind.FIGURE or not answer.facts or "<strong>" in text:
        return text
    printed = escape(answer.facts[0].fact.printed)
    # Whole figures only: "25" must not light up inside "1,256" or "25.5".
    pattern = rf"(?<![\d.,/]){re.escape(printed)}(?![\d/]|[.,]\d)"
    large = re.sub(pattern, lambda m: f"<strong>{m.group()}</strong>", text, count=1)
    led = _LED.fullmatch(large)
    if led is None or "<strong>" not in led["lead"]:
        return large
    dash = '<span class="ma-sr"> – </span>'
    return f'<span class="ma-lead">{led["lead"]}</span>{dash}<span class="ma-rest">{led["rest"]}</span>'


def _body(answer: Answer, mark: Mark, tables: bool) -> str:
    """The body: a paragraph that is a quote and its marks becomes a blockquote, all else is Markdown.

    tables  whether its tables are shown; not where the chart has the same figures in its own
    """
    parts: list[str] = []
    left_out = False
    for paragraph in re.split(r"\n\s*\n", answer.body.strip()):
        if not tables and (_TABLE.match(paragraph) or (left_out and _MARKS.fullmatch(paragraph))):
            left_out = True
            continue
        left_out = False
        said = _QUOTED.fullmatch(paragraph)
        if said is None:
            parts.append(markdown(paragraph, mark))
            continue
        marks = inline(said["marks"], mark)
        row = next((c for c in answer.citations if c.quote == said["quote"] and f"[{c.number}]" in said["marks"]), None)
        parts.append(quote_html(row, marks) if row else f"<blockquote>{inline(said['quote'])}{marks}</blockquote>")
    return "\n".join(parts)


def _understood(answer: Answer) -> str:
    read = (*answer.expanded, *answer.understood)
    return f'<p class="ma-understood"><span>Read as:</span> {escape(" · ".join(read))}</p>' if read else ""


def _chip(place: Place, turn: int) -> str:
    citation = place[0]
    # The accessible name starts with the words that are seen (WCAG 2.5.3) and adds the authority and what a click does.
    who = f"{citation.metadata.authority}. " if citation.metadata.authority else ""
    return (
        f'<button type="button" class="ma-chip"'
        f"{_cites(place, turn, image=True)}>"
        f"<b>[{numbers(place)}]</b> {escape(short_label(citation.metadata, citation.locator))}"
        f'<span class="ma-sr">. {escape(who)}Show where it is printed</span></button>'
    )


def _mark(answer: Answer, turn: int, number: int) -> str:
    citation = next((c for c in answer.citations if c.number == number), None)
    if citation is None:  # "[12]" in a paper's own words is not ours
        return f"[{number}]"
    return (
        f'<button type="button" class="ma-mark"'
        f"{_cites((citation,), turn)}>"
        f'<span class="ma-sr">Source </span>{number}</button>'
    )


def _cites(place: Place, turn: int, image: bool = False) -> str:
    """What the page's script reads from a button that shows a place, or one citation of it.

    image  whether it names the picture of its page, which is then fetched ahead of the click
    """
    where, every = place[0].locator, " ".join(str(citation.number) for citation in place)
    ahead = page_address(where.paper, where.page) if image and where.page is not None else None
    return attributes(
        data_do="cite", data_turn=turn, data_numbers=every, data_image=ahead, title=place[0].label,
        aria_controls="evidence",
    )  # fmt: skip


def _quotes(citations: Sequence[Citation]) -> str:
    return "".join(quote_html(citation) for citation in citations[:QUOTES_SHOWN])


def quote_html(citation: Citation, marks: str = "") -> str:
    """A citation's quote in a blockquote, `marks` (HTML) after it; a table row is a small table under its headers."""
    values = citation.quote.split(" | ")
    if len(values) < 2 or len(citation.headers) != len(values):
        return f"<blockquote>{escape(citation.quote)}{marks}</blockquote>"
    head = "".join(map(header_cell, citation.headers))
    row = f'<th scope="row">{escape(values[0])}</th>' + "".join(f"<td>{escape(value)}</td>" for value in values[1:])
    printed = table(f"<tr>{head}</tr>", [f"<tr>{row}</tr>"], "The row as printed")
    return f"<blockquote>{printed}{marks}</blockquote>"


def _note(caveats: Sequence[str]) -> str:
    if not caveats:
        return ""
    return f'<p class="ma-note" role="note"><strong>Note.</strong> {escape(" ".join(caveats))}</p>'


def _worded(answer: Answer) -> str:
    """That a language model chose the words, where one did."""
    return f'<p class="ma-understood">{escape(answer.rewording.told)}</p>' if answer.rewording else ""


def _unsupported(answer: Answer) -> str:
    failed = [claim.text for claim in answer.claims if not claim.supported]
    if not failed:
        return ""
    items = "".join(f"<li>{escape(text)}</li>" for text in failed)
    return (
        '<div class="ma-note ma-unsupported" role="note"><strong>Not found word for word at the cited place:</strong>'
        f"<ul>{items}</ul></div>"
    )


def _refusal_card(answer: Answer, turn: int, form: str) -> str:
    """No sources on a refusal; a question back offers the choices that exist."""
    needs_detail = answer.status is Status.NEEDS_DETAIL
    searched, nearest = answer.searched.strip().removeprefix("Searched:").strip(), answer.nearest.strip()
    parts = [
        f'<p class="ma-eyebrow">{"Which one?" if needs_detail else "Not in these papers"}</p>',
        f'<h2 class="ma-headline ma-headline-small">{inline(answer.headline)}</h2>',
        _understood(answer),
        markdown(answer.body),
        f'<p class="ma-nearest"><strong>Nearest:</strong> {escape(nearest)}</p>'
        if nearest and nearest not in answer.headline + answer.body
        else "",
        f'<p class="ma-understood"><span>Searched</span> {escape(searched)}</p>' if searched else "",
        _note(answer.caveats),
        form,
    ]
    return _card(
        "refusal" if not needs_detail else "question",
        f"Answer to question {turn + 1}",
        parts,
    )
