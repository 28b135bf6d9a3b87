"""Questions for a reason, and for what was done: both are answered by what happened, whatever the subject counts.

"What brought the list down?" asks for a cause though it never says "why"; "what is being done about the overspend?"
asks for an action though an overspend is money.
"""

from __future__ import annotations

import re

from corpus.numbers import WORDS

# What English says of a cause: "what" is the subject of one of these, or of another verb that ends in "-ed".
_BRINGS_ABOUT = (
    r"(?:made|makes|brought|brings|put|puts|led|leads|drove|drives|cut|cuts|kept|keeps|held|holds|set|sent|took|got|gave|"
    r"lies|lay|slowed|sped|hit|hurt|shook|drew|threw|broke|"
    r"(?!(?:happened|changed|followed|remained|mattered|occurred|emerged|counted|included|involved|needed|used|supposed|"
    r"need|agreed|decided|resolved|recommended|noted|based|concerned|worried|pleased|surprised|"
    r"impressed|disappointed|alarmed|bothered|interested|excited|encouraged|reassured)\b)(?-i:[a-z]{2,}ed))"
)
_BRINGING = (
    r"(?:making|causing|driving|bringing|putting|leading|forcing|pushing|pulling|keeping|holding|sending|stopping|preventing|"
    r"delaying|slowing|hitting|hurting|fuel+ing|prompting|deterring|discouraging|encouraging|losing|costing\s+us)"
)
_MOVED = (
    r"dip(?:s|ped)?|fell|fall(?:s|en)?|drop(?:s|ped)?|slip(?:s|ped)?|slid|slump(?:s|ed)?|plung(?:es|ed)|rose|risen|rises|jump(?:s|ed)?|"
    r"spik(?:es|ed)|shot\s+up|leapt|doubled|halved|w[eo]nt\s+(?:up|down|backwards)|gone\s+(?:up|down|backwards)|"
    r"worse(?:ned)?|better|improved|declined|overspent|missed|late[rd]?"
)
_TELLS = r"(?:say|says|said|think|thinks|thought|believed?|believes|feels?|felt|reckon(?:s|ed)?|tell\s+us)"
_WHY = re.compile(
    r"\b(?:why|(?:on|for)\s+what\s+(?:grounds?|basis|account|reasons?)|what\s+(?:caused|explains|led\s+to|reasons?|was\s+driving|"
    r"were\s+the\s+reasons)|how\s+come|reason\s+(?:for|given|why)|reasons|"
    r"account\s+for|explain|driving|expl(?:a|ai)nations?|because\s+of\s+what|"
    rf"what(?:\s+(?:do|does|did)\s+(?:[\w'’]+\s+){{1,6}}?{_TELLS})?(?:['’]?s|\s+(?:is|are|was|were|lies|lay|sits))(?:\s+\w+ly)?\s+behind|"
    r"what\s+(?:drove|(?:has\s+|have\s+|had\s+)?driven)|what(?:['’]?s|\s+is|\s+was|\s+were)?\s+(?:\w+\s+){0,2}?(?:to\s+blame|responsible\s+for))\b"
    r"|\bwhat\s+(?:(?:is|was|['’]s|has\s+been|might\s+be|(?:do|does|did)\s+(?:[\w'’]+\s+){1,6}?(?:think|say|believe|feel|blame))\s+)?"
    r"(?:(?:usually|mostly|mainly|often|generally|typically|really|actually)\s+)?"
    r"(?:puts?(?:ting)?|keeps?|kept|keeping|holds?|held|holding|stops?|stopped|stopping|prevents?|prevented|preventing|"
    r"discourages?|turned|pushed|pushes|pushing)\s+(?:[\w'’]+\s+){1,8}?(?:off|down|back|up|from|high|low|round|around|away|out)\b"
    r"|\bwhat\b.*\b(?:put|attribut\w+)\b.*\b(?:down\s+to|to|on|for)\s*[?.]*\s*$"
    r"|\bwhat\b[^?]*\bputs?\b[^?]*\bdown\s+to\b"
    r"|\bwhat\b.*\bblam(?:e|ed|es|ing)\b"
    r"|\bto\s+what\b.*\b(?:put\s+down|attribut\w+|ascrib\w+|owe[sd]?|due)\b|\bput\s+down\s+to\b"
    r"|\bhow\s+(?:is|was|are|were|did|do|does|has|have|had)\b[^?]*\b(?:explained|accounted\s+for)\b"
    r"|\bwhat\s+(?:(?:\w+ly|else|best|might|could|may)\s+)?accounts?(?:ed)?\s+for\b"
    r"|\bwhat(?:['’]?s|\s+(?:is|was|has|have|had))?\s+(?:\w+ly\s+)?(?:went|gone|going|goes)\s+wrong\b"
    # "What's the reason?", "what is the main reason boats wait?"
    r"|\bwhat(?:['’]?s|\s+(?:is|was|are|were))\s+(?:the|their|its|his|her|our|your)\s+(?:[\w-]+\s+)?(?:reasons?|explanation|hold-?up)\b"
    # "What brought about the fall?", "what lies at the root of it?", "what was the thinking behind it?"
    r"|\bwhat\s+(?:(?:has|have|had|else|\w+ly)\s+)*(?:brought\s+about|brings\s+about|gave\s+rise|gives\s+rise|given\s+rise|contribute[sd]?\s+to|"
    r"li(?:es|e)\s+at|lay\s+at|resulted\s+in|underlies|underlay)\b"
    r"|\b(?:thinking|reasoning|logic|rationale|motives?)\s+behind\b"
    # "What has helped to shorten the queue?", "what's holding up the crane?"
    r"|\bwhat\s+(?:(?:has|have|had|else|\w+ly)\s+)*help(?:s|ed|ing)?\s+(?:to\s+)?(?:[\w’'-]+\s+){0,3}?(?:to\s+)?(?:shorten|reduce|cut|bring|get|clear|speed|"
    r"raise|lift|improve|lower|drive|push|keep|make|achieve|prevent|avoid|win|turn)\b"
    r"|\bwhat(?:['’]?s|\s+(?:is|was|has|have|had|are|were))?\s+(?:been\s+)?(?:hold|held|holding|pushing|pushed|driving)\s+(?:up|back|down)\b"
    # "How did the overspend come about?", "what is thought to have caused it?", "what is it that makes it late?"
    r"|\bhow\s+(?:did|has|have|had)\s+(?:[\w’'-]+\s+){1,8}?(?:come\s+about|came\s+about|aris(?:e|en))\b"
    r"|\bwhere\s+(?:does|did|has|is|was)\s+(?:the|our|its|their|this|that)\s+(?:[\w-]+\s+){0,3}?(?:overspend|pressure|increase|rise|growth|delay)\s+"
    r"(?:come|came|coming)\s+from\b"
    r"|\bwhat\s+(?:is|was|are|were)\s+(?:thought|said|believed|known|understood|found|felt)\s+to\s+(?:have\s+(?:caused|driven|led)|be\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:cause|reason|behind|driving|causing))\b"
    rf"|\bwhat\s+(?:is|was)\s+it\s+that\s+(?:has\s+|have\s+|is\s+|was\s+)?(?:{_BRINGING}|makes?|made|causes?|caused|drives?|drove|keeps?|kept|stops?|stopped|holds?|held)\b"
    r"|\bwhat\s+(?:speaks|spoke|told|tells)\s+(?:for|against)\b"
    # "What factors are pushing up demand?"
    r"|\b(?:what|which)\b[^?]*\b(?:factors|drivers|pressures|forces)\s+(?:(?:that|which|are|were|have|had|been|is)\s+)*"
    r"(?:push\w*|driv\w+|drove|behind|rais\w+|caus\w+|fuel\w*|lead\w*|led|increas\w+|affect\w*|lie|lay|underl\w+)\b"
    # "What is the case against the lease?", "what objections are there to Option C?"
    r"|\bwhat(?:['’]?s|\s+(?:is|was|are|were))\s+(?:the|our|its|their)\s+(?:\w+\s+)?(?:cases?|arguments?|objections?)\s+(?:against|to)\b"
    r"|\bwhat\s+(?:\w+\s+)?(?:arguments?|objections?|grounds|reasoning|justification|rationale)\s+(?:are|were|is|was|did|do|does|has|have|had)\b"
    r"|\b(?:what|which)\b[^?]*\bgrounds\s+for\b"
    rf"|\b(?:what|which|the|its|their|these|those|any|other|{'|'.join(list(WORDS)[1:9])})\s+(?:(?:main|chief|root|real|likely|"
    r"possible|underlying|principal|biggest|different)\s+)?causes?\b(?!\s+(?:for|of)\s+(?:concern|alarm|death|action)\b)"
    # "What justifies the rise?", "what is the rationale for it?", "make the case for option 2": grounds are reasons.
    r"|\bwhat(?:\s+(?:could|would|might|can|possibly|\w+ly))*\s+(?:justif(?:y|ies|ied)|warrant(?:s|ed)?|necessitate[sd]?)\b"
    r"|\b(?:what(?:['’]?s|\s+(?:is|was))|mak(?:e|es|ing)|made|set\s+out)\s+(?:the|our|their|your)\s+(?:\w+\s+)?"
    r"(?:justification|rationale|case|argument)s?\s+for\b(?!\s+(?:me|us)\b)"
    # A note's last word: "Fares went up in May. Reason?", "… - any explanation?"
    r"|(?:^|[.!?;:–—]\s*|\s-\s*|,\s*(?=(?:and|any|the|what|main)\b))(?:(?:and|so|any|the|what|main|official|given)\s+){0,3}"
    r"(?:reasons?|causes?|explanations?|how\s+so)(?:\s+(?:please|pls|given|then|anyone|behind\s+(?:it|this|that)))*\W*$"
    # "The share let dipped in May. What happened?" asks what made it dip.
    rf"|\b(?:{_MOVED})\b[^?]*[.!;:,–—-]\s*(?:so\s+|and\s+)?what(?:['’]?s|\s+has|\s+had)?\s+happened(?:\s+(?:there|then|here))?\W*$",
    re.IGNORECASE,
)
# "How was the list brought down?" asks by what means, which is told as a cause.
_MEANS = re.compile(
    r"\bhow\s+(?:was|were|has|have|had)\s+(?:[\w'’/-]+\s+){1,9}?(?:brought\s+(?:down|up|back)|cut|reduced|shortened|turned\s+(?:a)?round|"
    r"achieved|cleared|got\s+down|halved|whittled\s+down|sped\s+up|speeded\s+up)\b|"
    # "How did the yard get its number of breakdowns down?", "how did they cut the queue?"
    r"\bhow\s+(?:did|has|have|had)\s+(?:[\w'’/-]+\s+){1,6}?(?:(?:get|got|bring|brought|drive|driven|keep|kept)\b[^?]*?\s(?:down|up|low)"
    r"(?=\W*$|\s+(?:in|by|to|from|since|over|between|so|at|during)\b)|(?:cut|reduced?|shorten(?:ed)?|halved?|clear(?:ed)?|lower(?:ed)?)\s+"
    r"(?:the|its|their|our|those|these)\b)",
    re.IGNORECASE,
)
# "Is the overspend down to more children in care?": a cause is put, to be borne out or set right. What has come "down
# to £4m", and what is "due to be built", is none.
_LARGELY = r"(?:(?:\w+ly|all|just|in\s+part|in\s+the\s+main)\s+)?"
_PUT = re.compile(
    r"(?:^|[.?!;:–-]\s*)(?!.*\b(?:how\s+(?:many|much)|any\b))(?:and\s+|but\s+|so\s+)?(?:is|are|was|were|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|has|have|had|did|do|does)\s+"
    rf"(?:[\w'’/%,.-]+\s+){{1,16}}?{_LARGELY}(?:down\s+to\s+(?!have\b|be\b|£|\d|(?:{'|'.join(WORDS)})\b)|because\b|owing\s+to\b|thanks\s+to\b|"
    r"(?:the\s+|a\s+|as\s+a\s+)?(?:result|consequence|fault)\s+of\b|(?:caused|driven|explained|brought\s+about)\s+by\b|"
    r"due\s+to\s+(?:an?|the|our|their|its|more|fewer|less|too|lack|not|rising|falling|higher|lower|(?:(?!\w*ss\b)\w+s|\w+ing))\b)",
    re.IGNORECASE,
)
_CAUSED = re.compile(
    rf"\bwhat['’]s\s+(?:\w+ly\s+)?{_BRINGING}\s+(?!(?:at|for|of|by|in|on|with|as|to|about|from|and|or|place|out|forward)\b|\W|$)|"
    rf"\bwhat\s+(?:(?:else|mainly|really|actually|has|have|had|(?:do|does|did)\s+(?:[\w'’]+\s+){{1,6}}?{_TELLS})\s+)?"
    rf"(?:{_BRINGS_ABOUT}|(?:is|are|was|were|(?:has|have|had)\s+been)\s+{_BRINGING})\s+(?!(?:at|for|of|by|in|on|with|as|to|about|from|and|or|when|if|during|since|between|place|out|"
    r"forward|up\s+for)\b|\W|$)",
    re.IGNORECASE,
)
# "Is the overspend down to agency staff?", "is it money that makes carers leave?": a cause is put, and the cause asked.
_IS_IT = re.compile(
    r"^\W*(?:is|was)\s+it\s+(?:really\s+|just\s+|only\s+)?[^?]*?\b(?:that|which)\s+(?:has\s+|have\s+|had\s+|is\s+|was\s+)?"
    rf"(?:{_BRINGING}|ma[dk]es?|caused?s?|dr[io]ves?|keeps?|kept|puts?|stops?|stopped|leads?|led|brings?|brought|pushe[sd]|forced?s?)\b|"
    r"\b(?:something|anything|nothing|a\s+lot|much)\s+to\s+do\s+with\s+(?:it|that|this)\b",
    re.IGNORECASE,
)
_MEND = (
    r"(?:put|bring|get|make|tackle|address|fix|sort|improve|reduce|cut|catch|deal|stop|prevent|speed|help|clear|shorten|turn|control|"
    r"keep|solve|remedy|manage|recover|lower|raise|support|avoid|close|ease|contain)"
)
_DONE = re.compile(
    r"\bwhat(?:['’]?s|\s+has|\s+have|\s+had|\s+is|\s+are|\s+was|\s+were|\s+will|\s+did|\s+does|\s+do|\s+would)?"
    r"(?:\s+(?:be|been|being))?(?:\s+(?!be(?:en|ing)?\b)[\w'’-]+){0,6}?\s+(?:done|doing|do)\s+"
    r"(?:to|about|so|with|for|on|since|in\s+(?:response|reply|answer))\b|"
    r"\bwhat(?:['’]?s|\s+has|\s+have|\s+is|\s+was)?\s+(?:(?:been|being)\s+changed\b|changed\s+(?:to|about|so)\b)|"
    r"\bwhat(?:['’]?s|\s+is|\s+was)\s+(?:being|getting)\s+done\b|"
    # "What action has followed?", "what is happening to put it right?", "what changes were made after complaints?"
    r"\bwhat\s+(?:further\s+|other\s+|urgent\s+)?action\s+(?:is|are|was|were|has|have|had|did|does|do|will)\b[^?]*"
    r"\b(?:tak(?:e|en|ing)|follow(?:ed|s)?|planned|proposed|put\s+in\s+place|under\s+way|underway)\b|"
    r"\bwhat(?:['’]?s|\s+(?:is|was|are|were))\s+(?:the\s+)?action\s+(?:being\s+)?(?:taken|planned|proposed)\b|"
    rf"\bwhat(?:['’]?s|\s+(?:is|was|has\s+been|(?:has|have|did|is|are)\s+(?:[\w’'-]+\s+){{1,5}}?)|\s+(?:work|plans|efforts)\s+(?:is|was|are|were|has\s+been|have\s+been))\s+"
    rf"(?:being\s+)?(?:tried|under\s+way|underway|planned|put\s+in\s+place|set\s+up|there|trying|putting\s+in\s+place|in\s+hand)\s+to\s+{_MEND}\b|"
    rf"\bwhat(?:['’]?s|\s+(?:is|was))\s+the\s+plan\s+(?:for\s+(?:dealing|tackling|cutting|reducing|bringing|getting|putting)|to\s+{_MEND})\b|"
    r"\bwhat(?:['’]?s|\s+is|\s+was)\s+happening\s+about\b|"
    r"\b(?:is|are|was|were|has|have)\s+(?:anything|something|enough|much)\s+(?:been\s+|being\s+)?done\s+(?:about|to)\b|"
    r"\bhow\s+(?:is|are|was|were)\s+(?:[\w’'-]+\s+){1,5}?(?:going\s+about|setting\s+about)\b|"
    r"\bwhat(?:['’]?s|\s+is|\s+was)\s+happening\s+to\s+"
    rf"{_MEND}\b|"
    r"\b(?:what|which)\s+changes\s+(?:was|were|have\s+been|did|has)\b[^?]*?\b(?:after|following|because|in\s+response|as\s+a\s+result|since)\b|"
    r"\b(?:did|has|have|had|was|were)\s+(?:[\w’'-]+\s+){0,4}?(?:alter(?:ed)?|chang(?:e|ed)|amend(?:ed)?|do|done)\s+(?:anything|something)\b[^?]*"
    r"\b(?:because|as\s+a\s+result|in\s+response|afterwards|about\s+it)\b|"
    # "What changed in the plan because of the consultation?": what was done, and no movement of a figure.
    r"\bwhat(?:['’]?s|\s+(?:else|has|have|had|was|were|is|will))*\s+(?:(?:did|do|does|has|have|had|will)\s+(?:[\w'’-]+\s+){1,5}?)?"
    r"(?:be(?:en|ing)?\s+)?(?:changed?|alter(?:ed)?|amend(?:ed)?)\b[^?]*?"
    r"\b(?:because\s+of|as\s+a\s+result|in\s+(?:the\s+)?(?:response|reply|answer|light)\s+(?:to|of)|thanks\s+to|on\s+account\s+of|due\s+to|"
    r"(?:following|after)\s+(?:the\s+|our\s+|their\s+|that\s+|public\s+)*(?:consultation|feedback|responses|comments|inspection|review|audit|"
    r"complaints?|survey|engagement|objections)|by\s+the\s+consultation)\b|"
    r"\bwhat(?:['’]?s|\s+(?:is|was|are|were|did|do|does|has|have|had|will))\s+(?:[\w'’-]+\s+){0,6}?(?:done|doing|do)\s+differently\b|"
    r"\bhow\s+(?:is|are|was|were|will|has|have|had)\s+(?:[\w'’-]+\s+){1,8}?(?:be(?:en|ing)?\s+)(?:tackled|addressed|fixed|"
    r"dealt\s+with|put\s+right|sorted(?:\s+out)?|resolved|handled|solved|remedied)\b|"
    r"\bhow\s+(?:is|are|was|were|will|does|do|did)\s+(?:[\w'’-]+\s+){1,6}?(?:tackl\w+|address\w*|fix\w*|deal\w*\s+with|"
    r"putt?\w*\s+(?:[\w'’-]+\s+){1,4}?right|sort\w*\s+out|solv\w+)\b",
    re.IGNORECASE,
)
# "What numbers did the panel ask for": what was said, not a figure.
_ASKED_FOR = re.compile(
    r"\bwhat\s+(?:\w+\s+)?(?:numbers?|figures?|data|information)\s+(?:did|do|does|has|have|had|will)\s+(?:\w+\s+){1,4}?"
    r"(?:ask|asked|request|requested|want|seek|need|call)\b",
    re.IGNORECASE,
)


