"""The report of a run as one HTML page: the counts, then every question that was lost, and where it was lost.

No script and nothing fetched: it opens from a CI artefact. All text of papers and answers is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from evals.asking import Times
from evals.question import Evidence, Question, QuestionType
from evals.result import ANSWERABLE, Change, Fall, Judged, Result, Tally, by_type
from evals.scoring import Outcome, Stage, Verdict
from evals.slices import PaperChange, by_paper, halves, whole

COLUMNS = ("type", "n", "right", "wrong", "abstained", "ungraded", "cited", "right+cited", "recall@1", "recall@4",
           "recall@10", "MRR")

STAGES = {
    Stage.NOT_INGESTED: "the papers as they were read do not have it",
    Stage.NOT_FOUND: "no hit holds the evidence",
    Stage.NOT_RANKED: "a hit below the tenth holds it",
    Stage.NOT_CHOSEN: "one of the first ten hits holds it, and the answer does not cite it",
    Stage.WRONGLY_WRITTEN: "the answer cites it, and a value is missing or a near miss comes first",
    Stage.NOT_REFUSED: "answered, though the papers do not say",
}

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .25rem .6rem; text-align: right; border-bottom: 1px solid #8886; }
th:first-child, td:first-child { text-align: left; }
article { border: 1px solid #8886; border-left: .4rem solid #b58900; padding: .5rem 1rem; margin: 1rem 0; }
article.wrong { border-left-color: #c0392b; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem 1rem; white-space: pre-line; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
"""


def html_report(
    result: Result, times: Times, falls: Sequence[Fall] = (), changes: Sequence[Change] = (),
    papers: Sequence[PaperChange] = (),
) -> str:
    """The page, whole."""
    lost = [j for j in result.judged if j.verdict.stage is not None]
    lost.sort(key=lambda j: (j.question.type.value, j.verdict.stage or "", j.question.id))
    parts = [
        f"<p>Corpus {escape(result.corpus)} · questions {escape(result.questions)} · an answer took "
        f"{times.median * 1000:.0f} ms (median), {times.p95 * 1000:.0f} ms (95th percentile).</p>",
        _falls(falls), _changes(changes), _paper_changes(papers),
        "<h2>By type</h2>", _counts(result),
        "<h2>Where they were lost</h2>", _stages(lost),
        "<h2>By paper</h2>", _papers(result), "<h2>By halves</h2>", _halves(result),
        f"<h2>Lost questions ({len(lost)})</h2>", *(_article(j) for j in lost),
    ]
    return page_of("Eval report", parts)


