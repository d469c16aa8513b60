# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Marks that differ in shape, so that nobody needs to tell colours apart."""

from .svg import element, number, path, text

# The colour of the page; the style sheet sets it again for who chose other colours.
PAPER: dict[str, object] = {"fill": "#fff", "class_": "ik-figure__paper"}
INK: dict[str, object] = {"fill": "currentColor"}
BAR: dict[str, object] = {**INK, "fill_opacity": 0.7, "class_": "ik-figure__bar"}
EDGE: dict[str, object] = {"stroke": "currentColor", "stroke_width": 2.5}
FAINT = 0.18
QUIET = 0.75


def dot(x: float, y: float, radius: float = 7.0) -> str:
    """Draw a filled circle."""
    return element("circle", {"cx": x, "cy": y, "r": radius, **INK})


def ring(x: float, y: float, radius: float = 6.5) -> str:
    """Draw an open circle."""
    return element("circle", {"cx": x, "cy": y, "r": radius, **PAPER, **EDGE})


def around(x: float, y: float, radius: float = 11.0) -> str:
    """Draw a circle around what stays in sight."""
    return element("circle", {"cx": x, "cy": y, "r": radius, "fill": "none", **EDGE})


def square(x: float, y: float, radius: float = 6.0) -> str:
    """Draw a filled square."""
    side = 2 * radius
    place = {"x": x - radius, "y": y - radius, "width": side, "height": side}
    return element("rect", {**place, **INK})


def triangle(x: float, y: float, radius: float = 7.0) -> str:
    """Draw a filled triangle that points up, with its top at y."""
    d = f"M{number(x)} {number(y)}l{number(radius)} {number(1.6 * radius)}"
    return element("path", {"d": f"{d}h{number(-2 * radius)}z", **INK})


def diamond(x: float, y: float, radius: float = 9.0) -> str:
    """Draw an open diamond."""
    r = number(radius)
    d = f"M{number(x)} {number(y - radius)}l{r} {r}l-{r} {r}l-{r} -{r}z"
    return element("path", {"d": d, **PAPER, **EDGE, "stroke_linejoin": "round"})


def goal(x: float, top: float, height: float = 24.0) -> str:
    """Draw a line that stands on a foot, for a target."""
    d = f"M{number(x)} {number(top)}v{number(height)}m-8 0h16"
    return path(d, stroke_width=2.5)


def rule(x: float, y: float, width: float, opacity: float = FAINT) -> str:
    """Draw a thin line across."""
    d = f"M{number(x)} {number(y)}h{number(width)}"
    return path(d, stroke_width=1, stroke_opacity=opacity)


def stem(x: float, top: float, bottom: float) -> str:
    """Draw a thin line down."""
    d = f"M{number(x)} {number(top)}V{number(bottom)}"
    return path(d, stroke_width=1, stroke_opacity=FAINT)


def quiet(x: float, y: float, words: str, **attributes: object) -> str:
    """Write a line that may be read last."""
    return text(x, y, words, **{"font_size": 16, "opacity": QUIET, **attributes})
