//! The review by OPD: the counts as a table, and what each OPD still owes, line by line; also as the text that is sent.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{LIST, Review};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::review as words;
use crate::workshop::moment::Day;
use crate::workshop::ranking::profile::PARTS;
use crate::workshop::review::{Debt, Owed, Tally};
use crate::workshop::{date, tell};

/// The width of a column of figures, and where there is little room.
const COLUMN: u16 = 10;
const NARROW: u16 = 9;
/// The widest list: beyond it the eye loses the row.
const WIDEST: u16 = 150;
/// How many parts of a profile are named.
const NAMED: usize = 2;

/// Something owed, in words.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) opd: String,
    pub(super) what: String,
    pub(super) lacks: String,
    name: String,
    role: Role,
}

impl Line {
    /// Returns everything it is found by.
    pub(super) fn all(&self) -> String {
        [&*self.opd, &self.name, &self.what, &self.lacks].join(" ")
    }
}

/// Returns what something owed says.
pub(super) fn debt(room: &Room, debt: &Debt) -> Line {
    let (lang, workshop) = (room.lang, room.workshop());
    let labels = |on: &Arc<str>, sets: &[&str]| {
        let label = |set: &&str| tell::slot_label(workshop, on, set.trim_end_matches('/'), lang).to_lowercase();
        sets.iter().map(label).collect::<Vec<_>>().join(", ")
    };
    let (what, lacks, role) = match &debt.what {
        Owed::Presentation => (None, words::owes_presentation(lang), Role::Dim),
        Owed::Reason => (None, words::owes_reason(lang), Role::Dim),
        Owed::Data => (None, words::owes_data(lang), Role::Dim),
        Owed::Row(on, sets) => (Some(on), words::owes_row(lang, labels(on, sets)), Role::Warn),
        Owed::Repair(on) => (Some(on), words::owes_repair(lang, workshop.text(on, "review_remark")), Role::Warn),
        Owed::Profile(on, missing) => {
            let filled = PARTS.len() - missing.len();
            let lacks = match missing.len() <= NAMED {
                true => words::owes_profile_parts(lang, filled, PARTS.len(), labels(on, missing)),
                false => words::owes_profile(lang, filled, PARTS.len()),
            };
            (Some(on), lacks, Role::Warn)
        }
    };
    let opd =
        if debt.code.is_empty() { words::no_opd(lang).into_owned() } else { room.opd_short(&debt.code).to_owned() };
    let name = room.opd_name(&debt.code).to_owned();
    let what = what.map_or_else(String::new, |on| super::told::name(room, on).to_owned());
    Line { opd, what, lacks: lacks.into_owned(), name, role }
}

/// Returns the form of the consultant as text: OPD by OPD, what each still owes.
pub(super) fn form<'a>(room: &Room, debts: impl Iterator<Item = &'a Debt>, count: usize) -> String {
    let text = |set: &str| room.workshop().text(&room.session(), set);
    let day = Day::from_iso(text("date")).map_or_else(|| text("date").to_owned(), |day| date::long(day, room.lang));
    let mut out = words::copied_heading(room.lang, text("title"), day, count).into_owned();
    let mut last: Option<&str> = None;
    for one in debts {
        let line = debt(room, one);
        if last != Some(&*one.code) {
            last = Some(&*one.code);
            let name = if one.code.is_empty() { &line.opd } else { &line.name };
            out.push_str(&format!("\n\n{name}"));
        }
        let what = if line.what.is_empty() { String::new() } else { format!("{}: ", line.what) };
        out.push_str(&format!("\n- {what}{}", line.lacks));
    }
    out
}

