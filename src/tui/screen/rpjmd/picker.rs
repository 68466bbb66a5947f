//! The search for a programme: any of the catalogue by a few letters of its code or name, proposals first; a code that no
//! catalogue has can be typed too.
//!
//! Each key matches the catalogue once; drawing shows the rows in sight.

use std::sync::Arc;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::layout::Rect;

use super::HITS;
use super::draw;
use super::gathered::Catalogue;
use crate::file::programs::is_code;
use crate::tui::canvas::{Canvas, Tap, cut, shown_width};
use crate::tui::list::List;
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{count, rpjmd as words};
use crate::workshop::edit::EditId;
use crate::workshop::name::fold;
use crate::workshop::ranking::rpjmd::is_support;

/// From this width on the bidang stands beside the name.
const WITH_BIDANG: u16 = 100;
const BIDANG: u16 = 34;

/// The search.
#[derive(Debug)]
pub(super) struct Picker {
    /// The nomination.
    pub(super) on: Arc<str>,
    /// The heads of its programme when the search was opened: what came in since was not seen.
    pub(super) seen: Vec<EditId>,
    /// The mission that is to be served.
    mission: Option<Arc<str>>,
    query: Pad,
    list: List,
    /// The programmes in the order in which they stand while nothing is looked for, and each one's place in it.
    order: Vec<usize>,
    places: Vec<usize>,
    /// How many of them are proposed.
    proposed: usize,
    hits: Vec<usize>,
    /// A code that is typed and that no catalogue has; it stands behind the hits.
    free: Option<String>,
}

impl Picker {
    /// Opens the search for a nomination; the programmes of a mission are offered first, where one is to be served.
    pub(super) fn open(room: &Room, catalogue: &Catalogue, on: Arc<str>, mission: Option<Arc<str>>) -> Self {
        let mut picker = Self {
            seen: room.workshop().heads(&on, "program"),
            on,
            mission,
            query: Pad::line(""),
            list: List::default(),
            order: Vec::new(),
            places: Vec::new(),
            proposed: 0,
            hits: Vec::new(),
            free: None,
        };
        picker.look(room, catalogue);
        picker
    }

    /// Looks at a catalogue that may have changed; the cursor stays on its programme.
    pub(super) fn look(&mut self, room: &Room, catalogue: &Catalogue) {
        let here = self.chosen(catalogue).map(|(_, code)| code);
        let all = &catalogue.all;
        let mut order = catalogue.proposed(room, &self.on, self.mission.as_deref());
        self.proposed = order.len();
        let mut taken = vec![false; all.len()];
        order.iter().for_each(|at| taken[*at] = true);
        // The session's own catalogue before the nomenclature, and what keeps an office running last.
        let mut rest: Vec<usize> = (0..all.len()).filter(|at| !taken[*at]).collect();
        rest.sort_by_key(|at| (is_support(&all[*at].programme.code), !all[*at].own));
        order.extend(rest);
        self.places = vec![0; all.len()];
        order.iter().zip(0..).for_each(|(at, place)| self.places[*at] = place);
        self.order = order;
        self.find(catalogue);
        let code = |at: &usize| Some(&all[*at].programme.code) == here.as_ref();
        let place = self.hits.iter().position(code).unwrap_or(0);
        self.list.put(place, self.len(), height(room));
    }

    /// Takes an input; returns whether it chooses what the cursor is on.
    pub(super) fn input(&mut self, room: &Room, catalogue: &Catalogue, input: Input) -> bool {
        let (len, height) = (self.len(), height(room));
        match input {
            Input::Key(key) if self.list.key(key, len, height) => {}
            typed if typed.finds(&mut self.query) => self.find(catalogue),
            Input::Tap(Tap::Row(HITS, at), _) => {
                let again = at == self.list.at;
                self.list.put(at, len, height);
                return again;
            }
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.list.wheel(by, len, height),
        }
        false
    }

    /// Returns the nomination, and the code that the cursor is on.
    pub(super) fn chosen(&self, catalogue: &Catalogue) -> Option<(Arc<str>, String)> {
        let code = match self.hits.get(self.list.at) {
            Some(at) => catalogue.all.get(*at)?.programme.code.clone(),
            None => self.free.clone().filter(|_| self.list.at == self.hits.len())?,
        };
        Some((self.on.clone(), code))
    }

    fn len(&self) -> usize {
        self.hits.len() + usize::from(self.free.is_some())
    }

