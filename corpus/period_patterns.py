"""How councils write times: the patterns, from the longest to the shortest, that `period_reading` reads a text by.

A year of two ("2023/24", "23–24", "FY24") is written with any stroke; a quarter, a half or months may stand before it
or behind, in brackets or after a comma. Two numbers of two digits alone are a year only where something says so.
"""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d|['’‘]\d\d)"
_STROKE = r"\s?[/\-–—‑−]\s?"
_YEARS = rf"(?P<y1>(?:19|20)\d\d){_STROKE}(?P<y2>(?:19|20)\d\d|\d\d)"
# Beside the name of a part of it a year may be short: "Q2 23–24", "H1 FY2023-24", "Quarter 1 of ’23/24".
_ANY_YEARS = rf"(?:FY\s?)?['’‘]?(?P<y1>(?:20)?\d\d){_STROKE}['’‘]?(?P<y2>(?:20)?\d\d)(?!\d|%|\.\d|\s?[/-]\d)"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_NUMERIC = r"(?P<d{0}>\d{{1,2}})[./](?P<m{0}>\d{{1,2}})[./](?P<y{0}>(?:20)?\d\d)"
_DASH = r"\s*(?P<join>-|–|—|‑|−|to|and|through to|until|till)\s*"
_OR_SLASH = _DASH.replace(r"|to|", r"|/|to|")
_ORDINAL = r"(?P<h>1st|2nd|3rd|4th|first|second|third|fourth|final|last)"
_PART = (
    r"(?:(?:Q|Qu|Qtr|Quarter)[\s.]*(?P<q>[1-4]|one|two|three|four)(?![\d%]|\.\d)|"
    r"(?:H|half[\s-](?:year\s)?)(?P<half>[12]|one|two)(?!\d)|"
    rf"(?P<first>half[\s-]year(?:ly)?)|{_ORDINAL}\s+(?P<of>half(?:[\s-]year)?|(?:six|6|three|3|nine|9)\s+months|(?:two|2|three|3)\s+quarters|quarter|qtr))"
)
# What may stand between a part and its year: "(April to June) of the financial year", ", ", " – ".
_OF_YEAR = (
    r"(?:\s*\([^()\d]{3,30}\))?\s*(?:[,:;|(/_–—-]\s*)?(?:(?:of|in|for)\s+)?(?:(?:the|this|last)\s+)?"
    r"(?:(?:financial|fiscal|council)\s+)?(?:years?\s*)?[(,:]?\s*"
)
# "The last day of March 2024" is a day, and none of the month's others.
_END_OF = r"(?:end[\s-]+(?:of\s+)?|(?:last|final)\s+day\s+of\s+|close\s+of\s+)"
_AS_AT = (
    rf"(?P<asat>(?:as\s+)?at\s+(?:the\s+)?{_END_OF}|as\s+(?:at|of)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?|"
    rf"(?:the\s+)?{_END_OF}|Y/?E\s+|(?:the\s+)?(?:(?:(?:financial\s+)?year|(?:twelve|12)\s+months|quarter)\s+"
    r"(?:ending|ended|to)|year\s+up\s+to)\s+(?:on\s+)?(?:the\s+)?(?:end\s+(?:of\s+)?)?)?"
)
# "In Mar 22 and Mar 23", but "In May 12 families": what a small word does not follow is a count, and no year.
_NO_COUNT = (
    r"(?!\s*%|\s+(?!(?:and|or|to|until|till|compared|there|we|it|the|with|from|which|than|while|when|how|what|"
    r"(?:against|versus|vs\.?)\s+(?:an?|the|last|that|this|its|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)|"
    r"(?:cabinet\s+|council\s+|annual\s+|budget\s+)?(?:report|papers?|update)|budget)\b)(?-i:[a-z]))"
)
_COUNTED_IN = (
    r"per\s?cent|years?|days?|weeks?|months?|hours?|children|people|cases|families|places|homes|minutes|miles|staff|"
    r"schools"
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)

PATTERNS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        # 1 April 2021 to 31 March 2022
        (
            "days",
            rf"(?<![\d/.])\b{_DAY.format('d1')}\s+(?:of\s+)?{MONTH.format('m1')}(?:\s+{_YEAR.format('y1')})?{_DASH}"
            rf"{_DAY.format('d2')}\s+(?:of\s+)?{MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
        ),
        # 18 and 19 April 2018, 24th and 25th May 2022, 9-12 May 2022; not the end of "2020/21 to 31 March 2022"
        (
            "daypair",
            rf"(?<![\d/.,-])\b{_DAY.format('d1')}\s*(?:-|–|to|and|&)\s*{_DAY.format('d2')}\s+(?:of\s+)?"
            rf"{MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
        ),
        # "31 March and 30 September 2022": two days that share their year
        (
            "sharedday",
            rf"\b{_DAY.format('d1')}\s+(?:of\s+)?{MONTH.format('m1')}(?=\s+(?:and|&)\s+"
            rf"{_DAY.format('d2')}\s+(?:of\s+)?{MONTH.format('m2')},?\s+{_YEAR.format('y1')})",
        ),
        # Year end, 31 March 2020/21: the one such day of that year
        ("yearday", rf"\b{_AS_AT}\b{_DAY.format('d1')}\s+(?:of\s+)?{MONTH.format('m1')},?\s+"
         r"(?P<y1>(?:19|20)\d\d)/(?P<y2>(?:19|20)\d\d|\d\d)\b(?![/%]|\.\d)"),
        # (as at) 31 March 2022; May 11th 2021; 31.3.22; 30/09/2022; 2022-03-31
        # not the end of "Quarter 2 2018-19 September 2018"
        (
            "day",
            rf"\b{_AS_AT}\b(?<!\d\d\d\d[-–/]){_DAY.format('d1')}\s+(?:of\s+)?{MONTH.format('m1')},?\s+{_YEAR.format('y1')}",
        ),
        ("mday", rf"\b{MONTH.format('m1')}\s+{_DAY.format('d1')},?\s+{_YEAR.format('y1')}"),
        ("iso", r"\b(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)\b"),
        ("numericdays", rf"\b{_NUMERIC.format(1)}{_DASH}{_NUMERIC.format(2)}\b"),
        ("numeric", rf"\b{_AS_AT}\b{_NUMERIC.format(1)}\b"),
        # 30-06-2023, 30-06-23
        ("numeric", rf"\b{_AS_AT}(?<![\d./-])(?P<d1>[0-3]\d)-(?P<m1>[01]\d)-(?P<y1>(?:20)?\d\d)\b(?!-\d)"),
        # "Q1-Q3 2023/24": from the first day of one to the last of the other; "Q1 to Q3" may be two that are compared
        (
            "quarterspan",
            r"\b(?:Q|Qtr\s?|Quarters?\s)(?P<qa>[1-4])\s?[-–/&]\s?(?:Q|Qtr\s?|Quarter\s)?(?P<qb>[1-4])(?!\d)"
            rf"{_OF_YEAR}{_ANY_YEARS}",
        ),
        # Q3 2023/24, Quarter 1 (April to June) of 23–24, first half of FY2023-24; but "2022/23 Q4, 2023/24"
        (
            "part",
            rf"(?<!\w)(?<![/–-]\d\d\s)(?<![/–-]\d\d\s\()(?<![/–-]\d\d\d\d\s){_PART}{_OF_YEAR}{_ANY_YEARS}",
        ),
        # a header path: "2023/24 Q1"
        ("part", rf"(?<![\w/–-]){_ANY_YEARS}[\s,:(–-]*{_PART}(?!\w)"),
        # "Q1 FY24": the year that ends in 2024
        ("part", rf"(?<!\w){_PART}{_OF_YEAR}FY\s?['’‘]?(?P<fy>(?:20)?\d\d)\b"),
        # "quarter 1 2022", "Q2’24"
        ("quarter", r"(?<!\w)(?:Q|Qu|Qtr|Quarter)[\s.]*(?P<q>[1-4])(?:\s+of|,)?\s*(?P<y1>20\d\d)\b"),
        # "the last quarter of 2024": of the calendar, as people count
        ("calquarter", r"\b(?P<h>final|last)\s+quarter\s+of\s+(?P<y1>20\d\d)\b(?!\s?[/–-]\s?\d)"),
        ("quarter", r"(?<!\w)(?:Q|Qtr)\s?(?P<q>[1-4])\s?['’‘](?P<y1>\d\d)\b"),
        # 2022/23 (April-Sept), 2022/23 Apr–Sep; April to September 2022/23; 2024 (Apr-Sep)
        (
            "yearmonths",
            rf"(?<![\w/–-]){_ANY_YEARS}[\s,:(–-]*{MONTH.format('m1')}{_OR_SLASH}{MONTH.format('m2')}(?!\w|\s+\d)",
        ),
        ("yearmonths", rf"\b{MONTH.format('m1')}{_OR_SLASH}{MONTH.format('m2')}[\s,:(–-]*{_ANY_YEARS}"),
        ("yearmonths", rf"\b(?P<y1>20\d\d)\s*\(\s*{MONTH.format('m1')}{_OR_SLASH}{MONTH.format('m2')}\s*\)"),
        # March 2023/24: the one such month of that year
        ("yearmonth", rf"\b{MONTH.format('m1')},?\s+(?P<y1>(?:19|20)\d\d)/(?P<y2>(?:19|20)\d\d|\d\d)\b(?![/%]|\.\d)"),
        # 2021/22, 2021-22, 2021 - 2022, 2021-2022 as a financial year when the years are neighbours; FY2021-22
        (
            "year2",
            rf"(?:\bFY\s?|\b)(?P<ac>(?:academic\s+year|AY)\s+)?(?P<y1>(?:19|20)\d\d){_STROKE}(?P<y2>(?:19|20)\d\d|"
            r"\d\d?)\b(?![/%]|\.\d|-(?!20\d\d\s?[/–-])\d)",
        ),
        # as statistical releases write it: "academic year 2022 to 2023"
        ("year2", r"\b(?:(?P<ac>academic|school)|financial)\s+year\s+(?P<y1>20\d\d)\s+to\s+(?P<y2>20\d\d)\b"),
        # "in 21-22", "FY21-22", ’21–22; without the word before it two numbers may be anything
        (
            "years_in",
            rf"(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bduring\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\byear\s)|(?<=\b[PM]\d\s)|"
            rf"(?<=\bmonth\s\d\s)|(?<=\bperiod\s\d\s)|(?:(?<=\bfrom\s)|(?<=\bto\s)|(?<=\band\s))(?=[23]\d)|\bFY\s?|(?<!\w)['’‘])"
            rf"(?P<y1>[012]\d){_STROKE}['’‘]?(?P<y2>[0123]\d)\b(?!\s?[-–/]\s?\d|\s?%|[\s-]+(?:{_COUNTED_IN})\b)",
        ),
        ("year2s", r"(?<![\d./-])(?P<y1>[012]\d)/(?P<y2>[0123]\d)\b(?![/%]|\.\d|\s?-?\s?(?:year|yr))"),
        # a narrow column: "23–24", "23-24 Outturn"
        (
            "years_head",
            r"^(?P<y1>[23]\d)[-–](?P<y2>[23]\d)(?=$|\s+\(?(?:actual|target|outturn|budget|forecast|estimate|plan|year|"
            r"full|annual|no\b|number|total|rate|%|£))",
        ),
        ("yearending", r"\bFY\s?['’‘]?(?P<fy>(?:20)?\d\d)\b(?!\s?[/–-]\s?\d)"),
        # "May, July and September 2022": what is counted over several months is counted from the first to the last
        (
            "monthlist",
            rf"\b{MONTH.format('m1')}(?:,\s*{MONTH.replace('P<{0}>', ':')})+,?\s*(?:and|&)\s*"
            rf"{MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
        ),
        # Apr - Sept 2022, April to September 2022, the July to September quarter of 2022, November 2021 to March 2022,
        # between April and September 2022
        (
            "months",
            rf"\b{MONTH.format('m1')}(?:\s+{_YEAR.format('y1')})?{_OR_SLASH}(?:the\s+end\s+of\s+)?"
            rf"{MONTH.format('m2')},?\s+(?:(?:quarter|period|term|half)\s+)?(?:(?:of|in)\s+)?{_YEAR.format('y2')}",
        ),
        # Apr-22 to Mar-23, Apr–Jun 23
        (
            "months2",
            rf"\b{MONTH.format('m1')}(?:(?:\s+|-)(?P<y1>[0-3]\d))?{_OR_SLASH}"
            rf"{MONTH.format('m2')}(?:\s+|-)(?P<y2>[0-3]\d)\b{_NO_COUNT}",
        ),
        # "March and September 2022": two months that share their year
        (
            "sharedmonth",
            rf"\b{MONTH.format('m1')}(?=\s+(?:and|&)\s+{MONTH.format('m2')},?\s+{_YEAR.format('y1')})",
        ),
        # (end of) March 2022
        ("month", rf"\b{_AS_AT}\b{MONTH.format('m1')}(?:-|–|/|,?(?:\s+of)?\s+|(?=['’‘])){_YEAR.format('y1')}\b"),
        # 31 Mar 22, 31-Mar-22; Mar 22, Mar-22, Mar22
        (
            "day2",
            rf"\b{_AS_AT}\b{_DAY.format('d1')}(?:\s+|-){MONTH.format('m1')}(?:\s+|-)(?P<y1>[0-3]\d)\b{_NO_COUNT}",
        ),
        ("month2", rf"\b{_AS_AT}\b{MONTH.format('m1')}(?:\s+|[-–/])?(?P<y1>[0-3]\d)\b(?!-\d){_NO_COUNT}"),
        ("year", r"(?<![\d£/.,-])\b(?P<y1>20[0-4]\d|19[89]\d)\b(?![\d/%]|,\d|\.\d|-\d)"),
    )
)
