# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The motivation of an approach in Dutch, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.procurements.domain.kinds import Authority
from inkoopkoers.procurements.domain.motivation import (
    Paragraph,
    Sentence,
    SentenceCode,
)
from inkoopkoers.procurements.domain.procedures import Fitness, ReasonCode
from inkoopkoers.procurements.domain.proportionality import Lean
from inkoopkoers.procurements.domain.reasons import Reason
from inkoopkoers.procurements.domain.splitting import SplitWarning
from inkoopkoers.procurements.domain.thresholds import Position
from inkoopkoers.procurements.wording.approach import (
    AUTHORITIES,
    POSITIONS,
    factor_line,
    factor_titles,
    procedure_title,
    reason_text,
)
from inkoopkoers.procurements.wording.kinds import kind_name
from inkoopkoers.procurements.wording.rules import rule_line
from inkoopkoers.web.dutch import euro, long_date


def motivation_text(paragraphs: tuple[Paragraph, ...]) -> tuple[str, ...]:
    """Write each paragraph; the same paragraphs always give the same text."""
    return tuple(
        " ".join(sentence_text(sentence) for sentence in paragraph)
        for paragraph in paragraphs
    )


def sentence_text(sentence: Sentence) -> str:
    """Write one sentence."""
    return _WRITERS[sentence.code](sentence)


def _text(sentence: Sentence, name: str) -> str:
    return str(sentence.value(name))


def _amount(sentence: Sentence, name: str) -> str:
    value = sentence.value(name)
    return euro(value) if isinstance(value, Decimal) else str(value)


def _kind(sentence: Sentence) -> str:
    return kind_name(_text(sentence, "kind")).lower()


def _rule(sentence: Sentence) -> str:
    """The rule behind a sentence, between brackets; nothing for an own limit."""
    held = dict(sentence.values).get("held")
    if not isinstance(held, Held):
        return ""
    line = rule_line(held).rstrip(".")
    return f" ({line[:1].lower()}{line[1:]})"


def _value(sentence: Sentence) -> str:
    return _(
        "De opdracht gaat over %(kind)s. De geraamde waarde is %(total)s zonder btw, "
        "over de hele looptijd."
    ) % {"kind": _kind(sentence), "total": _amount(sentence, "total")}


def _value_with_options(sentence: Sentence) -> str:
    return _(
        "De opdracht gaat over %(kind)s. De geraamde waarde is %(total)s zonder btw, "
        "over de hele looptijd en met %(options)s aan opties en verlengingen."
    ) % {
        "kind": _kind(sentence),
        "total": _amount(sentence, "total"),
        "options": _amount(sentence, "options"),
    }


def _value_unknown(sentence: Sentence) -> str:
    return _("De opdracht gaat over %(kind)s. De waarde is nog niet geraamd.") % {
        "kind": _kind(sentence)
    }


def _threshold(sentence: Sentence) -> str:
    day = sentence.value("day")
    return _(
        "De Europese drempel voor %(kind)s door %(authority)s is op %(day)s "
        "%(amount)s%(rule)s."
    ) % {
        "kind": _kind(sentence),
        "authority": AUTHORITIES[Authority(_text(sentence, "authority"))],
        "day": long_date(day) if isinstance(day, date) else day,
        "amount": _amount(sentence, "amount"),
        "rule": _rule(sentence),
    }


def _position(sentence: Sentence) -> str:
    return str(POSITIONS[Position(_text(sentence, "position"))])


def _options(_sentence: Sentence) -> str:
    return _("Dat komt door de opties: die tellen mee, ook als je ze niet gebruikt.")


_SIDES = {
    "onder": gettext_lazy("De waarde ligt daaronder."),
    "vanaf": gettext_lazy("De waarde ligt daarop of daarboven."),
    "grijs": gettext_lazy(
        "De waarde ligt daar dichtbij: dan passen de procedures aan beide kanten."
    ),
}


def _limit(sentence: Sentence, name: str) -> str:
    values = {
        "name": name,
        "amount": _amount(sentence, "amount"),
        "rule": _rule(sentence),
        "side": _SIDES[_text(sentence, "side")],
    }
    if values["rule"]:
        return _("De richtgrens om %(name)s is %(amount)s%(rule)s. %(side)s") % values
    return _("Onze eigen grens om %(name)s is %(amount)s. %(side)s") % values


def _single_limit(sentence: Sentence) -> str:
    return _limit(sentence, _("maar één aanbieder te vragen"))


def _national_limit(sentence: Sentence) -> str:
    return _limit(sentence, _("nationaal openbaar aan te besteden"))


def _factors(_sentence: Sentence) -> str:
    return _("We wogen de factoren van voorschrift 3.4A van de Gids Proportionaliteit.")


def _factor(sentence: Sentence) -> str:
    line = factor_line(_text(sentence, "factor"), _text(sentence, "answer"))
    return f"{line}."


