"""What is made when the package is made: the templates of pages, compiled."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTemplates(BuildHookInterface):
    """Compiles the templates; a wheel takes them along, and an editable installation finds them in its folder."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's
        """Compile the templates with the code that is about to be packed."""
        sys.path.insert(0, str(Path(self.root, "src")))
        from quizgen.exporters.compiled_templates import COMPILED, compile_templates  # noqa: PLC0415 - found just now

        compile_templates()
        build_data["artifacts"].append(f"{COMPILED.relative_to(self.root).as_posix()}/*")
