//! The sum below the setup screen: how long the day will be, when it ends, and the way on.
//!
//! What a presentation is granted is the agenda's business; here it is only added up, and every part of the sum is said.

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use super::Setup;
use crate::tui::canvas::{Canvas, shown_width};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, setup as words};
use crate::workshop::agenda::Agenda;
use crate::workshop::date;

impl Setup {
    /// Draws how long the day will be, and the way on.
    pub(super) fn draw_sum(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let lang = room.lang;
        let (x, width) = (area.x + 2, area.width.saturating_sub(4));
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        if agenda.turns.is_empty() {
            canvas.put(x, area.y, width, &words::nobody(lang), Role::Warn);
            return;
        }
        let count = agenda.turns.len();
        let all: i64 = agenda.turns.iter().map(|turn| turn.timer.granted()).fold(0, i64::saturating_add);
        let length = date::duration_words(all, lang);
        let sum = match &parts(&agenda)[..] {
            [(minutes, count)] => words::sum(lang, count, minutes, length),
            parts => words::sum_mixed(lang, count, sum_parts(lang, parts), length),
        };
        let start = agenda.turns.iter().find_map(|turn| turn.planned);
        let end = agenda.end.map(|end| match start.map_or(room.now.day(), |start| start.day()) {
            day if day == end.day() => date::clock(end),
            _ => words::another_day(lang, date::short(end.day()), date::clock(end)).into_owned(),
        });
        let day = match (start, &end) {
            // The zone stands behind the end.
            (Some(start), Some(end)) => words::day(lang, date::clock_short(start), end).into_owned(),
            (None, Some(end)) => words::end(lang, end).into_owned(),
            (_, None) => String::new(),
        };
        let used = canvas.put(x, area.y, width, &sum, Role::Text);
        let beside = shown_width(&day) + 3 <= usize::from(width.saturating_sub(used));
        if beside {
            canvas.put_all(x + used, area.y, width - used, &[("   ", Role::Dim), (&day, Role::Text)]);
        }
        let (text, role) = match self.form.state(room) {
            Some((what, Role::Warn)) => (words::not_ready(lang, what), Role::Warn),
            _ => (words::ready(lang), Role::Good),
        };
        let used = canvas.put(x, area.y + 1, width, &text, role);
        // Beside a long sum there may be no room for more than the end.
        if let Some(end) = end.filter(|_| !beside).map(|end| words::end(lang, end))
            && shown_width(&end) + 3 <= usize::from(width.saturating_sub(used))
        {
            canvas.put(x + used + 3, area.y + 1, width - used - 3, &end, Role::Text);
        }
    }
}

/// Returns which minutes how many OPD are granted, the most usual first.
fn parts(agenda: &Agenda) -> Vec<(i64, usize)> {
    let mut parts = BTreeMap::new();
    for turn in &agenda.turns {
        *parts.entry(turn.timer.granted() / 60_000).or_default() += 1;
    }
    let mut parts: Vec<(i64, usize)> = parts.into_iter().collect();
    parts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    parts
}

/// Returns the parts of the day as a sum that adds up; beyond three kinds the rest stands together.
fn sum_parts(lang: Lang, parts: &[(i64, usize)]) -> String {
    let (own, rest) = parts.split_at(if parts.len() > 3 { 1 } else { parts.len() });
    let mut texts: Vec<Text> = own.iter().map(|(minutes, count)| words::sum_part(lang, count, minutes)).collect();
    if !rest.is_empty() {
        let count: usize = rest.iter().map(|(_, count)| count).sum();
        let minutes = rest.iter().map(|(minutes, count)| minutes.saturating_mul(*count as i64));
        texts.push(words::sum_rest(lang, count, minutes.fold(0, i64::saturating_add)));
    }
    texts.join(" + ")
}
