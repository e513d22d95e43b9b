"""Known errors: things that a person at the screen can do something about."""


class Problem(Exception):
    """A known error with words for the person at the screen.

    Anything else that is raised is a bug and goes to the error dialog of the shell.

    Attributes:
        message: What happened, in one plain sentence.
        advice: What to do next, in one or two plain sentences.
        passing: Whether the same thing may well work later (a full disk, a file that is held).
    """

    passing = False

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(f"{message} {advice}".strip())
        self.message = message
        self.advice = advice


class Cancelled(Exception):
    """The person cancelled a long job; whatever it had begun is left as it was before."""


def fitting(text: str, most: int, what: str) -> str:
    """The same words, if they are not too long; nothing typed is ever cut unseen (B15).

    Args:
        text: What was typed.
        most: How many letters there is room for.
        what: What it is, for the sentence: “The title”.

    Raises:
        Problem: they are too long.
    """
    if len(text) > most:
        raise Problem(
            f"{what} has {len(text):,} letters; there is room for {most:,}.",
            "Shorten it: nothing was cut, and nothing was kept yet.",
        )
    return text
