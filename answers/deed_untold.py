"""What is being done about something, asked of words that say only how it stands: "36% were late" is no deed.

About a number of people something is done that changes it: a dentist for the crews does nothing about how many crews
there are.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft

_ASKED = re.compile(
    r"^\W*(?:(?:and|so)\s+)?what(?:['’]s|\s+(?:is|are|was|were))\s+(?:being\s+done|(?:we|they|you|the\s+[\w’'-]+|officers)\s+doing)\s+"
    r"(?:about|to\s+\w+)\b",
    re.IGNORECASE,
)
_OF_A_NUMBER = re.compile(r"\babout\s+the\s+(?:number|percentage|share|proportion|rate)\b", re.IGNORECASE)
_DEED = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned)?\s+(?:to|for)|programmes?|schemes?|projects?|action\w*|measures?|campaign\w*|training|trained|"
    r"train|pilot\w*|protocols?|panels?|trackers?|teams?|task\s+(?:group|force)|strateg\w+|fund(?:s|ed|ing)?|grants?|invest\w+|payments?|"
    r"bursar\w+|offer\w*|support\w*|"
    r"introduc\w+|launch\w*|set\s+up|begun|began|start\w*|open\w*|creat\w+|recruit\w*|appoint\w*|hir\w+|employ\w*|agreed|"
    r"work(?:s|ed|ing)?\s+with|review\w*|commission\w*|monitor\w*|provid\w+|raised|doubled|extend\w*|bring\w*|brought|cut\w*|"
    r"reduc\w+|improv\w+|tackl\w+|address\w*|chang\w+|replac\w+|moved?|expand\w*|build\w*|built|add(?:ed|ing|s)?|asked\s+for|lobb\w+|"
    r"wr(?:ite|ote|itten)|meet(?:s|ings?)?|now|new|weekly|monthly|help\w*|hold(?:s|ing)?|held|giv\w+|gave|pay\w*|paid|keep\w*|use[ds]?|"
    r"(?:has|have)\s+(?:since\s+|already\s+)?been\s+(?!(?:delayed|affected|reported|noted|caused|hampered|recorded|missed)\b)\w+ed)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:reduc\w+|bring\w*|brought|fewer|less|more|cut(?:s|ting)?|recruit\w*|retain\w*|keep|increas\w+|improv\w+|prevent\w*|avoid\w*|"
    r"edge\s+of|demand|stop\w*|rais\w+|grow\w*|lower\w*|rise|rising|fall\w*|return\w*|reunif\w+|safely|timel\w+|quicker|faster|sooner|"
    r"backlog\w*|catch\w*|target\w*)\b",
    re.IGNORECASE,
)


def says_no_deed(case: Case, draft: Draft) -> str | None:
    """Why a draft does not say what is being done; None where it does, or that is not asked."""
    if draft.kind not in (AnswerKind.PASSAGE, AnswerKind.FIGURE):
        return None
    figure = draft.kind is AnswerKind.FIGURE
    return deed_untold(case.query.text, "" if figure else " ".join(draft.quotes[n].text for n in draft.headline.quotes))


def deed_untold(question: str, said: str) -> str | None:
    """The same of a text; None where it tells of a deed, or that is not asked."""
    if not _ASKED.match(question):
        return None
    if not _DEED.search(said):
        return "Nothing found here says what is being done about this."
    if _OF_A_NUMBER.search(question) and not _CHANGES.search(said):
        return "Nothing found here says what is being done about this number."
    return None
