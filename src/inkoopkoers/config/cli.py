# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command `inkoopkoers`. Imports late: an advice needs no Django."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from inkoopkoers.config.env import BadSetting
from inkoopkoers.config.spend_cli import add_spend
from inkoopkoers.instruments.queries import FORMATS

LAST_PORT = 65_535


def main(arguments: Sequence[str] | None = None) -> None:
    """Do one command; exit code 2 for bad input, 1 for a refusal."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        _work(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except BadSetting as error:
        sys.exit(str(error))


def _work(given: list[str]) -> None:
    if given[:1] == ["django"]:  # has its own options
        _django(given[1:])
        return
    chosen = _parser().parse_args(given)
    chosen.work(chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="inkoopkoers", description="Van de eerste vraag tot de geleerde les."
    )
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT")

    start = commands.add_parser("start", help="start web en worker")
    start.add_argument("--demo", action="store_true", help="voeg een demo toe")
    start.add_argument("--port", type=_port, default=os.environ.get("PORT", "8000"))
    start.add_argument("--host", default="127.0.0.1")
    start.set_defaults(work=_start)

    advice = commands.add_parser("wegwijzer", help="geef advies bij vijf antwoorden")
    advice.add_argument("answers", metavar="ANTWOORDEN", help="zoals 2-1-2-1-2")
    _add_output(advice)
    advice.set_defaults(work=_wegwijzer)

    outcome = commands.add_parser("meting", help="geef de uitkomst van je antwoorden")
    outcome.add_argument("code", metavar="CODE", help="zoals checklist")
    outcome.add_argument("answers", metavar="ANTWOORDEN", help="zoals 12340xn12341")
    _add_output(outcome)
    outcome.set_defaults(work=_outcome)

    content = commands.add_parser("content", help="controleer of publiceer de inhoud")
    content.add_argument("action", choices=["check", "publish"])
    content.set_defaults(work=_content)

    rules = commands.add_parser("regels", help="toon welke regels op een dag gelden")
    rules.add_argument("--op", type=_day, metavar="DATUM", help="zoals 2026-03-01")
    rules.set_defaults(work=_rules)

    links = commands.add_parser("links", help="kijk of de adressen nog werken")
    links.add_argument("action", choices=["check"])
    links.set_defaults(work=_links)

    editor = commands.add_parser("editor", help="maak een account voor de redactie")
    editor.add_argument("email", metavar="ADRES")
    editor.add_argument(
        "--organisation", metavar="NAAM", help="maak lid van deze organisatie"
    )
    editor.set_defaults(work=_editor)

    unlock = commands.add_parser(
        "unlock", help="haal de tweede stap weg van wie er niet meer in komt"
    )
    unlock.add_argument("email", metavar="ADRES")
    unlock.set_defaults(work=_unlock)

    audit = commands.add_parser("audit", help="controleer of het logboek heel is")
    audit.add_argument("action", choices=["verify"])
    audit.set_defaults(work=_audit)

    _add_benchmark(commands.add_parser("benchmark", help="vergelijk met anderen"))
    add_spend(commands.add_parser("spend", help="lees uitgaven en geef antwoorden"))

    commands.add_parser("django", help="een beheeropdracht van Django")
    return parser


def _add_output(command: argparse.ArgumentParser) -> None:
    """Let the command choose a kind of document, and a file to put it in."""
    command.add_argument(
        "--format",
        default="text",
        type=_format,
        metavar="SOORT",
        help=", ".join(FORMATS),
    )
    command.add_argument("-o", "--output", type=Path, metavar="BESTAND")


def _add_benchmark(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(work=_benchmark)
    steps = parser.add_subparsers(required=True, metavar="STAP", dest="step")
    steps.add_parser("key", help="toon de vingerafdruk van deze installatie")
    export = steps.add_parser("export", help="schrijf een ondertekende samenvatting")
    export.add_argument("organisation", metavar="ORGANISATIE")
    export.add_argument("code", metavar="INSTRUMENT", help="zoals checklist")
    export.add_argument("-o", "--output", type=Path, metavar="BESTAND")
    taking_in = steps.add_parser("import", help="lees een samenvatting in")
    taking_in.add_argument("file", type=Path, metavar="BESTAND")
    trust = steps.add_parser("trust", help="vertrouw wie een samenvatting ondertekende")
    trust.add_argument("file", type=Path, metavar="BESTAND")
    trust.add_argument("name", metavar="NAAM")
    trust.add_argument("fingerprint", metavar="VINGERAFDRUK")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= LAST_PORT):
        message = f"'{text}' is geen poort; kies een getal van 1 tot en met {LAST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is geen datum; schrijf een datum als 2026-03-01"
        raise argparse.ArgumentTypeError(message) from None


def _format(text: str) -> str:
    if text not in FORMATS:
        message = f"'{text}' kennen we niet; kies uit {', '.join(FORMATS)}"
        raise argparse.ArgumentTypeError(message)
    return text


def _start(chosen: argparse.Namespace) -> None:
    from inkoopkoers.config.starting import start

    start(host=chosen.host, port=chosen.port, demo=chosen.demo)


def _wegwijzer(chosen: argparse.Namespace) -> None:
    from inkoopkoers.instruments.domain import BadAnswers
    from inkoopkoers.instruments.queries import advice_as
    from inkoopkoers.knowledge.problems import BadContent
    from inkoopkoers.knowledge.published import DamagedPublication
    from inkoopkoers.knowledge.queries import UnknownInstrument

    try:
        made = advice_as(chosen.answers, chosen.format, _today())
    except BadAnswers as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except UnknownInstrument as error:
        sys.exit(f"In de inhoud is {error} nog niet gepubliceerd.")
    except (BadContent, DamagedPublication) as error:
        sys.exit(str(error))
    _write(made, chosen)


def _outcome(chosen: argparse.Namespace) -> None:
    from django.conf import settings

    from inkoopkoers.knowledge.published import DamagedPublication
    from inkoopkoers.measuring.domain.answers import BadAnswer
    from inkoopkoers.measuring.queries.trying import NotToTry, outcome_as, outcome_for

    # All that is needed of Django: sentences come out as they were written.
    settings.configure(USE_I18N=False)
    try:
        found = outcome_for(chosen.code, chosen.answers)
        made = outcome_as(found, chosen.format, _today())
    except (BadAnswer, NotToTry) as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except DamagedPublication as error:
        sys.exit(str(error))
    _write(made, chosen)


def _write(made: bytes, chosen: argparse.Namespace) -> None:
    if chosen.output:
        try:
            chosen.output.write_bytes(made)
        except OSError as error:
            sys.exit(f"{chosen.output} kan niet geschreven worden: {error.strerror}")
    elif sys.stdout.isatty() and chosen.format in ("pdf", "odt", "docx"):
        sys.exit("Geef met -o aan in welk bestand dit document moet komen.")
    else:
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()


def _content(chosen: argparse.Namespace) -> None:
    from inkoopkoers.knowledge.commands import check_content, publish_content

    work = {"check": check_content, "publish": publish_content}[chosen.action]
    _leave(work(_today()))


def _rules(chosen: argparse.Namespace) -> None:
    from inkoopkoers.knowledge.commands import print_rules

    _leave(print_rules(chosen.op or _today()))


def _links(chosen: argparse.Namespace) -> None:
    from inkoopkoers.knowledge.commands import check_links

    _leave(check_links(_today()))


def _leave(code: int) -> None:
    """End with this exit code, once everything that was printed is out."""
    sys.stdout.flush()
    sys.exit(code)


def _editor(chosen: argparse.Namespace) -> None:
    from inkoopkoers.config.starting import make_editor

    make_editor(chosen.email, chosen.organisation)


def _unlock(chosen: argparse.Namespace) -> None:
    _set_up()
    from inkoopkoers.organisations.accounts.commands import unlock

    _leave(unlock(chosen.email))


def _set_up() -> None:
    from inkoopkoers.config.starting import prepare_environment

    prepare_environment()
    import django

    django.setup()


def _audit(chosen: argparse.Namespace) -> None:
    _set_up()
    from inkoopkoers.audit.commands import verify

    _leave(verify())


def _benchmark(chosen: argparse.Namespace) -> None:
    _set_up()
    from inkoopkoers.measuring import commands

    match chosen.step:
        case "key":
            _leave(commands.show_key())
        case "export":
            _leave(commands.export(chosen.organisation, chosen.code, chosen.output))
        case "import":
            _leave(commands.take_in(chosen.file))
        case "trust":
            _leave(commands.trust(chosen.file, chosen.name, chosen.fingerprint))


def _today() -> date:
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def _django(arguments: list[str]) -> None:
    from inkoopkoers.config.starting import prepare_environment

    prepare_environment()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["inkoopkoers django", *arguments])
