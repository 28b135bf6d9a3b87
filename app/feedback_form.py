"""The form under an answer for what is wrong with it, with room for what is right and where it is printed."""

from __future__ import annotations

from answers.answer import Answer, Status
from app.feedback import LONGEST
from app.markup import attributes, escape
from corpus.feedback import Fault

REPORTED = "Kept for an officer to look at. Thank you."
# What can be wrong with a refusal: it stands on no page and gives no figure.
_OF_A_REFUSAL = (Fault.ANSWER, Fault.MISSING)
_FAULTS = tuple(Fault)


def faults_of(answer: Answer) -> tuple[Fault, ...]:
    """What a reader can say is wrong with an answer."""
    return _FAULTS if answer.status is Status.ANSWERED else _OF_A_REFUSAL


def feedback_form(answer: Answer, turn: int, reported: Fault | None) -> str:
    """The form, folded away; or what was reported, in its place. `turn` is the answer's place in the conversation."""
    if reported is not None:
        return f'<p class="ma-reported">Reported: {escape(reported.value)}. {REPORTED}</p>'
    choices = "".join(
        f'<label><input type="radio" required{attributes(name=f"fault-{turn}", value=fault.name)}> '
        f"{escape(fault.value.capitalize())}</label>"
        for fault in faults_of(answer)
    )
    return (
        '<details class="ma-feedback"><summary>Something wrong?</summary>'
        f'<form class="ma-report"{attributes(data_turn=turn)}>'
        f"<fieldset><legend>What is wrong</legend>{choices}</fieldset>"
        f"{_field(turn, 'right', 'What would be right, if you know')}"
        f"{_field(turn, 'where', 'Where that is printed: paper, page or paragraph')}"
        '<button type="submit" class="ma-act">Report it</button>'
        '<p class="ma-hint">Kept here with the question and the places cited, without your name.</p></form></details>'
    )


def _field(turn: int, name: str, label: str) -> str:
    marks = attributes(id=f"{name}-{turn}", name=name, maxlength=LONGEST)
    return f'<p class="ma-field"><label for="{name}-{turn}">{label}</label><input type="text"{marks}></p>'
