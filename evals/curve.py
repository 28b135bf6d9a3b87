"""What a calibration found, for people: lines for the terminal, a page with the risk-coverage curve, JSON to keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from typing import Any

from evals.calibration import FAMILIES, Calibration, Fold, Moves, Scheme, Spent
from evals.report import page_of, table_of

FORMAT = 1
HEAD = ("left out", "n", "chosen on the rest", "wrong", "refused", "cost")
_WIDE, _HIGH, _EDGE = 480.0, 300.0, 46.0


def fold_row(fold: Fold, wrong_costs: float) -> tuple[str, ...]:
    """One fold as text in the order of HEAD: what the left-out questions cost, "product → chosen"."""
    return (fold.name, str(fold.held[0].n), moves_words(fold.moves), *_pair(fold.held[0], fold.held[1], wrong_costs))


def total_row(scheme: Scheme, wrong_costs: float) -> tuple[str, ...]:
    """All left-out parts of a scheme together, as text in the order of HEAD."""
    before, after = scheme.held(False), scheme.held(True)
    return ("all of them", str(before.n), "", *_pair(before, after, wrong_costs))


def _pair(before: Spent, after: Spent, wrong_costs: float) -> tuple[str, str, str]:
    return (f"{before.wrong} → {after.wrong}", f"{before.refused} → {after.refused}",
            f"{before.cost(wrong_costs):g} → {after.cost(wrong_costs):g}")


def moves_words(moves: Moves) -> str:
    """The bars that are moved: "figure +0.05, passage -0.1"; "as they are" for none."""
    moved = [f"{family} {step:+g}" for family in FAMILIES if (step := getattr(moves, family))]
    return ", ".join(moved) or "as they are"


def as_kept(found: Calibration, sets: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """What is kept of a calibration; `sets` are (fingerprint of the corpus, fingerprint of the questions)."""

    def fold(one: Fold) -> dict[str, Any]:
        return {"left out": one.name, "moves": asdict(one.moves), "train": [asdict(s) for s in one.trained],
                "held out": [asdict(s) for s in one.held]}

    return {
        "format": FORMAT, "wrong costs": found.wrong_costs,
        "sets": [{"corpus": corpus, "questions": questions} for corpus, questions in sets],
        "schemes": {scheme.name: [fold(one) for one in scheme.folds] for scheme in found.schemes},
        "on everything": fold(found.chosen),
        "curve": [{"step": step} | asdict(spent) for step, spent in found.curve],
    }


def calibration_page(found: Calibration) -> str:
    """The page, whole: the curve with its table beside it, then every fold."""
    rows = [(f"{step:+g}" if step else "as they are", f"{s.coverage:.1%}", f"{s.risk:.1%}", str(s.wrong),
             str(s.refused), f"{s.cost(found.wrong_costs):g}") for step, s in found.curve]
    parts = [
        f"<p>A wrong answer costs {found.wrong_costs:g} refusals. Each cell reads: with the product’s bars → with "
        "those chosen without the questions that are counted.</p>",
        "<h2>Risk and coverage</h2>", curve_svg(found.curve),
        table_of(("all bars moved by", "answered", "wrong of these", "wrong", "refused", "cost"), rows,
                 "Refused are answerable questions only. Wrong includes answers where the papers do not say."),
    ]
    for scheme in found.schemes:
        rows_of = [*(fold_row(f, found.wrong_costs) for f in scheme.folds), total_row(scheme, found.wrong_costs)]
        parts += [f"<h2>{escape(scheme.name.capitalize())}</h2>", table_of(HEAD, rows_of)]
    parts += ["<h2>Chosen on everything</h2>",
              table_of(HEAD, [fold_row(found.chosen, found.wrong_costs)],
                       "Measured on what it was chosen on: only the tables above say whether it holds.")]
    return page_of("Calibration of refusal", parts)


def curve_svg(curve: Sequence[tuple[float, Spent]]) -> str:
    """Wrong of the answered against the share answered, a dot a step, the product's bars ringed; no text of papers."""
    if not curve:
        return ""
    top = max(0.05, *(spent.risk for _, spent in curve))

    def at(spent: Spent) -> tuple[float, float]:
        across = _EDGE + spent.coverage * (_WIDE - 2 * _EDGE)
        return round(across, 1), round(_HIGH - _EDGE - spent.risk / top * (_HIGH - 2 * _EDGE), 1)

    spots = [(step, *at(spent), spent) for step, spent in curve]
    line = " ".join(f"{x},{y}" for _, x, y, _ in spots)
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="{3 if step else 7}" fill="{"currentColor" if step else "none"}" '
        f'stroke="currentColor"><title>{step:+g}: {s.coverage:.0%} answered, {s.risk:.1%} of these wrong</title>'
        "</circle>"
        for step, x, y, s in spots
    )
    right, foot = _WIDE - _EDGE, _HIGH - _EDGE
    return (
        f'<svg viewBox="0 0 {_WIDE:g} {_HIGH:g}" width="{_WIDE:g}" role="img" '
        'aria-label="Wrong of the answered against the share answered; the table below has the numbers">'
        f'<path d="M{_EDGE:g},{_EDGE:g} V{foot:g} H{right:g}" fill="none" stroke="currentColor"/>'
        f'<polyline points="{line}" fill="none" stroke="currentColor"/>{dots}'
        '<g fill="currentColor" font-size="12">'
        f'<text x="{_EDGE:g}" y="{_EDGE - 10:g}">wrong of the answered, up to {top:.0%}</text>'
        f'<text x="{right:g}" y="{foot + 30:g}" text-anchor="end">answered, 0 to 100 %</text></g></svg>\n'
    )
