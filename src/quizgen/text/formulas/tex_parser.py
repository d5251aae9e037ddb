"""From TeX to a formula, by a list of known commands. Nothing is expanded, defined, loaded or passed on unread."""

import re
import unicodedata
from collections.abc import Callable, Collection

from quizgen.errors import did_you_mean
from quizgen.text.formulas import tex_commands as known
from quizgen.text.formulas.chemistry import tex_of_chemistry
from quizgen.text.formulas.formula import (
    Array,
    Atom,
    Dressed,
    Fenced,
    Formula,
    FormulaPart,
    Fraction,
    Parts,
    Root,
    Scripts,
)
from quizgen.text.formulas.tex_atoms import atom_of_character, atom_of_command, unknown_command
from quizgen.text.formulas.tex_cursor import TexCursor
from quizgen.text.formulas.tex_tokens import TexError, TexToken, on_one_line

MOST_NESTED = 30
"""How deep the parts of a formula may be nested."""

_ESCAPED = re.compile(r"\\([{}%$#&_ ])")
_FENCES = {"(": "(", ")": ")", "[": "[", "]": "]", "|": "|", "/": "/", ".": "", "<": "⟨", ">": "⟩"}
_MOD = (Atom("\u2003", "space", "1"), Atom("(", "open"), Atom("mod", "function"))


def formula_of(tex: str) -> Formula:
    r"""Read a formula in TeX.

    Args:
        tex: The formula without its delimiters (`$`, `\(`).

    Raises:
        TexError: for a command that is not known, for braces that don't match, and for too long or too deep a formula.

    Example:
        >>> formula_of("x").content
        Parts(items=(Atom(text='x', role='letter', width='', stacked=False),))
    """
    parser = _TexParser(tex)
    content = parser.row()
    return Formula(source=on_one_line(tex), tex=on_one_line(parser.written_out()), content=content)