def asks_why(text: str) -> bool:
    """Whether a question asks for a reason: "why", "what is behind", "what brought it down", "what made them leave",
    or whether it is the one that is put: "is it down to the price?".
    """
    text = _SHARE_OF_IT.sub(r"\1", text)
    return any(p.search(text) for p in (_WHY, _CAUSED, _MEANS, _PUT, _IS_IT))


# "How many of the delays did one depot account for?" asks for a share of them, and for no reason.
_SHARE_OF_IT = re.compile(
    r"(\b(?:how\s+(?:many|much)|(?:what|which)\s+(?:share|proportion|percentage|per\s?cent|%|number|fraction))\b[^?]*)"
    r"\baccount(?:s|ed|ing)?\s+for\b",
    re.IGNORECASE,
)


def asks_what_was_done(text: str) -> bool:
    """Whether a question asks what is, was or will be done about something."""
    return _DONE.search(text) is not None and _HOW_MUCH_OF.search(text) is None


# "What percentage of surveys are done on time?" asks for a figure.
_HOW_MUCH_OF = re.compile(
    r"\b(?:what|which)\s+(?:share|proportion|percentage|per\s?cent|%|number|fraction|rate)\b[^?]*\b(?:is|are|was|were|gets?|got|being|been)\s+"
    r"(?:being\s+)?done\b",
    re.IGNORECASE,
)


