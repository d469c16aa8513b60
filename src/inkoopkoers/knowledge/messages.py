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
    "is_instance_of": "hier hoort een getal",
    "finite_number": "hier hoort een getal",
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

# What libyaml says when a file is not YAML at all.
_YAML = {
    "mapping values are not allowed in this context": (
        "hier kan geen dubbele punt staan; zet de tekst tussen aanhalingstekens"
    ),
    "block sequence entries are not allowed in this context": (
        "een lijst begint op een nieuwe regel"
    ),
    "found character that cannot start any token": (
        "een waarde begint niet met een tab, @, % of `"
    ),
    "found a tab character that violates indentation": "spring in met spaties",
    "found unexpected end of stream": "een aanhalingsteken wordt niet gesloten",
    "could not find expected ':'": "hier ontbreekt een dubbele punt",
    "did not find expected key": "deze regel springt verkeerd in",
    "did not find expected '-' indicator": "deze regel springt verkeerd in",
    "did not find expected ',' or ']'": "schrijf lijsten en velden onder elkaar",
    "did not find expected ',' or '}'": "schrijf lijsten en velden onder elkaar",
    "did not find expected node content": "hier hoort een waarde",
    "but found another document": "hier begint een tweede document (---)",
    "found undefined alias": "verwijzingen (& en *) mogen niet",
    "found duplicate anchor; first occurrence": "verwijzingen (& en *) mogen niet",
    "found unknown escape character": "na \\ staat een teken dat niet kan",
}


def in_dutch(detail: ErrorDetails) -> str:
    """Return one error of the schema as a sentence for the editor of content."""
    template = _MESSAGES.get(detail["type"])
    if template is None:
        return f"deze waarde klopt niet ({detail['msg']})"
    context = dict(detail.get("ctx", {}))
    if "expected" in context:
        context["expected"] = context["expected"].replace(" or ", " of ")
    return template.format(**context)


def yaml_in_dutch(problem: str) -> str:
    """Return what the YAML reader says as a sentence; unknown ones stay quoted."""
    return _YAML.get(problem) or f"de opmaak klopt hier niet ({problem})"
