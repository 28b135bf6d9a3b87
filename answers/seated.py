"""Tables of who was there: a row a person, under a header that says what they are ("Members present", "Co-opted members
(voting on schools only)"), with the party, the body or a note in the columns after it.
"""

from __future__ import annotations

import re

from answers.people_named import people_in
from corpus.paper import Table

_OVER = re.compile(
    r"\W*(?:(?:the|all|also|voting|non-?voting|co-?opted|elected|parent|church|lay|independent|cabinet|executive|lead|other|others|"
    r"council|committee|panel|board|forum|partner|and|in)\s+)*"
    r"(?:members?(?:hip)?|councillors?|cllrs?|co-?opt(?:ed|ees?)|officers?|governors?|representatives?|observers?|advis[eo]rs?|attend\w*|"
    r"present|guests?|invitees?|apologies|substitutes?|partners?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\W*(?:full\s+)?names?\W*", re.IGNORECASE)
MOSTLY = 0.6  # of the rows, that begin with a person
HALF = 0.5  # of the cells of a column, that name one


def seated(table: Table) -> tuple[tuple[int, str, str], ...]:
    """Each person of such a table: the row (from 0), the name with all that the row says of them, and what the header
    over the names says, "" for a plain "Name". () for any other table; a vacant seat is nobody.
    """
    head = table.header[-1][0].strip() if table.header and table.header[-1] else ""
    named = [(n, row) for n, row in enumerate(table.rows) if row and people_in(row[0])]
    if not (_OVER.match(head) or _NAME.fullmatch(head)) or len(named) < MOSTLY * len(table.rows):
        return ()
    over = "" if _NAME.fullmatch(head) else head
    return tuple((n, ", ".join(c.strip() for c in row if c.strip()), over) for n, row in named)


_SUBSTITUTES = re.compile(r"\bsubstitut", re.IGNORECASE)  # stand beside those whose place they took


def side_by_side(table: Table) -> tuple[tuple[int, str, str], ...]:
    """The cells of a table whose columns are lists of their own ("Members present" beside "Officers in attendance"),
    down one column after the other: the row (from 0), what it holds, one person or several, and the header over it. ()
    for any other table.
    """
    heads = [h.strip() for h in table.header[-1]] if table.header else []
    if len(heads) < 2 or not all(_OVER.match(h) and not _SUBSTITUTES.search(h) for h in heads):
        return ()
    found = []
    for c, head in enumerate(heads):
        cells = [(n, row[c].strip()) for n, row in enumerate(table.rows) if c < len(row) and row[c].strip()]
        if not cells or sum(bool(people_in(text)) for _, text in cells) < HALF * len(cells):
            return ()  # "Attendance": what is said of the person before it
        found += [(n, text, head) for n, text in cells]
    return tuple(found)