_LEANS = {
    Lean.WIDER: gettext_lazy("Samen wijzen de antwoorden naar meer concurrentie."),
    Lean.EVEN: gettext_lazy("Samen wijzen de antwoorden niet naar één kant."),
    Lean.SIMPLER: gettext_lazy(
        "Samen wijzen de antwoorden naar een eenvoudige procedure."
    ),
}


def _lean(sentence: Sentence) -> str:
    return str(_LEANS[Lean(_text(sentence, "lean"))])


def _listed(sentence: Sentence, name: str) -> tuple[str, ...]:
    return tuple(_text(sentence, name).split("|"))


def _factors_missing(sentence: Sentence) -> str:
    factors = factor_titles(_listed(sentence, "factors"))
    return _("Nog niet beantwoord: %s.") % ", ".join(factors)


def _others(sentence: Sentence) -> str:
    count = int(_text(sentence, "number"))
    return ngettext(
        "Met één andere inkoop van dezelfde soort erbij is de waarde %(total)s.",
        "Met %(number)s andere inkopen van dezelfde soort erbij is de waarde %(total)s.",
        count,
    ) % {"number": count, "total": _amount(sentence, "total")}


_SPLIT_WARNINGS = {
    SplitWarning.TOGETHER_OVER: gettext_lazy(
        "Samen komen deze inkopen op of boven de drempel. Waarom ze niet één opdracht "
        "zijn, leggen we vast."
    ),
    SplitWarning.JUST_UNDER: gettext_lazy(
        "De waarde ligt net onder de drempel: daarom leggen we vast hoe we aan de "
        "raming komen."
    ),
}


def _split_warning(sentence: Sentence) -> str:
    return str(_SPLIT_WARNINGS[SplitWarning(_text(sentence, "warning"))])


_CHOICES = {
    Fitness.FITS: gettext_lazy("We kiezen voor ‘%s’. Die procedure past."),
    Fitness.POSSIBLE: gettext_lazy("We kiezen voor ‘%s’. Die procedure kan."),
    Fitness.NOT: gettext_lazy(
        "We kiezen voor ‘%s’. Volgens deze regels past die niet."
    ),
}


def _choice(sentence: Sentence) -> str:
    title = procedure_title(_text(sentence, "procedure"))
    return str(_CHOICES[Fitness(_text(sentence, "fit"))]) % title


def _no_choice(_sentence: Sentence) -> str:
    return _("We kozen nog geen procedure.")


# What the page tells the reader to do, the motivation says that we do.
_OURS = {
    ReasonCode.INVITE: gettext_lazy(
        "We nodigen minstens %(least)s en hooguit %(most)s aanbieders uit."
    ),
    ReasonCode.COMPLEXITY_UNKNOWN: gettext_lazy(
        "Of dit past, hangt af van hoe ingewikkeld de opdracht is."
    ),
    ReasonCode.RESULT_UNKNOWN: gettext_lazy(
        "Of dit past, hangt af van het resultaat dat nodig is."
    ),
}


def _because(sentence: Sentence) -> str:
    reason = sentence.value("reason")
    return reason_text(reason, _OURS) if isinstance(reason, Reason) else ""


def _deviation(sentence: Sentence) -> str:
    titles = [procedure_title(code) for code in _listed(sentence, "procedures")]
    return _("Daarmee wijken we af van: %s.") % ", ".join(titles)


def _own_reason(sentence: Sentence) -> str:
    reason = _text(sentence, "reason").strip()
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."


def _reason_missing(_sentence: Sentence) -> str:
    return _("Waarom we dat doen, schrijven we nog op.")


_WRITERS: dict[SentenceCode, Callable[[Sentence], str]] = {
    SentenceCode.VALUE: _value,
    SentenceCode.VALUE_WITH_OPTIONS: _value_with_options,
    SentenceCode.VALUE_UNKNOWN: _value_unknown,
    SentenceCode.THRESHOLD: _threshold,
    SentenceCode.POSITION: _position,
    SentenceCode.OPTIONS: _options,
    SentenceCode.SINGLE_LIMIT: _single_limit,
    SentenceCode.NATIONAL_LIMIT: _national_limit,
    SentenceCode.FACTORS: _factors,
    SentenceCode.FACTOR: _factor,
    SentenceCode.LEAN: _lean,
    SentenceCode.FACTORS_MISSING: _factors_missing,
    SentenceCode.OTHERS: _others,
    SentenceCode.SPLIT_WARNING: _split_warning,
    SentenceCode.CHOICE: _choice,
    SentenceCode.NO_CHOICE: _no_choice,
    SentenceCode.BECAUSE: _because,
    SentenceCode.DEVIATION: _deviation,
    SentenceCode.OWN_REASON: _own_reason,
    SentenceCode.REASON_MISSING: _reason_missing,
}
