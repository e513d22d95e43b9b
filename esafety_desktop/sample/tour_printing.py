"""The tour's stops of printing: each look, the jam, what is kept, posters, labels, envelopes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from esafety_desktop.letters import look_service, post_service, service, translation_service
from esafety_desktop.letters.again_view import AgainStrip
from esafety_desktop.letters.looks_dialog import LooksDialog
from esafety_desktop.letters.order_rules import Order
from esafety_desktop.letters.pack_service import prepare_reminders
from esafety_desktop.letters.pages import render_class_pack
from esafety_desktop.letters.post_pages import render_envelopes, render_labels
from esafety_desktop.letters.post_rules import EnvelopeSize, PostKind
from esafety_desktop.letters.poster_pages import render_poster
from esafety_desktop.letters.rows import Look
from esafety_desktop.letters.runs_dialog import RunsDialog
from esafety_desktop.letters.translation_dialog import TranslationDialog
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.letters.tab import PrintTab
    from esafety_desktop.sample.tour_stage import Stage

_REMINDER = "reminder2"
_LOOKS = {
    Look.LARGE: "Large print, 18 point, with its slip.",
    Look.LARGEST: "Very large print, 24 point.",
    Look.EASY: "Easy read: a picture to each rule.",
    Look.CLEAR: "Dyslexia-friendly: room between letters and lines.",
}


def _tab(stage: Stage) -> PrintTab:
    return cast("PrintTab", stage.tab(f"letters/{_class_id(stage)}", "office"))


def _class_id(stage: Stage, name: str = "5B") -> str:
    store = stage.desk("office").store
    return next(row.id for row in service.class_choices(store) if row.name == name)


def _looks(stage: Stage) -> None:
    store = stage.desk("office").store
    for look, sentence in _LOOKS.items():
        order = Order(_class_id(stage), look=look, language="")
        pack = service.prepare_letters(store, order).value
        pack = replace(pack, children=pack.children[:1])
        stage.paper(f"letter-{look.value}", sentence, render_class_pack(pack))
    order = Order(_class_id(stage), language="Polish")
    pack = service.prepare_letters(store, order).value
    pack = replace(pack, children=pack.children[:1])
    stage.paper("letter-polish", "The school's own Polish beside it.", render_class_pack(pack))


def _reminder_in_two_languages(stage: Stage) -> None:
    store = stage.desk("office").store
    pack = prepare_reminders(store, Order(language="Polish")).value
    both = [one for one in pack.children if pack.wordings[one.wording].letter[0].kind == "heading"]
    pack = replace(pack, children=tuple(both[:1]))  # last reminders are not in Polish
    stage.paper(
        "reminder-polish", "A reminder, and the whole of it in Polish.", render_class_pack(pack)
    )


def _list_of_a_run(stage: Stage) -> None:
    store = stage.desk("office").store
    order = Order(_class_id(stage), list_at_end=True, separator=True)
    pack = service.prepare_letters(store, order).value
    pack = replace(pack, children=pack.children[-6:])
    stage.paper(
        "print-run", "The end of a run, with the list of what was printed.", render_class_pack(pack)
    )


def _jam(stage: Stage) -> None:
    tab = _tab(stage)
    pack = service.prepare_letters(tab.desk.store, tab.order).value
    strip = tab.findChild(AgainStrip)
    if strip is not None:
        strip.ask_about(pack)
        strip.ui.start.setCurrentIndex(14)
        stage.picture("print-again", "Did everything come out? If not: again from number 14.")
        strip.settle()


def _kept(stage: Stage) -> None:
    tab = _tab(stage)
    tab.ui.families.click()
    stage.dialog(LooksDialog)
    stage.picture("print-families", "Large print, pictures or another language, every time.")
    stage.close_dialogs()
    tab.ui.translations.click()
    dialog = stage.dialog(TranslationDialog)
    rows = translation_service.translatable(tab.desk.store)
    keys = [row.key for row in rows]
    dialog.ui.agreement.setCurrentIndex(keys.index("ks2"))
    stage.picture("print-translation", "A translation, pasted line for line.")
    dialog.ui.agreement.setCurrentIndex(dialog.ui.agreement.findData(_REMINDER))
    stage.picture("print-translation-reminder", "A reminder in Polish, its fields in their braces.")
    dialog.ui.agreement.setCurrentIndex(dialog.ui.agreement.findData("reminder1"))
    dialog.ui.next.click()
    stage.picture("print-translation-open", "A line that the school worded anew is open.")
    stage.close_dialogs()
    tab.ui.runs.click()
    stage.dialog(RunsDialog)
    stage.picture("print-runs", "What was printed, when and by whom; nobody's name.")
    stage.close_dialogs()


def _posters(stage: Stage) -> None:
    stage.tab("letters/posters", "office")
    stage.picture("posters", "Posters, labels for any sheet, envelopes.")
    store = stage.desk("office").store
    for row in post_service.poster_choices(store):
        if row.key in {"ks1", "ks2"}:
            sheet = post_service.poster(store, row)
            stage.paper(f"wall-{row.key}", f"{row.short} for the wall.", render_poster(sheet))
            sheet = post_service.poster(store, row, pictures=True, large=True)
            stage.paper(
                f"wall-{row.key}-a3", "The same on A3, with its pictures.", render_poster(sheet)
            )


def _post(stage: Stage) -> None:
    store = stage.desk("office").store
    sheets = {sheet.id: sheet for sheet in post_service.label_sheets()}
    for kind, make, name in (
        (PostKind.ADDRESSES, "l7160", "labels"),
        (PostKind.NAMES, "l7651", "labels-names"),
    ):
        run = post_service.post_run(store, kind, _class_id(stage))
        stage.paper(name, f"{kind.value}, from the fifth on.", render_labels(run, sheets[make], 5))
    run = post_service.post_run(store, PostKind.ENVELOPES, _class_id(stage))
    run = replace(run, pieces=run.pieces[:2])
    stage.paper(
        "envelopes", "Envelopes, printed on directly.", render_envelopes(run, EnvelopeSize.DL)
    )


def _families_at_work(stage: Stage) -> None:
    store = stage.desk("office").store
    special = [row.pupil_id for row in look_service.child_looks(store) if row.special]
    pack = service.prepare_letters(store, Order(pupil_ids=tuple(special))).value
    stage.paper("letters-looks", "Families of 5B, each as it asked.", render_class_pack(pack))


STOPS = (
    _jam, _kept, _looks, _reminder_in_two_languages, _families_at_work, _list_of_a_run, _posters,
    _post,
)  # fmt: skip
