# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own outcome as JSON, for the API and the command line alike."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from inkoopkoers.instruments.as_json import instrument_summary
from inkoopkoers.measuring.domain.counts import rounded
from inkoopkoers.measuring.domain.outcome import OwnAnswer, OwnOutcome, OwnTheme
from inkoopkoers.measuring.domain.scores import GateScore

Json = dict[str, Any]
SKIPPED = "skipped"


def outcome_bytes(found: OwnOutcome) -> bytes:
    """The outcome as UTF-8 JSON, the same on every door."""
    text = json.dumps(outcome_json(found), ensure_ascii=False, indent=1)
    return text.encode() + b"\n"


def outcome_json(found: OwnOutcome) -> Json:
    """The whole outcome; means are rounded to one decimal, and text."""
    gate = found.presented.gate
    return {
        "answers": found.answers,
        "instrument": instrument_summary(found.instrument),
        "themes": [_theme(theme) for theme in found.themes],
        "gate": _gate(gate) if gate else None,
        "weakest": [one.shown.code for one in found.weakest],
    }


def _theme(theme: OwnTheme) -> Json:
    shown = theme.shown
    return {
        "code": shown.code,
        "name": shown.theme.name,
        "mean": _figure(shown.score.mean),
        "wanted": _figure(shown.wanted.mean) if shown.wanted else None,
        "gap": _figure(shown.gap.gap) if shown.gap else None,
        "scored": theme.scored,
        "items": [_item(one) for one in theme.answers],
    }


def _item(one: OwnAnswer) -> Json:
    given, cell = one.given, one.shown.cell
    return {
        "code": one.shown.code,
        "text": one.shown.item.text,
        "state": given.state.value if given else SKIPPED,
        "value": given.value if given else None,
        "wanted": given.wanted if given else None,
        "tips": [
            {"code": tip.code, "text": tip.text, "themes": list(tip.themes)}
            for tip in (cell.tips if cell else ())
        ],
    }


def _gate(gate: GateScore) -> Json:
    return {
        "limits": gate.limits.theme,
        "limited": gate.limited.theme,
        "limits_level": gate.limits_level,
        "limited_level": gate.limited_level,
        "level": gate.level,
    }


def _figure(value: Fraction | None) -> str | None:
    return None if value is None else str(rounded(value))
