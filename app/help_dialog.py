"""The help of the chat: the keys, and what the words on an answer mean."""

from __future__ import annotations

from app.markup import escape

KEYS = (
    ("/", "Go to the question"),
    ("Enter", "Ask"),
    ("[ and ]", "Previous and next source of the answer"),
    ("Esc", "Close the evidence, and go back to the source you chose"),
    ("F6", "Next part of the page: limits, conversation, evidence; Shift + F6 goes back"),
    ("?", "This help"),
)
WORDS = (
    ("Not in these papers", "Nothing on the shelf says so. It is said with what was searched, and has no source."),
    ("Which one?", "The question fits several things. Say which, in a new question."),
    ("Draft figure, estimate, forecast, target", "The paper itself says that the figure is not an outturn."),
    ("Draft minutes", "The meeting has not approved them yet; they may be corrected."),
    ("Superseded", "A later version has replaced the paper."),
    ("The papers disagree", "Two places print two values for one thing. Both are shown; look at both pages."),
    ("Does not add up", "A printed change or share is not what the paper’s own figures give. Both are shown."),
    ("Read as", "How your words were understood, where it mattered."),
)


def help_dialog() -> str:
    """The dialog as HTML, closed."""
    keys = "".join(f"<tr><th scope=\"row\"><kbd>{escape(key)}</kbd></th><td>{escape(what)}</td></tr>"
                   for key, what in KEYS)  # fmt: skip
    words = "".join(f"<dt>{escape(word)}</dt><dd>{escape(meaning)}</dd>" for word, meaning in WORDS)
    return (
        '<dialog id="help" aria-labelledby="help-title"><div class="ma-help"><h2 id="help-title">Help</h2>'
        f"<h3>Keys</h3><table><tbody>{keys}</tbody></table>"
        '<label class="ma-single"><input type="checkbox" id="single-keys" checked> '
        "Use the keys /, [, ] and ?. Take the tick off if you speak to your computer.</label>"
        f"<h3>Words on an answer</h3><dl>{words}</dl>"
        "<h3>What it is</h3><p>Answers are figures and sentences that stand in the papers, each with its place. "
        "Nothing is written from general knowledge, and nothing leaves this machine. The published record prevails.</p>"
        '<button type="button" class="ma-act" data-do="help-close">Close</button></div></dialog>'
    )