/// Draws the counts by OPD; all together stand in the last row.
pub(super) fn table(screen: &Review, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let heads = [
        words::head_all(lang),
        words::head_unseen(lang),
        words::head_repair(lang),
        words::head_back(lang),
        words::head_accepted(lang),
        words::head_changed(lang),
    ];
    let wide = if area.width >= 100 { COLUMN } else { NARROW };
    let figures = heads.len() as u16 * wide;
    let name = area.width.min(WIDEST).saturating_sub(figures + 6);
    let column = |at: usize| area.x + 4 + name + at as u16 * wide;
    for (at, head) in heads.iter().enumerate() {
        canvas.put_right(column(at), area.y, wide, head, Role::Dim);
    }
    let roles = [Role::Text, Role::Text, Role::Warn, Role::Accent, Role::Good, Role::Warn];
    let figure = |tally: &Tally| {
        let [unseen, repair, back, accepted] = tally.groups;
        [tally.all, unseen, repair, back, accepted, tally.changed]
    };
    let put = |canvas: &mut Canvas, y: u16, tally: &Tally| {
        for (at, (count, role)) in figure(tally).into_iter().zip(roles).enumerate() {
            match count {
                0 => canvas.put_right(column(at), y, wide, "–", Role::Dim),
                _ => canvas.put_right(column(at), y, wide, &count.to_string(), role),
            };
        }
    };
    let mut sum = Tally::default();
    for (_, tally) in screen.hits.iter().filter_map(|row| screen.tallies.get(*row)) {
        sum.all += tally.all;
        sum.changed += tally.changed;
        sum.groups.iter_mut().zip(tally.groups).for_each(|(sum, count)| *sum += count);
    }
    let height = area.height.saturating_sub(2);
    for (i, at) in screen.list.shown(screen.hits.len(), height.into()).enumerate() {
        let Some((code, tally)) = screen.hits.get(at).and_then(|row| screen.tallies.get(*row)) else { continue };
        let y = area.y + 1 + i as u16;
        let long = room.opd_name(code);
        let label = match code.is_empty() {
            true => words::no_opd(lang),
            false if shown_width(long) <= name.into() => long.into(),
            false => room.opd_short(code).to_owned().into(),
        };
        canvas.put(area.x + 2, y, name, &label, if tally.all > 0 { Role::Text } else { Role::Dim });
        put(canvas, y, tally);
        whole(screen, canvas, Rect { y, height: 1, ..area }, at);
    }
    let y = area.bottom() - 1;
    canvas.put(area.x + 2, y, name, &words::total(lang), Role::Title);
    put(canvas, y, &sum);
}

/// Draws what the OPD still owe.
pub(super) fn owed(screen: &Review, room: &Room, canvas: &mut Canvas, area: Rect) {
    let shown = screen.list.shown(screen.hits.len(), area.height.into());
    let of = |at: usize| screen.hits.get(at).and_then(|row| screen.owed.get(*row)).map(|one| (at, debt(room, one)));
    let lines: Vec<(usize, Line)> = shown.filter_map(of).collect();
    let width = area.width.min(WIDEST).saturating_sub(4);
    let longest = |of: fn(&Line) -> &str| lines.iter().map(|(_, l)| shown_width(of(l)) as u16).max().unwrap_or(0);
    let opd = longest(|line| &line.opd).min(width / 4);
    let lacks = longest(|line| &line.lacks).min((width - opd) * 3 / 5);
    let what = width.saturating_sub(opd + lacks + 4);
    let mut last = String::new();
    for (i, (at, line)) in lines.iter().enumerate() {
        let y = area.y + i as u16;
        // An OPD is named once; what it owes stands below each other.
        if last != line.opd {
            canvas.put(area.x + 2, y, opd, &line.opd, Role::Accent);
        }
        last.clone_from(&line.opd);
        // What is of the OPD itself needs no column of names before it.
        let x = area.x + 4 + opd;
        if line.what.is_empty() {
            canvas.put(x, y, what + 2 + lacks, &line.lacks, line.role);
        } else {
            canvas.put(x, y, what, &line.what, Role::Text);
            canvas.put(x + what + 2, y, lacks, &line.lacks, line.role);
        }
        whole(screen, canvas, Rect { y, height: 1, ..area }, *at);
    }
}

/// Marks the row the cursor is on, and makes every row clickable.
pub(super) fn whole(screen: &Review, canvas: &mut Canvas, area: Rect, at: usize) {
    let whole = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    if at == screen.list.at {
        canvas.tint(whole, Role::Pick);
        canvas.put(area.x, area.y, 1, "▸", Role::Accent);
    }
    canvas.spot(whole, Tap::Row(LIST, at));
}