    /// Matches the catalogue with what is typed.
    fn find(&mut self, catalogue: &Catalogue) {
        self.list = List::default();
        let query = self.query.text().trim();
        self.free = (is_code(query) && !catalogue.has(query)).then(|| query.to_owned());
        if query.is_empty() {
            self.hits.clone_from(&self.order);
            return;
        }
        let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
        let (mut matcher, mut buffer) = (Matcher::new(Config::DEFAULT), Vec::new());
        let mut scores: Vec<(u32, usize)> = Vec::new();
        for (at, (text, shown)) in catalogue.texts.iter().enumerate() {
            let mut score = |text: &str| pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher);
            // What is seen to match goes before what only the field or the mission matches.
            let found = score(&text[..*shown]).map(|score| score + 1).or_else(|| score(text).map(|score| score / 2));
            scores.extend(found.map(|score| (score, at)));
        }
        scores.sort_unstable_by_key(|(score, at)| (std::cmp::Reverse(*score), self.places[*at]));
        self.hits = scores.into_iter().map(|(_, at)| at).collect();
    }

    pub(super) fn draw(&self, room: &Room, catalogue: &Catalogue, canvas: &mut Canvas, area: Rect) {
        let (lang, workshop) = (room.lang, room.workshop());
        let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        let title = words::link(lang, cut(workshop.text(&self.on, "title"), usize::from(inside.width) * 2 / 3));
        let used = canvas.put(inside.x, inside.y, inside.width, &title, Role::Title);
        let lead = room.opd_short(workshop.text(&self.on, "opd"));
        canvas.put(inside.x + used + 2, inside.y, inside.width.saturating_sub(used + 2), lead, Role::Dim);
        let query = self.query.text();
        canvas.pad(inside.x, inside.y + 2, inside.width, &self.query, true, "");
        if query.is_empty() {
            canvas.put(inside.x + 1, inside.y + 2, inside.width - 1, &words::hint(lang), Role::Offer);
        }
        let all = count::programmes(lang, catalogue.all.len());
        let said = match query.trim().is_empty() {
            true => words::found(lang, all),
            false => words::found_of(lang, self.hits.len(), all),
        };
        canvas.put_right(inside.x, inside.y + 3, inside.width, &said, Role::Dim);
        if let Some(mission) = &self.mission {
            let free = inside.width.saturating_sub(shown_width(&said) as u16 + 2);
            canvas.put(inside.x, inside.y + 3, free, &words::for_mission(lang, mission), Role::Accent);
        }
        let list = Rect { y: inside.y + 4, height: height(room) as u16, ..inside };
        if self.len() == 0 {
            canvas.put_wrapped(list, &words::none_here(lang, query), Role::Text);
        }
        for (row, at) in self.list.shown(self.len(), list.height.into()).enumerate() {
            self.draw_row(room, catalogue, canvas, Rect { y: list.y + row as u16, height: 1, ..list }, at);
        }
        canvas.rule(inside.x, list.bottom(), inside.width);
        let below = Rect { y: list.bottom() + 1, height: area.bottom().saturating_sub(list.bottom() + 1), ..inside };
        if let Some((_, code)) = self.chosen(catalogue) {
            let lines = draw::programme(room, catalogue, &self.on, &code);
            draw::put_lines(canvas, below, &lines);
        }
    }

    fn draw_row(&self, room: &Room, catalogue: &Catalogue, canvas: &mut Canvas, area: Rect, at: usize) {
        let lang = room.lang;
        let picked = at == self.list.at;
        let as_role = |role| if picked { Role::Pick } else { role };
        if picked {
            canvas.clear(Rect { x: area.x - 1, width: area.width + 1, ..area }, Role::Pick);
            canvas.put(area.x - 1, area.y, 1, "▸", Role::Pick);
        }
        canvas.spot(area, Tap::Row(HITS, at));
        let Some(one) = self.hits.get(at) else {
            let code = self.free.as_deref().unwrap_or_default();
            canvas.put(area.x + 1, area.y, area.width, &words::use_code(lang, code), as_role(Role::Warn));
            return;
        };
        let Some(known) = catalogue.all.get(*one) else { return };
        let code = &known.programme.code;
        let (mark, role) = if room.workshop().text(&self.on, "program") == code {
            (words::linked_now(lang), Role::Good)
        } else if is_support(code) {
            (words::support_mark(lang), Role::Warn)
        } else if self.serves(&known.programme.mission) {
            (words::of_the_mission(lang), Role::Accent)
        } else if self.places[*one] < self.proposed {
            (words::proposed(lang), Role::Accent)
        } else {
            ("".into(), Role::Dim)
        };
        let bidang = if area.width >= WITH_BIDANG { BIDANG } else { 0 };
        let marks = 12;
        let name = area.width.saturating_sub(1 + marks + 2 + bidang + u16::from(bidang > 0) * 2);
        self.put_name(canvas, Rect { x: area.x + 1, width: name, ..area }, catalogue.name(*one), picked);
        if bidang > 0 {
            canvas.put(area.x + 1 + name + 2, area.y, bidang, &known.programme.bidang, as_role(Role::Dim));
        }
        canvas.put_right(area.right() - marks - 1, area.y, marks, &mark, as_role(role));
    }

    fn serves(&self, mission: &str) -> bool {
        self.mission.as_deref().is_some_and(|wanted| fold(wanted) == fold(mission))
    }

    /// Writes a code and a name with the letters that match in the accent.
    fn put_name(&self, canvas: &mut Canvas, area: Rect, text: &str, picked: bool) {
        let mut letters = Vec::new();
        if !self.query.text().trim().is_empty() {
            let pattern = Pattern::parse(self.query.text().trim(), CaseMatching::Ignore, Normalization::Smart);
            let mut buffer = Vec::new();
            let name = Utf32Str::new(text, &mut buffer);
            pattern.indices(name, &mut Matcher::new(Config::DEFAULT), &mut letters);
            letters.sort_unstable();
        }
        canvas.put_found(area.x, area.y, area.width, text, &letters, picked);
    }
}

/// The programmes in sight.
pub(super) fn height(room: &Room) -> usize {
    let below = if room.size.1 >= 34 { 9 } else { 6 };
    usize::from(room.size.1.saturating_sub(3 + 4 + 1 + below))
}
