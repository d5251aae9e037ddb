"""The words on the practice page."""

from attrs import frozen


@frozen(kw_only=True, eq=False, repr=False)
class PracticeWords:
    """Words on the practice page, with an instruction for each way of answering."""

    start: str
    """Button: begin a round."""
    check: str
    """Button: see whether the answer is right."""
    next: str
    """Button: go on to the next question."""
    finish: str
    """Button: go on to the result."""
    show_answer: str
    """Button: see the answer of a question without options."""
    knew: str
    """Button: the learner knew that answer."""
    did_not_know: str
    """Button: the learner did not."""
    right: str
    """The answer is right."""
    wrong: str
    """The answer is wrong."""
    right_answer: str
    """What would have been right: `{answer}`."""
    your_answer: str
    """Before what the learner answered, or is to write."""
    progress: str
    """Which question this is: `{number}` of `{total}`."""
    result: str
    """How many answers were right: `{right}` of `{total}`."""
    all_right: str
    """Praise when all answers of a round were right."""
    known: str
    """How many facts are known from earlier rounds: `{right}` of `{total}`."""
    known_means: str
    """What counts as known."""
    resume: str
    """Button: go on with a round that was begun: question `{number}` of `{total}`."""
    forget: str
    """Button: delete what the page keeps of the learner's progress."""
    kept: str
    """Where progress is kept."""
    not_kept: str
    """That progress can't be kept."""
    keys: str
    """Which keys do what."""
    dont_know: str
    """Button: give up, and see the answer."""
    due_today: str
    """How many questions come today: `{due}` again, `{fresh}` new."""
    done_today: str
    """That nothing is left for today."""
    practise_anyway: str
    """Button: practise though nothing is due."""
    on: str
    """Button: from the result back to the start."""
    settings: str
    """Heading: what a learner can set."""
    round_size: str
    """Setting: how many questions a round has."""
    new_per_day: str
    """Setting: how many new questions come a day."""
    only_due: str
    """Setting: no new questions."""
    topics: str
    """Setting: which tags to ask about."""
    progress_so_far: str
    """Heading: what is known and due."""
    coming_days: str
    """Title of a chart: how much is due in the days to come."""
    past_days: str
    """Title of a chart: how many answers there were in the last days, and how many were right."""
    save_progress: str
    """Button: save the progress as a file."""
    load_progress: str
    """Button: take over the progress from a file."""
    taken_over: str
    """How many questions a file of progress brought: `{count}`."""
    left_in_file: str
    """How many questions of a file were not taken over, as they are damaged or dated ahead: `{count}`."""
    file_damaged: str
    """That a file is no progress, or is damaged."""
    file_too_large: str
    """That a file is larger than the page takes: `{limit}`."""
    file_too_new: str
    """That a file of progress is of a later version of the page."""
    file_of_another: str
    """That a file of progress belongs to another deck: `{title}`."""
    clock_is_back: str
    """That the device's clock is earlier than the last practice."""
    questions_gone: str
    """How many questions that were practised are no longer in the deck: `{count}`."""
    not_readable: str
    """How many things the browser keeps that this page can't read and leaves as they are: `{count}`."""
    read_aloud: str
    """Button: read the question aloud."""
    pick: str
    """What a list shows before something is picked."""
    move_up: str
    """Button: move a thing towards the first place: `{item}`."""
    move_down: str
    """Button: move a thing towards the last place: `{item}`."""
    moved: str
    """Told to a screen reader: where a thing stands now, `{item}`, `{place}`."""
    no_script: str
    """What to do on a page where scripts don't run."""
    choice: str
    """How to answer when one option is right."""
    true_false: str
    """How to answer whether a statement is true."""
    select_all: str
    """How to answer when several options are right."""
    recall: str
    """How to answer from memory."""
    cloze: str
    """How to fill a gap."""
    order: str
    """How to put things in order."""
    matching: str
    """How to match things with their values."""
