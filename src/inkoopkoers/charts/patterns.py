# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fills that differ without colour: seven at most stand beside each other."""

from .marks import BAR, INK
from .svg import element, path

LOOKS = 7
EDGE: dict[str, object] = {"stroke": "currentColor", "stroke_width": 1.5}
_TILE = {"width": 8, "height": 8, "patternUnits": "userSpaceOnUse"}
_LIGHT: dict[str, object] = {**INK, "fill_opacity": 0.2}


def defs(uid: str) -> str:
    """The patterns of one picture; write it once, before what is filled."""
    stripe = path("M2 0V8", stroke_width=3)
    dot = element("circle", {"cx": 4, "cy": 4, "r": 1.7, **INK})
    made = (
        _pattern(f"{uid}-stripes", stripe, patternTransform="rotate(45)"),
        _pattern(f"{uid}-dots", dot),
        _pattern(f"{uid}-lines", path("M0 2H8", stroke_width=2)),
        _pattern(f"{uid}-squares", path("M0 1H8M1 0V8", stroke_width=1.2)),
    )
    return element("defs", {}, "".join(made))


def look(uid: str, place: int) -> dict[str, object]:
    """The fill and the edge of the part at this place, counted from 0."""
    fills: tuple[dict[str, object], ...] = (
        BAR,
        {"fill": f"url(#{uid}-stripes)"},
        _LIGHT,
        {"fill": f"url(#{uid}-dots)"},
        {"fill": f"url(#{uid}-lines)"},
        {"fill": f"url(#{uid}-squares)"},
        {"fill": "none"},
    )
    return {**fills[place % LOOKS], **EDGE}


def box(
    uid: str, place: int, at: tuple[float, float], size: tuple[float, float]
) -> str:
    """Draw a part: its left top corner, and how wide and high it is."""
    where = {"x": at[0], "y": at[1], "width": size[0], "height": size[1]}
    return element("rect", {**where, **look(uid, place)})


def sample(uid: str, place: int) -> str:
    """The mark of a part in a legend."""
    return box(uid, place, (1.0, -9.0), (20.0, 18.0))


def _pattern(name: str, content: str, **more: object) -> str:
    return element("pattern", {"id": name, **_TILE, **more}, content)