def page_of(title: str, parts: Sequence[str]) -> str:
    """A page of these parts, which are HTML, under a title, which is text."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Matters Arising: {escape(title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><h1>{escape(title)}</h1>\n{''.join(parts)}</body></html>\n"
    )


def cells(name: str, tally: Tally) -> tuple[str, ...]:
    """One row of the table of counts, as text, in the order of COLUMNS; blank where nothing is meant."""
    row = (name, *map(str, (tally.n, tally.right, tally.wrong, tally.abstained, tally.ungraded)))
    if name == "unanswerable":
        return (*row, "", str(tally.kept), "", "", "", "")
    shares = tuple(_share(k, tally.n) for k in tally.found)
    mrr = f"{tally.reciprocal / tally.n:.2f}" if tally.n else ""
    return (*row, str(tally.cited), f"{tally.kept} ({_share(tally.kept, tally.graded)})", *shares, mrr)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"


def _counts(result: Result) -> str:
    return table_of(COLUMNS, [cells(name, tally) for name, tally in by_type(result).items()],
                  "All answerable questions are counted once more in the last row.")


def _stages(lost: Sequence[Judged]) -> str:
    counts = Counter((j.verdict.stage, j.question.type.value) for j in lost)
    kinds = [kind.value for kind in QuestionType if any(j.question.type is kind for j in lost)]
    rows = [(f"{stage}: {means}", str(sum(counts[stage, kind] for kind in kinds)),
             *(str(counts[stage, kind] or "") for kind in kinds)) for stage, means in STAGES.items()]
    return table_of(("stage", "questions", *kinds), rows)


def _papers(result: Result) -> str:
    papers = by_paper(result)
    kinds = [name for name in by_type(result) if name != ANSWERABLE]
    rows = [(paper, kept(whole(tallies)), *(kept(tallies[kind]) if kind in tallies else "" for kind in kinds))
            for paper, tallies in papers.items()]
    return table_of(("paper of the evidence", "all", *kinds), rows,
                    "Right and cited, of those that could be judged. A question over two papers counts in both.")


def _halves(result: Result) -> str:
    rows = [(h.type, kept(h.a), kept(h.b), "" if h.chance is None else f"{h.chance * 100:.0f} points")
            for h in halves(result)]
    return table_of(("type", "half a", "half b", "chance"), rows,
                    "Which half a question is in is drawn from its id. Chance alone parts the two shares by less than "
                    "this nineteen times in twenty; more means that one half was tuned to.")


def _paper_changes(papers: Sequence[PaperChange]) -> str:
    if not papers:
        return ""
    rows = [(c.paper, str(c.n), str(c.before), str(c.now), f"+{c.gained}", f"−{c.lost}") for c in papers]
    return "<h2>Since the baseline, by paper</h2>" + table_of(
        ("paper of the evidence", "n", "before", "now", "gained", "lost"), rows)


def kept(tally: Tally) -> str:
    """Right and cited as text: "12 of 14 (86%)"; "" where nothing was graded."""
    return f"{tally.kept} of {tally.graded} ({_share(tally.kept, tally.graded)})" if tally.graded else ""


def _falls(falls: Sequence[Fall]) -> str:
    if not falls:
        return ""
    rows = [(f.type, f"{f.floor:.1%}", f"{f.reached:.1%}", f"{(f.floor - f.reached) * 100:.1f} points") for f in falls]
    return "<h2>Below the floor</h2>" + table_of(("type", "floor", "reached", "short by"), rows)


def _changes(changes: Sequence[Change]) -> str:
    if not changes:
        return ""
    rows = [(c.id, c.type, c.before, c.after, "gained" if c.gained else "lost") for c in changes]
    return "<h2>Since the baseline</h2>" + table_of(("question", "type", "before", "now", ""), rows)


def table_of(head: Iterable[str], rows: Iterable[Iterable[str]], note: str = "") -> str:
    """A table that scrolls by itself where it is wide; cells and the note are text."""
    top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    small = f"<p><small>{escape(note)}</small></p>" if note else ""
    table = f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="scroll" tabindex="0" role="region" aria-label="Table">{table}</div>{small}\n'


def _article(judged: Judged) -> str:
    question, verdict = judged.question, judged.verdict
    stage = verdict.stage
    outcome = "right, not cited on the evidence" if verdict.outcome is Outcome.RIGHT else verdict.outcome.value
    entries = [
        ("Asked", " / ".join((*question.history, question.question))),
        ("Wanted", question.answer + (f"\n({question.notes})" if question.notes else "")),
        ("Got", f"[{judged.status}] {judged.headline}\n{_cut(judged.body)}"),
        ("Cited", "\n".join(f"{label}: “{_cut(quote)}”" for label, quote in judged.citations) or "nothing"),
        ("Evidence", "\n".join(map(_place, question.evidence)) or "none: the papers do not say"),
        ("Found", _found(question, verdict)),
        ("First hits", "\n".join(f"{place}: {_cut(text)}" for place, text in judged.hits) or "none"),
        ("Lost", f"{stage}: {verdict.gap or STAGES[stage]}" if stage else "–"),
    ]
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text.strip())}</dd>" for name, text in entries)
    title = f"{question.id} · {question.type.value} · {outcome}"
    return (f'<article class="{escape(verdict.outcome.value)}" id="{escape(question.id)}">'
            f"<h3>{escape(title)}</h3><dl>{listed}</dl></article>\n")


def _found(question: Question, verdict: Verdict) -> str:
    if not question.answerable:
        return "–"
    return f"at rank {verdict.rank}" if verdict.rank else "not among the hits"


def _place(evidence: Evidence) -> str:
    pages = f", p. {', '.join(map(str, evidence.pages))}" if evidence.pages else ""
    paragraph = f", para {evidence.paragraph}" if evidence.paragraph else ""
    return f"{evidence.paper}{paragraph}{pages}: “{evidence.words}”"


def _cut(text: str, limit: int = 300) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
