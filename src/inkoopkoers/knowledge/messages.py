# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say in Dutch what a field of content lacks."""

from __future__ import annotations

from pydantic_core import ErrorDetails

_MESSAGES = {
    "missing": "dit veld ontbreekt",
    "extra_forbidden": "dit veld kennen we niet; controleer de spelling",
    "string_type": "hier hoort tekst",
    "int_type": "hier hoort een heel getal",
    "bool_type": "hier hoort true of false",
    "list_type": "hier hoort een lijst",
    "dict_type": "hier horen velden met een waarde",
    "model_type": "hier horen velden met een waarde",
    "string_too_short": "dit veld mag niet leeg zijn",
    "string_too_long": "deze tekst is te lang (hooguit {max_length} tekens)",
    "string_pattern_mismatch": "deze waarde heeft niet de juiste vorm ({pattern})",
    "literal_error": "kies een van: {expected}",
    "enum": "kies een van: {expected}",
    "too_short": "hier horen minstens {min_length} waarden",
    "too_long": "hier mogen hooguit {max_length} waarden staan",
    "greater_than_equal": "dit getal moet minstens {ge} zijn",
    "less_than_equal": "dit getal mag hooguit {le} zijn",
    "value_error": "{error}",
}


def in_dutch(detail: ErrorDetails) -> str:
    """Return one error of the schema as a sentence for the editor of content."""
    template = _MESSAGES.get(detail["type"])
    if template is None:
        return detail["msg"]
    return template.format(**detail.get("ctx", {}))
