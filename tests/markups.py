"""Texts with markup, drawn as an author would write them, and as nobody would."""

from hypothesis import strategies as st

WORDS = st.sampled_from("Rhine water x 2 東京 C++ été 2*3 __init__ $5 [0,1) a_b <b> &amp; {x|x>0} don't λ".split())
TEX = st.sampled_from(
    [
        r"\frac{1}{2}",
        "x^2",
        "2^{2^3}",
        r"\sqrt{x+1}",
        r"\ce{H2O}",
        r"\ce{SO4^2-}",
        r"\vec{a}",
        "x_1",
        r"\text{<b> x}",
        "<",
    ]
)
BROKEN = st.sampled_from([r"$\foo$", r"\(x", r"$\frac{1$", "![x](http://example.org/x.png)", "$" + "{" * 99 + "$"])
HOSTILE = st.text(st.sampled_from("*_`$~^{}<>|[]()\\!&#-+=. \n1aé東\u2060\u00a0"), max_size=40)


def _around(opening: str, closing: str, content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return content.map(lambda text: f"{opening}{text}{closing}")


def inlines() -> st.SearchStrategy[str]:
    """Draw a line with marks in it."""
    leaves = (
        WORDS
        | _around("$", "$", TEX)
        | _around(r"\(", r"\)", TEX)
        | st.just("`a*b <i>`")
        | st.just("{東京|とうきょう}")
        | st.just("<ruby>東<rt>ひがし</rt></ruby>")
    )
    return st.recursive(
        leaves,
        lambda inner: (
            _around("*", "*", inner)
            | _around("**", "**", inner)
            | _around("<u>", "</u>", inner)
            | _around("<sub>", "</sub>", inner)
            | _around("x<sup>", "</sup>", inner)
            | st.lists(inner, min_size=1, max_size=4).map(" ".join)
        ),
        max_leaves=8,
    )


def blocks() -> st.SearchStrategy[str]:
    """Draw lines that are a block: a paragraph, code, a list, a table or a formula."""
    lines = inlines()
    return (
        st.lists(lines, min_size=1, max_size=3).map("\n".join)
        | st.just("```python\nx = 3 * 2\n    y\n```")
        | st.lists(lines, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items))
        | st.lists(lines, min_size=1, max_size=3).map(
            lambda items: "\n".join(f"{n}. {i}" for n, i in enumerate(items, 3))
        )
        | _around("| a | b |\n|---|--:|\n| ", " | `x` |", WORDS.filter(lambda word: "|" not in word))
        | _around("$$\n", "\n$$", TEX)
    )


def markups() -> st.SearchStrategy[str]:
    """Draw a text with markup, of one line or several, right or wrong."""
    return (
        inlines()
        | st.lists(blocks(), min_size=1, max_size=3).map("\n\n".join)
        | st.lists(inlines() | BROKEN, min_size=1, max_size=3).map(" ".join)
        | HOSTILE
        | st.text(max_size=30)
    )