class _TexParser(TexCursor):
    """Reads the tokens of one formula as parts. Methods that take a token read what belongs to that command."""

    def __init__(self, tex: str) -> None:
        super().__init__(tex)
        self.depth = 0
        self.chemistry: list[tuple[int, int, str]] = []

    def written_out(self) -> str:
        """Return the formula with TeX in place of its chemistry."""
        tex = self.tex
        for start, end, text in reversed(self.chemistry):
            tex = f"{tex[:start]}{{{text}}}{tex[end:]}"
        return tex

    def row(self, ends: Callable[[TexToken], bool] | None = None) -> Parts:
        """Read up to a token that ends the row, which is left to be read, or to the end of the formula."""
        items: list[FormulaPart] = []
        while (token := self.peek()) and not (ends and ends(token)):
            if token.is_command and (token.text in known.LAYOUT or token.text in known.SIZES):
                self.next += 1
            else:
                items.append(self._with_scripts())
        return Parts(tuple(items))

    def _with_scripts(self) -> FormulaPart:
        """Read a part and what stands at its lower and upper right."""
        base = Parts(()) if any(map(self.sees, "^_'")) else self._part()
        low: FormulaPart | None = None
        high: FormulaPart | None = None
        while (token := self.peek()) and not token.is_command and token.text in "^_'":
            if token.text == "'" and high is None:
                high = self._primes()
            elif token.text == "^" and (high is None or _is_prime(high)):
                high = _joined(high, self._script())
            elif token.text == "_" and low is None:
                low = self._script()
            else:
                raise TexError(f"a second '{token}' at the same place", token.offset, "put braces around the first")
        return base if low is None and high is None else Scripts(base, low, high)

    def _primes(self) -> Atom:
        count = 0
        while self.skip("'"):
            count += 1
        return Atom("′" * count, "sign")

    def _script(self) -> FormulaPart:
        sign = self.take("")
        return self._argument(f"what '{sign}' raises or lowers")

    def _argument(self, wanted: str) -> FormulaPart:
        r"""Read a part in braces, or a single token: in `\frac12` each digit is a part."""
        token = self.peek()
        if token is None or (not token.is_command and token.text in "^_&}"):
            raise TexError(f"{wanted} is missing", token.offset if token else len(self.tex), "put it in braces: {…}")
        return self._part(single=True)

    def _part(self, *, single: bool = False) -> FormulaPart:
        self.depth += 1
        token = self.take("a part")
        if self.depth > MOST_NESTED:
            raise TexError(f"the formula is nested more than {MOST_NESTED} deep", token.offset)
        part = self._of_command(token) if token.is_command else self._of_character(token, single=single)
        self.depth -= 1
        return part

    def _of_character(self, token: TexToken, *, single: bool) -> FormulaPart:
        if token.text == "{":
            return self._up_to("}", token)
        if token.text.isdecimal():
            return Atom(token.text if single else self._number(token), "number")
        return atom_of_character(token)

    def _number(self, first: TexToken) -> str:
        """Read the other digits of a number, and a point between them."""
        end = first.end
        while token := self.peek():
            behind = self.tex[token.end : token.end + 1]
            if token.is_command or not (token.text.isdecimal() or (token.text == "." and behind.isdecimal())):
                break
            self.next, end = self.next + 1, token.end
        return "".join(self.tex[first.offset : end].split())

    def _up_to(self, closing: str, opening: TexToken) -> Parts:
        group = self.row(lambda token: token.text == closing and not token.is_command)
        if not self.skip(closing):
            raise TexError(f"this '{opening}' has no '{closing}'", opening.offset)
        return group

    def _optional(self) -> FormulaPart | None:
        opening = self.peek()
        if opening is None or not self.skip("["):
            return None
        part = self._up_to("]", opening)
        return part if part.items else None

    def _of_command(self, token: TexToken) -> FormulaPart:
        atom = atom_of_command(token.text)
        if atom:
            return atom
        structures: tuple[tuple[Collection[str], Callable[[TexToken], FormulaPart]], ...] = (
            (known.FRACTIONS, self._fraction),
            (known.ACCENTS, self._dressed),
            (known.TYPEFACES, self._dressed),
            (known.TEXTS, lambda token: Atom(self._words(token), "text")),
            (known.ARROWS, self._arrow),
            (known.STACKS, self._stacked),
            (("sqrt",), self._root),
            (("left",), self._fenced),
            (("begin",), self._grid),
            (("operatorname",), self._operator),
            (("not",), self._negated),
            (("pmod",), lambda token: Parts((*_MOD, self._argument(f"what stands in {token}"), Atom(")", "close")))),
            (("ce",), self._written_out),
        )
        for names, read in structures:
            if token.text in names:
                return read(token)
        raise unknown_command(token)

    def _fraction(self, token: TexToken) -> FormulaPart:
        above = self._argument(f"the upper part of {token}")
        below = self._argument(f"the lower part of {token}")
        bar = known.FRACTIONS[token.text]
        return Fraction(above, below) if bar else Fenced("(", Fraction(above, below, bar=False), ")")

    def _dressed(self, token: TexToken) -> FormulaPart:
        return Dressed(token.text, self._argument(f"what {token} is applied to"))

    def _words(self, owner: TexToken) -> str:
        """Read words. Of commands, only the signs that TeX reserves may stand among them."""
        words, start, _ = self.raw(owner)
        rest = _ESCAPED.sub("xx", words)
        wrong = next((place for place, sign in enumerate(rest) if sign in "\\{}$"), None)
        if wrong is not None:
            raise TexError(f"'{rest[wrong]}' has no meaning among the words of {owner}", start + wrong)
        return _ESCAPED.sub(r"\1", words).replace("~", "\u00a0")

    def _arrow(self, token: TexToken) -> FormulaPart:
        low = self._optional()
        high = self._argument(f"what stands above {token}")
        return Scripts(Atom(known.ARROWS[token.text], "relation"), low, high, upright=True)

    def _stacked(self, token: TexToken) -> FormulaPart:
        small = self._argument(f"the small part of {token}")
        base = self._argument(f"the large part of {token}")
        if token.text == "underset":
            return Scripts(base, low=small, upright=True)
        return Scripts(base, high=small, upright=True)

    def _root(self, token: TexToken) -> FormulaPart:
        degree = self._optional()
        return Root(self._argument(f"what stands below {token}"), degree)

    def _fenced(self, token: TexToken) -> FormulaPart:
        opening = self._fence(token)
        items: list[FormulaPart] = []
        while True:
            items += self.row(_ends_fence).items
            if self.peek() is None:
                raise TexError("this \\left has no \\right", token.offset, "an end without a sign is \\right.")
            end = self.take("")
            sign = self._fence(end)
            if end.text == "right":
                return Fenced(opening, Parts(tuple(items)), sign)
            items.append(Atom(sign, "sign"))

    def _fence(self, owner: TexToken) -> str:
        token = self.take(f"the bracket of {owner}")
        if token.is_command and known.SYMBOLS.get(token.text, ("", ""))[1] in ("open", "close", "sign"):
            return known.SYMBOLS[token.text][0]
        if token.is_command or token.text not in _FENCES:
            raise TexError(f"{owner} stands before a bracket, not before '{token}'", token.offset)
        return _FENCES[token.text]

    def _grid(self, token: TexToken) -> FormulaPart:
        name, start, _ = self.raw(token)
        if name not in known.ENVIRONMENTS:
            raise TexError(f"no environment '{name}' is known", start, did_you_mean(name, known.ENVIRONMENTS))
        opening, closing, alignment = known.ENVIRONMENTS[name]
        alignment = self._columns(token) if name == "array" else alignment
        rows = self._rows(name)
        return Array(tuple(row for row in rows if row != (Parts(()),)), opening, closing, alignment)

    def _columns(self, owner: TexToken) -> str:
        columns, start, _ = self.raw(owner)
        if not set(columns) <= set("lcr "):
            raise TexError(f"the columns of an array are l, c or r, not '{columns}'", start)
        return columns.replace(" ", "")

    def _rows(self, name: str) -> list[tuple[FormulaPart, ...]]:
        r"""Read the cells of an environment, and its `\end`."""
        rows: list[tuple[FormulaPart, ...]] = [()]
        while True:
            rows[-1] += (self.row(_ends_cell),)
            end = self.take(f"\\end{{{name}}}")
            if end.text == "end":
                break
            if end.text == "\\":
                self._no_row_space()
                rows.append(())
        closed, start, _ = self.raw(end)
        if closed != name:
            raise TexError(f"\\begin{{{name}}} is closed by \\end{{{closed}}}", start)
        return rows

    def _no_row_space(self) -> None:
        token = self.peek()
        if token and self.sees("["):
            raise TexError("no space can be set after \\\\", token.offset, "for a bracket, write {[}")

    def _operator(self, token: TexToken) -> FormulaPart:
        stacked = self.skip("*")
        return Atom(self._words(token), "function", stacked=stacked)

    def _negated(self, token: TexToken) -> FormulaPart:
        part = self._argument(f"what {token} strikes out")
        if not isinstance(part, Atom) or part.role not in ("relation", "sign"):
            raise TexError(f"{token} stands before a sign such as = or \\in", token.offset)
        return Atom(unicodedata.normalize("NFC", part.text + "\u0338"), "relation")

    def _written_out(self, token: TexToken) -> FormulaPart:
        content, start, end = self.raw(token)
        try:
            tex = tex_of_chemistry(content)
        except TexError as error:
            raise TexError(error.message, start + error.offset, error.hint) from error
        self.chemistry.append((token.offset, end, tex))
        return _TexParser(tex).row()


def _ends_fence(token: TexToken) -> bool:
    return token.is_command and token.text in ("right", "middle")


def _ends_cell(token: TexToken) -> bool:
    return token.text in ("\\", "end") if token.is_command else token.text == "&"


def _is_prime(part: FormulaPart) -> bool:
    return isinstance(part, Atom) and part.text.startswith("′")


def _joined(first: FormulaPart | None, second: FormulaPart) -> FormulaPart:
    return second if first is None else Parts((first, second))
