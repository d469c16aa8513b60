# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Advice and instruments as JSON, for the API and the command line alike."""

from __future__ import annotations

import json
from typing import Any

from inkoopkoers.instruments.domain import (
    Advice,
    CellAdvice,
    Reason,
    SectionAdvice,
    SilentCell,
)
from inkoopkoers.knowledge.domain.documents import (
    Example,
    Gate,
    Instrument,
    Reference,
)
from inkoopkoers.knowledge.link_states import state_of

Json = dict[str, Any]


def advice_bytes(advice: Advice) -> bytes:
    """The advice as UTF-8 JSON, the same on every door."""
    text = json.dumps(advice_json(advice), ensure_ascii=False, indent=1)
    return text.encode() + b"\n"


def advice_json(advice: Advice) -> Json:
    """The whole advice with its reasons, examples, sources and version."""
    return {
        "answers": str(advice.answers),
        "instrument": instrument_summary(advice.instrument),
        "situation": [
            {
                "item": item.code,
                "question": item.text,
                "option": option.code if option else None,
                "answer": option.text if option else None,
            }
            for item, option in advice.answers
        ],
        "sections": [_section(part) for part in advice.sections],
    }


def instrument_summary(instrument: Instrument) -> Json:
    """What names one version of an instrument."""
    return {
        "code": instrument.code,
        "title": instrument.title,
        "version": instrument.version,
        "digest": instrument.digest,
    }


def instrument_json(instrument: Instrument) -> Json:
    """An instrument with its questions and answers, enough to fill it in."""
    return {
        **instrument_summary(instrument),
        "summary": instrument.summary,
        "minutes": instrument.minutes,
        "outcome": instrument.outcome.value,
        "items": [
            {
                "code": item.code,
                "kind": item.kind.value,
                "group": item.group,
                "text": item.text,
                "help": item.help,
                "options": [
                    {"code": option.code, "text": option.text}
                    for option in item.options
                ],
                "scale": item.scale,
                "levels": [
                    {"value": anchor.value, "text": anchor.text}
                    for anchor in item.anchors
                ],
            }
            for item in instrument.items
        ],
        "scales": [
            {
                "code": scale.code,
                "levels": [
                    {"value": level.value, "label": level.label}
                    for level in scale.levels
                ],
            }
            for scale in instrument.scales
        ],
        "sections": [
            {"code": part.code, "name": part.name, "explanation": part.explanation}
            for part in instrument.sections
        ],
        "subject": instrument.subject.label if instrument.subject else None,
        "gate": _gate(instrument.gate) if instrument.gate else None,
    }


def _gate(gate: Gate) -> Json:
    return {"limits": gate.limits, "limited": gate.limited}


def _section(part: SectionAdvice) -> Json:
    return {
        "code": part.section.code,
        "name": part.section.name,
        "cells": [_cell(advice) for advice in part.cells],
        "without_advice": [_silent(silent) for silent in part.silent],
    }


def _cell(advice: CellAdvice) -> Json:
    return {
        "code": advice.cell.code,
        "general": advice.cell.is_general,
        "reasons": [_reason(reason) for reason in advice.reasons],
        "tips": [
            {"code": tip.code, "text": tip.text, "themes": list(tip.themes)}
            for tip in advice.cell.tips
        ],
        "nuance": advice.cell.nuance,
        "examples": [_example(example) for example in advice.new_examples],
        "examples_told_before": [seen.example.id for seen in advice.told_before],
        "references": [_reference(reference) for reference in advice.references],
    }


def _silent(silent: SilentCell) -> Json:
    return {
        "code": silent.cell.code,
        "reasons": [_reason(reason) for reason in silent.reasons],
        "explanation": silent.cell.empty,
    }


def _reason(reason: Reason) -> Json:
    return {
        "item": reason.item.code,
        "option": reason.option.code,
        "text": reason.option.short,
    }


def _example(example: Example) -> Json:
    return {
        "id": example.id,
        "organisation": example.organisation,
        "text": example.text,
        "year": example.year,
        "nuance": example.nuance,
        "links": [{"label": link.label, **_link(link.url)} for link in example.links],
    }


def _reference(reference: Reference) -> Json:
    source = reference.source
    url = reference.address
    return {
        "author": source.author,
        "title": source.title,
        "year": source.year,
        "confirmed": source.confirmed,
        "point": reference.point,
        "nuance": reference.nuance,
        "link": _link(url) if url else None,
    }


def _link(url: str) -> Json:
    check = state_of(url)
    checked_on = check.checked_on.isoformat() if check.checked_on else None
    return {"url": url, "state": check.state.value, "checked_on": checked_on}
