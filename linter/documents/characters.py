"""Characters that look alike, made alike, so that words can be compared.

Text that was copied out of a PDF or typed with a full-width keyboard holds `⽤户` (radicals of the Kangxi
block), `⻓` (of the supplement) or `ＡＰＩ` where a reader sees ordinary characters.
"""

from __future__ import annotations

import re
import unicodedata

# NFKC knows the Kangxi radicals. Of the supplement it knows two; these are the ones that stand for a
# character of their own and turn up in text that was extracted from fonts.
_SUPPLEMENT = dict(
    zip(
        "⺁⺅⺌⺍⺎⺏⺐⺒⺓⺖⺘⺛⺝⺟⺠⺡⺢⺣⺤⺩⺫⺬⺭⺮⺯⺰⺷⺸⺹⺺⺻⺼⺽⺾⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂亻小小兀尢尢巳幺忄扌旡月母民氵水灬爪王目示礻竹糸纟羊羊老肀聿肉臼艹艹虎衤西西见角角讠贝足车辶辶辶阝钅長长门阜阝雨青韦页风飞食飠飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)
# What takes no room and is seen by nobody: zero-width spaces and joiners, soft hyphens, marks of direction.
_UNSEEN = dict.fromkeys(
    (0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F)), None
)
_TABLE = {ord(radical): character for radical, character in _SUPPLEMENT.items()} | _UNSEEN
_ODD = re.compile(f"[{''.join(map(chr, _TABLE))}]")
_WIDE = tuple((chr(ord(sign) + 0xFEE0), sign) for sign in ",;:()!?")


def plain(text: str) -> str:
    """`text` with ordinary characters for those that look the same: NFKC, and the radicals that it leaves.

    For comparing words only; the result may be shorter or longer, so it tells no positions in the text.
    """
    if text.isascii():
        return text
    if _ODD.search(text):
        text = text.translate(_TABLE)
    # NFKC does this too. Most Chinese texts need no more of it, and it is quick to see that.
    for wide, sign in _WIDE:
        text = text.replace(wide, sign)
    return unicodedata.normalize("NFKC", text)
