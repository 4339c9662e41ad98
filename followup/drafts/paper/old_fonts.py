"""Turn text that was typed for fonts of an old Vietnamese encoding (TCVN3, VNI) into Unicode.

Sources: TCVN 5712:1993 (VN3) and the table of VNI for Windows. Both put Vietnamese letters in the places of Western
ones; VNI writes a vowel and then a second letter that stands for its marks.
"""

from __future__ import annotations

import re
import unicodedata

_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _HAT, _BREVE, _HORN = (
    "\u0300",
    "\u0301",
    "\u0309",
    "\u0303",
    "\u0323",
    "\u0302",
    "\u0306",
    "\u031b",
)
_VNI_MARKS = {
    "ø": _GRAVE,
    "ù": _ACUTE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _HAT,
    "à": _HAT + _GRAVE,
    "á": _HAT + _ACUTE,
    "å": _HAT + _HOOK,
    "ã": _HAT + _TILDE,
    "ä": _HAT + _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
_VNI_LETTERS = {"ñ": "đ", "ô": "o" + _HORN, "ö": "u" + _HORN, "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_VOWEL = re.compile(rf"([aeouyôö])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_LETTERS)}])", re.IGNORECASE)


def from_tcvn3(text: str) -> str:
    """Give TEXT, whose letters are those of the bytes of TCVN3, in Unicode."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Give TEXT, whose letters are those of the bytes of VNI, in Unicode."""
    return unicodedata.normalize("NFC", _VNI_VOWEL.sub(_vni_letter, text))


def _vni_letter(match: re.Match[str]) -> str:
    if alone := match[3]:
        letter = _VNI_LETTERS[alone.lower()]
        return letter.upper() if alone.isupper() else letter
    base, mark = match[1], _VNI_MARKS[match[2].lower()]
    bare = _VNI_LETTERS.get(base.lower(), base.lower())
    return (bare.upper() if base.isupper() else bare) + mark
