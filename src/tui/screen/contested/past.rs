//! How a slot of Berbeda came to be what it is: its edits, with who wrote them and when.
//!
//! Texts and their places; what an edit says is told where the rivals are drawn.

use ratatui::layout::Rect;

use super::draw::{NUMBER, brief, seen, value, when, who};
use super::rivals;
use crate::tui::canvas::{Canvas, shown_width};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::contested as words;
use crate::workshop::WITHDRAWN;
use crate::workshop::edit::Edit;
use crate::workshop::merge::Slot;

/// How the slot came to be what it is, the newest on top, as far as there is room.
pub(super) fn past(room: &Room, canvas: &mut Canvas, area: Rect, slot: &Slot) {
    let (workshop, (on, set)) = (room.workshop(), slot);
    if area.height < 3 {
        return;
    }
    let unseen = if &**set == WITHDRAWN { workshop.unseen_by_withdrawal(on) } else { Vec::new() };
    let mut edits: Vec<&Edit> =
        workshop.stand(on, set).into_iter().flat_map(|stand| stand.history()).chain(unseen).collect();
    edits.sort_unstable_by_key(|edit| std::cmp::Reverse(edit.id));
    edits.truncate(usize::from(area.height) - 1);
    canvas.put(area.x, area.y, area.width, &words::past(room.lang), Role::Accent);
    let heads = rivals::heads(workshop, slot);
    let times: Vec<String> = edits.iter().map(|edit| when(room, edit.at)).collect();
    // An undo or redo speaks for no one: whom it brought back is who stands there.
    let names: Vec<String> = edits.iter().map(|edit| who(room, workshop.origin(edit).id)).collect();
    let widest = |texts: &[String]| texts.iter().map(|text| shown_width(text)).max().unwrap_or(0) as u16;
    let (time, name) = (widest(&times), widest(&names).min(area.width / 3));
    for (at, edit) in edits.iter().enumerate() {
        let y = area.y + 1 + at as u16;
        let (sign, role) = if heads.contains(&edit.id) { ("≠", Role::Text) } else { ("", Role::Dim) };
        canvas.put(area.x + 1, y, 1, sign, Role::Warn);
        canvas.put_right(area.x + NUMBER, y, time, &times[at], Role::Dim);
        let x = area.x + NUMBER + time + 2;
        canvas.put(x, y, name, &names[at], Role::Dim);
        let text = if edit.set == *set { brief(&value(room, slot, edit.to.as_ref())) } else { seen(room, slot, edit) };
        canvas.put(x + name + 2, y, area.right().saturating_sub(x + name + 2), &text, role);
    }
}
