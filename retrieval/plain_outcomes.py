"""Questions for what came of something: how a member got on with a motion, how a meeting divided, what it was assured
of, what was done about what went wrong.
"""

from __future__ import annotations

import re

from retrieval.asking_builds import NUMBER, SUBJECT, Builds

_MOVED = {"proposal": "motion", "attempt": "motion", "bid": "motion"}  # a member's at a meeting
# Not one by name or post: that is who it was.
_OFFICERS = r"(?:(?:the\s+)?officers|they|we|the\s+(?:council|service|department|directorate))\s+(?:in\s+[\w’'-]+\s+)?"
_OF = r"(?P<of>that|about|over|on|as\s+to)\b"


def _assured(m: re.Match[str]) -> str:
    return f"what assurances were given to {m['who'].strip()} {'that' if m['of'].lower() == 'that' else 'about'}"


OUTCOMES: Builds = (
    # "Why did they leave, and how did we respond?" asks for deeds, and for no reply.
    (
        r"^(?P<first>\W*(?:(?:and|so)\s+)?(?:why|what|which)\b[^?]*?[,;.?]\s+(?:and\s+)?)how\s+(?P<did>did|has|have)\s+(?P<who>we|it|they|(?:the|our)\s+(?:council|authority|"
        r"county|borough|city|service|department|directorate|trust|team))\s+(?:respond|react|deal\s+with\s+(?:it|this|that)|act|tackle\s+(?:it|this|that))(?:ed)?\s*\?*\s*$",
        lambda m: (
            f"{m['first']}what {m['did'].lower()} {m['who']} {'do' if m['did'].lower() == 'did' else 'done'} about it?"
        ),
    ),
    # "Say what caused it", "and what caused this?": why.
    (
        r"\bwhat\s+(?:caused|causes|lies\s+behind|lay\s+behind|is\s+causing|was\s+causing)\s+(?:it|this|that|them)(?=\s*(?:[,.;?]|and\b|$))",
        "why",
    ),
    # Where something is worst.
    (
        r"\b(?:which|what)\s+(?:areas?|teams?|places?|localit(?:y|ies)|districts?|parts?\s+of\s+(?:the\s+)?\w+|wards?|offices?|sites?|depots?)\s+(?:has|have|had)\s+the\s+"
        r"(?:biggest|worst|greatest|most\s+serious|most)\s+(?:problems?|difficult(?:y|ies)|trouble|issues?)\s+with\s+(?P<adj>late|missed|overdue|delayed|cancelled|unfilled)\s+"
        r"(?P<it>(?:[\w’'-]+\s+){0,4}?[\w’'-]+s)\b",
        r"where are \g<it> most often \g<adj>",
    ),
    (
        r"\bhow\s+(?:did|has|have)\s+(?P<who>(?:(?:cllr|councillor|mrs?|ms|miss|dr)\.?\s+)(?:(?-i:[A-Z])[\w’'-]+\s+){1,2})(?:get\s+on|got\s+on|fare[d]?|do|done|succeed)\s+"
        r"with\s+(?:the|his|her|its|their|an?)\s+(?:[\w-]+\s+)??(?P<what>motion|proposal|amendment|call|request|suggestion|petition|bid|attempt)\b",
        lambda m: f"what happened to {m['who'].strip() + '’s'} {_MOVED.get(m['what'].lower(), m['what'])}",
    ),
    (
        r"\bhow\s+(?:did|has|have)\s+(?P<what>(?:the\s+)?(?:[\w’'.-]+\s+){0,5}?(?:motion|amendment|petition)\s+(?:[^?.;,]+?\s+)?)(?:get\s+on|got\s+on|fared?|do|go|end(?:ed)?(?:\s+up)?|turn(?:ed)?\s+out)\s*\?",
        r"what happened to \g<what>?",
    ),
    (
        r"\bwhat\s+(?:was|were)\s+(?:the\s+)?(?:fate|outcome|result|upshot)\s+of\s+(?=(?:the\s+|an?\s+)?(?:[\w’'.-]+\s+){0,4}?(?:motion|amendment|petition)\b)",
        "what happened to ",
    ),
    # How members divided.
    (
        r"\bhow\s+did\s+(?P<who>(?:the\s+)?(?:members|councillors|committee|panel|commission|board|cabinet|council))\s+(?:divide|split|line\s+up|come\s+down)\s+(?:on|over)\b",
        r"how did \g<who> vote on",
    ),
    (
        r"\bhow\s+(?:was|were)\s+(?:the\s+)?votes?\s+(?:split|divided|cast|shared|fall)\s+(?:on|over)\b|\bhow\s+did\s+the\s+votes?\s+(?:split|divide|fall)\s+(?:on|over)\b",
        "how did members vote on",
    ),
    # What was resolved when a report was taken.
    (
        rf"\bwhat\s+(?P<n>{NUMBER}\s+things\s+)?did\s+(?P<who>{SUBJECT})(?:resolve|decide|agree)\s+(?:when|after|once)\s+(?:it|they|members|the\s+(?:committee|panel|board|"
        r"commission|cabinet))\s+(?:had\s+)?(?:took|taken|considered|received|discussed|heard|had|dealt\s+with|looked\s+at|debated)\s+(?=the\b|its\b|an?\b)",
        r"what \g<n>did \g<who>resolve on ",
    ),
    # What members were told so that they need not worry.
    (rf"\bhow\s+(?:was|were)\s+(?P<who>{SUBJECT})(?:reassured|assured|put\s+at\s+(?:their\s+)?ease)\s+{_OF}", _assured),
    (
        rf"\bwhat\s+(?:(?:was|were)\s+(?:said|told|done)|did\s+{SUBJECT}(?:say|tell|do))\s+to\s+(?:re)?assure\s+(?P<who>{SUBJECT}){_OF}",
        _assured,
    ),
    (
        rf"\bwhat\s+(?:(?:was|were)\s+(?:said|told|done)|did\s+{SUBJECT}(?:say|tell|do))\s+to\s+(?:put|set)\s+(?P<who>(?:the\s+)?[\w-]+)(?:['’]s?)?\s+"
        rf"(?:minds?\s+at\s+(?:rest|ease)|at\s+(?:their\s+)?ease)\s+{_OF}",
        _assured,
    ),
    (rf"\b(?:what\s+reassured|how\s+did\s+{_OFFICERS}(?:re)?assure)\s+(?P<who>{SUBJECT}){_OF}", _assured),
    (
        rf"\bhow\s+did\s+{_OFFICERS}(?:put|set)\s+(?P<who>(?:the\s+)?[\w-]+)(?:['’]s?)?\s+(?:minds?\s+at\s+(?:rest|ease)|at\s+(?:their\s+)?ease)\s+{_OF}",
        _assured,
    ),
    (
        rf"\bwhat\s+(?:were|are)\s+(?:its|their|(?P<who>the\s+(?:committee|panel|board|commission|cabinet))['’]s)\s+(?P<n>{NUMBER}\s+)?resolutions\b",
        lambda m: f"what {m['n'] or ''}{'things ' if m['n'] else ''}did {m['who'] or 'it'} resolve",
    ),
    (
        rf"\b(?:what|which)\s+(?P<n>{NUMBER}\s+)?resolutions?\s+(?:did|has|had|have)\s+(?P<who>{SUBJECT})(?:pass(?:ed)?|make|made|adopt(?:ed)?|reach(?:ed)?|"
        r"come\s+to|take[n]?|carry|carried|agree[d]?)\b",
        lambda m: f"what {m['n'] or ''}{'things ' if m['n'] else ''}did {m['who']}resolve",
    ),
    # What the minutes had wrong.
    (
        r"\bwhat\s+(?:(?:was|were|is)\s+(?:there\s+)?(?:wrong|amiss|incorrect)\s+(?:in|with|about)\s+(?P<these>the\s+(?:[\w’'-]+\s+){0,4}?minutes)|"
        r"did\s+(?P<those>the\s+(?:[\w’'-]+\s+){0,4}?minutes(?:\s+(?:of|for|from)\s+[^?.;]{1,40}?)?)\s+(?:have|get|got)\s+wrong)\b",
        lambda m: f"what was corrected in {m['these'] or m['those']}",
    ),
    # What went wrong, and what came of it.
    (
        r"\bwhat\s+(?:was|were|are)\s+the\s+(?:problems?|faults?|failings?|shortcomings?|failures?)\s+(?P<at>at|with)\b(?=[^?]*\b(?:what|how)\b)",
        r"what went wrong \g<at>",
    ),
    (
        r"\bhow\s+(?:has|have|had|was|were)\s+(?:they|these|those|it|that|this)\s+(?:been\s+)?(?:put\s+right|addressed|fixed|tackled|dealt\s+with|remedied|"
        r"mended|sorted(?:\s+out)?|followed\s+up)(?=\s*[?.]|\s+since\b)",
        "what has been done about it",
    ),
    (
        r"\b(?:what|which)\s+(?:problems?|faults?|failings?|shortcomings?)\s+(?:(?:was|were|had\s+been|have\s+been)\s+(?:found|identified|uncovered|discovered|spotted)|"
        r"came\s+to\s+light|(?:was|were)\s+there)\b(?=[^?]*\b(?:what|how)\b)",
        "what went wrong",
    ),
    (
        r"\bwhat\s+actions?\s+(?:has|have)\s+(?:followed|resulted)\b|"
        r"\bwhat\s+(?:actions?|steps|measures)\s+(?:has|have)\s+been\s+taken\b(?=\s*[?.;,]|\s+(?:on|about|over|since|to|in)\b)",
        "what has been done",
    ),
    (
        r"\bwhat\s+actions?\s+(?P<be>is\s+being|are\s+being|was|were|is\s+to\s+be|will\s+be)\s+taken\s+(?:on|about|over|in\s+response\s+to)\b",
        lambda m: f"what {m['be'].replace('are', 'is').replace('were', 'was')} done about",
    ),
    (
        rf"\bwhat\s+actions?\s+(?P<has>has|have)\s+(?P<who>{SUBJECT})taken\s+(?:on|about|over|in\s+response\s+to|to\s+deal\s+with|to\s+address)\b",
        r"what \g<has> \g<who>done about",
    ),
    (
        rf"\bwhat\s+follow-?\s?up\s+(?P<did>did|has|have)\s+(?P<who>{SUBJECT})(?:commit\s+to|promise|agree(?:\s+to)?|offer|undertake|pledge)\b",
        r"what did \g<who>say it would do next",
    ),
    (
        r"\bwhat\s+(?:was|is|were)\s+(?P<whom>(?:the\s+)?[\w’'-]+)\s+to\s+be\s+told\s+by\s+(?P<who>(?:the\s+)?(?:[\w’'-]+\s+){1,4}?)(?=about\b|on\b|over\b)",
        r"what did \g<who>decide to tell \g<whom> ",
    ),
    # What was promised to be sent.
    (
        r"\b(?:what|which)\s+(?:(?:further|more|other|extra|additional|follow-?up|new|written)\s+)*(?:information|details?|papers?|documents?|"
        rf"data|evidence|figures|breakdowns?|briefings?)\s+(?:did|has|have|had)\s+(?P<who>{SUBJECT})(?:promised?|undert(?:ake|ook|aken)|offer(?:ed)?|"
        r"agreed?|commit(?:ted)?|pledged?)\s+(?:to\s+(?:(?:send|provide|bring|share|supply|circulate|let)\s+)?)?",
        r"what did \g<who>agree to send ",
    ),
    # What those say who are consulted.
    (
        rf"\bhow\s+did\s+(?P<who>{SUBJECT})(?:respond|react|reply|take)\s+(?:to|in)\s+(?:the|its|our|their)\s+consultation\b",
        r"what did \g<who>say when consulted",
    ),
    (
        rf"\bdid\s+{SUBJECT}(?:change|alter|amend|adjust|modify|do)\s+anything\s+(?:because\s+of|as\s+a\s+result(?:\s+of)?|in\s+(?:response|reply|answer)(?:\s+to)?|"
        r"on\s+account\s+of|following|after)(?:\s+(?:it|this|that|them))?(?=\W*$)",
        "what was changed as a result",
    ),
)
