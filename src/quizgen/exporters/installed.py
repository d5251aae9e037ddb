"""The exporters that there are: ours, and those of other packages (plug-ins)."""

import inspect

from quizgen.exporters import EXPORTERS
from quizgen.exporters.base import Exporter
from quizgen.exporters.exporter_entry import ExporterEntry
from quizgen.system import plug_ins
from quizgen.system.plug_ins import PlugIn, plug_in, plug_in_of_file


def exporter_names() -> tuple[str, ...]:
    """Return the names of all exporters, those of other packages last."""
    installed = (each.name for each in plug_ins.plug_ins(plug_ins.EXPORTERS))
    return tuple(dict.fromkeys([*(entry.name for entry in EXPORTERS), *installed]))


def exporter_named(name: str) -> ExporterEntry | None:
    """Return the exporter with a name, ours or that of another package; None if there is none."""
    ours = next((entry for entry in EXPORTERS if entry.name == name), None)
    return ours or _plugged_in(plug_in(plug_ins.EXPORTERS, name))


def exporter_for(file: str) -> ExporterEntry | None:
    """Return the exporter of a file, by the longest ending that its name has; None if there is none.

    A file `x.NAME` or `x.NAME.html` is that of the plug-in NAME, unless the ending is one of ours.
    """
    owners = {ending: entry for entry in EXPORTERS for ending in entry.endings}
    installed = _plugged_in(plug_in_of_file(plug_ins.EXPORTERS, file, owners.keys()))
    fitting = [ending for ending in owners if file.lower().endswith(ending)]
    return installed or (owners[max(fitting, key=len)] if fitting else None)


def _plugged_in(plugged: PlugIn | None) -> ExporterEntry | None:
    """Return the line of an exporter that another package brings."""
    if plugged is None:
        return None
    made = plugged.load()
    if not (inspect.isclass(made) and issubclass(made, Exporter)) or inspect.isabstract(made):
        raise plugged.error("is no exporter: it must be a class that extends quizgen.Exporter and has an `export`")
    summary = (inspect.getdoc(made) or "").partition("\n")[0]
    return ExporterEntry(name=plugged.name, endings=(f".{plugged.name}",), path=plugged.path, summary=summary)
