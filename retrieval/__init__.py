"""What a question asks, and the passages and figures of the papers that come nearest to it.

`search` is the way in: `query` reads a question into its slots (`in_plain_builds` first puts it plainly), `rank` orders
passages and `facts` figures. The many small modules each hold one rule of how people ask or how papers say it; `facts`
and `query` name them all.
"""
