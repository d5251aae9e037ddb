"""A place in the tokens of a formula, which moves from left to right."""

from quizgen.text.formulas.tex_tokens import TexError, TexToken, tex_tokens


class TexCursor:
    """Looks at the tokens of one formula, one after the other.

    Args:
        tex: The formula.

    Raises:
        TexError: for a formula that is no sequence of tokens.
    """

    def __init__(self, tex: str) -> None:
        self.tex = tex
        self.tokens = list(tex_tokens(tex))
        self.next = 0

    def peek(self) -> TexToken | None:
        """Return the next token, which is not read; None at the end."""
        return self.tokens[self.next] if self.next < len(self.tokens) else None

    def sees(self, text: str) -> bool:
        """Tell whether a character comes next."""
        token = self.peek()
        return token is not None and token.text == text and not token.is_command

    def skip(self, text: str) -> bool:
        """Read a character if it comes next; tell whether it did."""
        found = self.sees(text)
        self.next += found
        return found

    def take(self, wanted: str) -> TexToken:
        """Read the next token.

        Raises:
            TexError: at the end, where what was wanted is missing.
        """
        token = self.peek()
        if token is None:
            raise TexError(f"{wanted} is missing at the end of the formula", len(self.tex))
        self.next += 1
        return token

    def raw(self, owner: TexToken) -> tuple[str, int, int]:
        """Read braces and all they contain, unread.

        Args:
            owner: The command that they belong to.

        Returns:
            What stands between them as written, the position where that begins, and the position behind the last brace.

        Raises:
            TexError: where there are no braces, or only the first.
        """
        opening = self.take(f"the '{{' of {owner}")
        if opening.text != "{" or opening.is_command:
            raise TexError(f"the '{{' of {owner} is missing before '{opening}'", opening.offset)
        depth = 1
        while token := self.peek():
            self.next += 1
            depth += {"{": 1, "}": -1}.get(token.text, 0) if not token.is_command else 0
            if not depth:
                return self.tex[opening.end : token.offset], opening.end, token.end
        raise TexError("this '{' has no '}'", opening.offset)
