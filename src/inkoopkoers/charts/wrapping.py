# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words on lines of a certain width; an estimate, for there is no font at hand."""

from collections.abc import Iterator

# Widths in Source Sans 3 as part of the font size, a little wide for safety.
_NARROW, _SMALL, _WIDE = "ijlI.,:;'|!()[] ", 'frt-/"1', "mwMW@%—…&"
_WIDTHS = {
    **dict.fromkeys(_NARROW, 0.29),
    **dict.fromkeys(_SMALL, 0.38),
    **dict.fromkeys(_WIDE, 0.87),
}
_CAPITAL, _OTHER = 0.64, 0.53
MORE = "…"


def width_of(words: str, font_size: float) -> float:
    """How wide a line is at most, in the units of the picture."""
    return font_size * sum(_width(sign) for sign in words)


def wrapped(
    words: str, width: float, font_size: float, most: int = 2
) -> tuple[str, ...]:
    """Cut a text in lines that fit; what is too much ends in an ellipsis."""
    lines = list(_lines(words.split(), width, font_size))
    if len(lines) <= most:
        return tuple(lines)
    last = _cut(f"{lines[most - 1]} {lines[most]}", width, font_size)
    return (*lines[: most - 1], last)


def one_line(words: str, width: float, font_size: float) -> str:
    """Cut a text to what fits on one line."""
    return "".join(wrapped(words, width, font_size, 1))


def _width(sign: str) -> float:
    return _WIDTHS.get(sign, _CAPITAL if sign.isupper() else _OTHER)


def _lines(words: list[str], width: float, font_size: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if width_of(longer, font_size) <= width:
            line = longer
            continue
        if line:
            yield line
        *pieces, line = _pieces(word, width, font_size)
        yield from pieces
    if line:
        yield line


def _pieces(word: str, width: float, font_size: float) -> list[str]:
    """Cut a word that is longer than a line."""
    pieces = [""]
    for sign in word:
        if pieces[-1] and width_of(f"{pieces[-1]}{sign}-", font_size) > width:
            pieces[-1] += "-"
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _cut(line: str, width: float, font_size: float) -> str:
    while line and width_of(line + MORE, font_size) > width:
        line = line[:-1]
    return line.rstrip(" -") + MORE
