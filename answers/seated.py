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
