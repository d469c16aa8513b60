# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people type, without what nobody can see."""

from __future__ import annotations

import re
import unicodedata

from django import forms

_LAYOUT = "\n\t"
# Control and format characters, private ones, and halves of a character.
_UNSEEN = ("Cc", "Cf", "Co", "Cs")
# Format characters that build emoji and the letters of some languages.
_JOINERS = "\u200c\u200d"
# The last two of every plane, and a block that Unicode keeps free for programs.
_NO_CHARACTERS = frozenset(
    chr(code)
    for code in (
        *range(0xFDD0, 0xFDF0),
        *(
            plane + last
            for plane in range(0, 0x110000, 0x10000)
            for last in (0xFFFE, 0xFFFF)
        ),
    )
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def readable(text: str) -> str:
    """Drop what no reader can see: control characters and odd line ends.

    With them go the marks that turn the direction of a text around.
    """
    kept = (char for char in _LINE_ENDS.sub("\n", text) if _is_seen(char))
    return "".join(kept).strip(f" {_LAYOUT}{_JOINERS}")


def _is_seen(char: str) -> bool:
    if char in _LAYOUT or char in _JOINERS:
        return True
    return unicodedata.category(char) not in _UNSEEN and char not in _NO_CHARACTERS


class ReadableField(forms.CharField):
    """Text of a person, without invisible characters."""

    def to_python(self, value: object) -> str:
        """Clean before the length is looked at."""
        return readable(str(super().to_python(value) or ""))


class ReadableLineField(ReadableField):
    """The same on one line: a name, a title."""

    def to_python(self, value: object) -> str:
        """Make every stretch of white space one space, before it may be blank."""
        return readable(" ".join(super().to_python(value).split()))