def asks_what_was_asked_for(text: str) -> bool:
    """Whether it asks which figures somebody wanted to have: those are named in a sentence, not given."""
    return _ASKED_FOR.search(text) is not None


# "What did scrutiny ask Cabinet to publish with the budget?": a deed, whatever money stands beside it.
_ASKS_ONE = (
    r"(?:ask|want|wish|urg|requir|recommend|request|invit|instruct|advis|encourag|direct|press|call(?:ed|s|ing)?\s+(?:up)?on|"
    r"tell|told|order|expect)(?:e?d|e?s|ing)?"
)
_A_SUM = (
    r"(?:pay|spend|save|cost|contribute|find|charge|cut|budget|borrow|raise|invest|put|set|be|have|reach|reduce|receive|"
    r"earn|get|fund|cover|give|provide|allocate|add)\b"
)
_TO_DO = re.compile(
    rf"^(?!.*\bhow\s+(?:much|many)\b)\W*(?:and\s+|so\s+|but\s+)?what(?:\s+(?:else|did|does|do|has|have|had|was|were|is|are))+\s+"
    rf"(?:[\w’'-]+\s+){{1,6}}?{_ASKS_ONE}\s+(?:[\w’'-]+\s+){{0,6}}?to\s+(?!{_A_SUM})[a-z]+",
    re.IGNORECASE,
)


def asks_what_to_do(text: str) -> bool:
    """Whether a question asks what somebody was asked to publish, bring or look into: words tell it, and no amount."""
    return _TO_DO.match(text) is not None


def asks_both_sides(text: str) -> bool:
    """Whether a question asks what speaks for something and what against it."""
    return _BOTH_SIDES.search(text) is not None


# "On screen versus face to face: what are the pros and cons?": no change, and seldom a list.
_BOTH_SIDES = re.compile(
    r"\b(?:pros\s+and\s+cons|(?:dis)?advantages?\s+and\s+(?:dis)?advantages?|(?:the\s+)?good\s+and\s+(?:the\s+)?bad|"
    r"(?:up|down)sides?\s+and\s+(?:up|down)sides?|benefits?\s+and\s+(?:drawbacks?|risks?|downsides?)|pluses\s+and\s+minuses|"
    r"for\s+and\s+against)\b(?!.*\bhow\s+(?:many|much)\b)",
    re.IGNORECASE,
)
