# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The framework as a picture: a context asks for an organisation, and the reverse."""

from dataclasses import dataclass

from .svg import Svg, drawing, element, lines, number, path, text

TITLE = "Context en inkooporganisatie passen bij elkaar"
DESCRIPTION = (
    "Twee vakken met twee pijlen. Van het vak Context wijst de pijl Wegwijzer naar "
    "het vak Aanbevelingen. Van daar wijst de pijl Checklist terug naar de context."
)


@dataclass(frozen=True)
class FrameworkLabels:
    """The words in the picture; lines are as long as the picture has room for."""

    context: str = "Context"
    context_about: str = "kenmerken van organisatie en project"
    features: tuple[str, ...] = (
        "Soort product of dienst",
        "Markt",
        "Brede doelen",
        "Mensen en kennis",
    )
    wegwijzer: str = "Wegwijzer"
    wegwijzer_about: tuple[str, ...] = ("de context bepaalt", "welke aanpak past")
    advice: str = "Aanbevelingen"
    advice_about: str = "voor de inkooporganisatie"
    activities: tuple[str, ...] = ("Fundering", "Analyse", "Specificatie", "Uitvoering")
    checklist: str = "Checklist"
    checklist_about: tuple[str, ...] = (
        "de inkooporganisatie",
        "stelt randvoorwaarden",
    )
    themes: tuple[str, ...] = ("Strategie", "Processen", "Mensen, middelen en cultuur")


DUTCH = FrameworkLabels()


def framework_figure(
    *,
    title: str = TITLE,
    description: str = DESCRIPTION,
    labels: FrameworkLabels = DUTCH,
    narrow: bool = False,
) -> Svg:
    """Draw the framework, boxes side by side or, for a phone, below each other."""
    return drawing(
        _narrow(labels) if narrow else _wide(labels),
        size=(350.0, 656.0) if narrow else (1000.0, 304.0),
        title=title,
        description=description,
        uid="kader-narrow" if narrow else "kader",
    )


def _box(x: float, y: float, width: float, height: float) -> str:
    place = {"x": x, "y": y, "width": width, "height": height}
    edge = {"fill": "none", "stroke": "currentColor", "stroke_opacity": 0.35}
    frame = element("rect", {**place, **edge, "class": "ik-figure__box"})
    return frame + path(f"M{x} {y + 2}h{width}", stroke_width=4)


def _content(
    x: float, y: float, head: tuple[str, str], items: tuple[str, ...], step: float
) -> str:
    first = y + 36 + 1.3 * step
    marks = "".join(
        path(f"M{x} {number(first - 6 + row * step)}h14", stroke_width=2)
        for row in range(len(items))
    )
    return (
        text(x, y, head[0], font_size=24, font_weight=650)
        + text(x, y + 28, head[1], font_size=17)
        + marks
        + lines(x + 24, first, items, step, font_size=18)
    )


def _arrow(d: str, head: str, **attributes: object) -> str:
    return path(d, **attributes) + path(head, stroke_linejoin="miter")


def _wide(labels: FrameworkLabels) -> tuple[str, ...]:
    context = (labels.context, labels.context_about)
    advice = (labels.advice, labels.advice_about)
    middle = {"text_anchor": "middle"}
    strong = {**middle, "font_size": 21, "font_weight": 650}
    return (
        _box(1, 1, 328, 302),
        _content(26, 52, context, labels.features, 36),
        _box(671, 1, 328, 302),
        _content(696, 52, advice, labels.activities, 36),
        text(500, 30, labels.wegwijzer, **strong),
        _arrow("M345 46H653", "M642 36 654 46 642 56"),
        lines(500, 72, labels.wegwijzer_about, 22, font_size=17, **middle),
        text(500, 158, labels.checklist, **strong),
        _arrow("M655 174H347", "M358 164 346 174 358 184", stroke_dasharray="10 6"),
        lines(500, 200, labels.checklist_about, 22, font_size=17, **middle),
        lines(500, 248, labels.themes, 22, font_size=17, font_weight=600, **middle),
    )


def _narrow(labels: FrameworkLabels) -> tuple[str, ...]:
    context = (labels.context, labels.context_about)
    advice = (labels.advice, labels.advice_about)
    end = {"text_anchor": "end"}
    return (
        _box(1, 1, 348, 212),
        _content(18, 38, context, labels.features, 28),
        _arrow("M18 225V431", "M8 420 18 432 28 420"),
        text(40, 244, labels.wegwijzer, font_size=20, font_weight=650),
        lines(40, 267, labels.wegwijzer_about, 21, font_size=17),
        text(310, 324, labels.checklist, font_size=20, font_weight=650, **end),
        _arrow("M332 433V227", "M322 238 332 226 342 238", stroke_dasharray="10 6"),
        lines(310, 347, labels.checklist_about, 21, font_size=17, **end),
        lines(310, 391, labels.themes, 21, font_size=17, font_weight=600, **end),
        _box(1, 443, 348, 212),
        _content(18, 480, advice, labels.activities, 28),
    )
