//! Persiapan: what the session is, and its roster: which OPD, in which order, expected or not.
//!
//! The session's own fields are the form of the session; the roster is a list.

use std::path::PathBuf;
use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use super::form::Form;
use crate::file::journal::Draft;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key::Code;
use crate::tui::list::{self, List};
use crate::tui::overlay::prompt::Prompt;
use crate::tui::overlay::{Input, Overlay};
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::setup as words;
use crate::workshop::agenda::Agenda;
use crate::workshop::edit::Write;
use crate::workshop::name::{Names, slug};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{date, start};

/// The roster among the screen's clickable lists; the form's own begin at 40.
const ROSTER: u8 = 0;
/// The two parts among the screen's clickable lists.
const PARTS: u8 = 1;

/// The state of the setup screen.
#[derive(Debug, Default)]
pub struct Setup {
    /// Whether the roster is shown, not the session.
    roster: bool,
    form: Form,
    list: List,
    /// What is looked for in the roster.
    find: Pad,
}

fn roster(setup: &Setup, _: &Room) -> bool {
    setup.roster
}

fn chosen(setup: &Setup, room: &Room) -> bool {
    setup.roster && setup.opd(room).is_some()
}

impl Screen for Setup {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "F5",
            id: "Mulai jalan",
            en: "Go to the presentations",
            foot: 1,
            when: always,
            does: |_, _| Reply::go(Go::To(At::Run)),
        },
        Bind {
            key: "F3",
            id: "Daftar OPD",
            en: "Roster of OPD",
            foot: 2,
            when: |setup, _| !setup.roster,
            does: |setup, room| setup.part(room, true),
        },
        Bind {
            key: "F3",
            id: "Sesi",
            en: "Session",
            foot: 2,
            when: roster,
            does: |setup, room| setup.part(room, false),
        },
        Bind {
            key: "Space",
            id: "Hadir atau tidak",
            en: "Expected or not",
            foot: 3,
            when: chosen,
            does: |setup, room| setup.expect(room),
        },
        Bind { key: "F2", id: "Tambah OPD", en: "Add an OPD", foot: 4, when: roster, does: |_, room| ask_new(room) },
        Bind {
            key: "F4",
            id: "Ganti nama OPD",
            en: "Rename the OPD",
            foot: 0,
            when: chosen,
            does: |setup, room| setup.ask_name(room),
        },
        Bind {
            key: "Ctrl+Up",
            id: "Naikkan urutan",
            en: "Move up",
            foot: 0,
            when: chosen,
            does: |setup, room| setup.shift(room, -1),
        },
        Bind {
            key: "Ctrl+Down",
            id: "Turunkan urutan",
            en: "Move down",
            foot: 0,
            when: chosen,
            does: |setup, room| setup.shift(room, 1),
        },
        Bind {
            key: "F6",
            id: "Gabungkan ke OPD lain",
            en: "Merge into another OPD",
            foot: 0,
            when: chosen,
            does: |setup, room| setup.ask_merge(room),
        },
        Bind {
            key: "F7",
            id: "Kecamatan: ikut atau tidak",
            en: "Kecamatan in or out",
            foot: 5,
            when: roster,
            does: |_, room| kecamatan(room),
        },
        Bind {
            key: "F8",
            id: "Tarik OPD ini",
            en: "Withdraw this OPD",
            foot: 0,
            when: chosen,
            does: |setup, room| setup.withdraw(room),
        },
        Bind {
            key: "Enter",
            id: "Semua isian OPD ini",
            en: "All fields of this OPD",
            foot: 0,
            when: chosen,
            does: |setup, room| setup.opd(room).map_or_else(Reply::none, |on| Reply::go(Go::Form(on.to_string()))),
        },
        Bind {
            key: "Ctrl+R",
            id: "Ambil daftar OPD dari CSV",
            en: "Take the roster from a CSV",
            foot: 0,
            when: always,
            does: |_, room| ask_csv(room),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        if let Input::Tap(Tap::Row(PARTS, part), _) = input {
            return self.part(room, part == 1);
        }
        if !self.roster {
            return match input {
                // A change that Esc takes back comes before going back.
                Input::Key(key) if key.is(Code::Esc) && !self.form.dirty() => Reply::go(Go::Back),
                Input::Key(key) if key.is(Code::Esc) => {
                    self.form.revert(room);
                    Reply::none()
                }
                input => self.form.input(room, input),
            };
        }
        let count = self.rows(room).len();
        match input {
            Input::Key(key) if key.is(Code::Esc) && self.find.is_empty() => return Reply::go(Go::Back),
            Input::Key(key) if key.is(Code::Esc) => self.find = Pad::default(),
            Input::Key(key) if self.list.key(key, count, height(room)) => {}
            Input::Key(key) => {
                if self.find.key(key) {
                    self.list = List::default();
                }
            }
            Input::Paste(text) => self.find.insert(&text),
            Input::Tap(Tap::Row(_, row), _) => self.list.put(row, count, height(room)),
            Input::Wheel(by) => self.list.put(self.list.at.saturating_add_signed(by.into()), count, height(room)),
            Input::Tap(..) => {}
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let lang = room.lang;
        let mut x = area.x + 1;
        for (part, name) in [words::session(lang), words::roster(lang, self.all(room).len())].into_iter().enumerate() {
            let role = if (part == 1) == self.roster { Role::Prime } else { Role::Dim };
            let wide = canvas.put(x, area.y, area.width, &format!(" {name} "), role);
            canvas.spot(Rect::new(x, area.y, wide, 1), Tap::Row(PARTS, part));
            x += wide + 1;
        }
        let (said, wide) = outlook(room);
        if x + 2 + wide < area.right() {
            canvas.put_right(area.x, area.y, area.width - 1, &said, Role::Dim);
        } else {
            canvas.put(area.x + 2, area.bottom() - 1, area.width - 3, &said, Role::Dim);
        }
        let body = Rect { y: area.y + 1, height: area.height - 2, ..area };
        if self.roster { self.draw_roster(room, canvas, body) } else { self.form.draw(room, canvas, body) }
    }

    fn look(&mut self, room: &Room) {
        if self.form.on() != &*room.session() {
            self.form.open(room, &room.session());
        }
        self.form.look(room);
        self.list.put(self.list.at, self.rows(room).len(), height(room));
    }

    fn leave(&mut self, room: &Room) -> Reply {
        self.form.leave(room)
    }

    fn drafts(&self, room: &Room) -> Vec<Draft> {
        self.form.drafts(room)
    }

    fn take_up(&mut self, room: &Room) -> Vec<String> {
        self.look(room);
        self.form.take_up(room)
    }

    fn typing(&self, room: &Room) -> bool {
        self.roster || self.form.typing(room)
    }
}

/// Returns how many rows of the roster are in sight.
fn height(room: &Room) -> usize {
    usize::from(room.size.1.saturating_sub(8))
}

/// Returns the order of an OPD in the session: its turn's own, else the roster's.
fn order(room: &Room, on: &str) -> i64 {
    let turn = subject::presentation(room.sid(), subject::rest(on));
    let own = room.workshop().int(&turn, "order");
    own.or_else(|| room.workshop().int(on, "order")).unwrap_or(i64::MAX)
}

/// How long the day will be: OPD expected, minutes, and the end.
fn outlook(room: &Room) -> (String, u16) {
    let (lang, workshop) = (room.lang, room.workshop());
    let agenda = Agenda::of(workshop, room.sid(), room.now);
    let minutes = workshop.int(&room.session(), "slot_minutes").unwrap_or(start::SLOT_MINUTES);
    let total: i64 = agenda.turns.iter().map(|turn| turn.timer.granted()).sum();
    let length = date::duration_words(total, lang);
    let end = agenda.turns.first().and_then(|turn| turn.planned).map(|first| date::clock(first.plus(total)));
    let said = match end {
        Some(end) => words::day(lang, agenda.turns.len(), minutes, length, end),
        None => words::day_without_start(lang, agenda.turns.len(), minutes, length),
    };
    let wide = shown_width(&said) as u16;
    (said.into_owned(), wide)
}

/// Returns the OPD of the session's region, in order.
fn opds<'a>(room: &'a Room) -> Vec<&'a Arc<str>> {
    let region = room.workshop().text(&room.session(), "region");
    let in_region = |on: &&Arc<str>| region.is_empty() || subject::rest(on).split('/').next() == Some(region);
    let mut all: Vec<&'a Arc<str>> = room.workshop().all(Kind::Opd).into_iter().filter(in_region).collect();
    all.sort_by_cached_key(|on| (order(room, on), (*on).clone()));
    all
}

/// Brings all kecamatan in, or takes all out when any is in.
fn kecamatan(room: &Room) -> Reply {
    let workshop = room.workshop();
    let all: Vec<_> = opds(room).into_iter().filter(|on| workshop.text(on, "kind") == "kecamatan").collect();
    let any = all.iter().any(|on| workshop.flag(on, "expected"));
    let said = if any { words::kecamatan_out } else { words::kecamatan_in };
    let writes: Vec<Write> = all.iter().map(|on| Write::new((*on).clone(), "expected", !any)).collect();
    Reply { notice: Some((Tone::Well, said(room.lang, writes.len()).into_owned())), ..Reply::write(writes) }
}

fn ask_new(room: &Room) -> Reply {
    let title = words::new_opd(room.lang);
    Reply::ask(Overlay::Prompt(Prompt::new(title, "", Pad::line(""), |room, _, typed| {
        let name = typed.trim();
        let code = slug(name);
        if code.is_empty() {
            return Err(words::name_missing(room.lang).into_owned());
        }
        let workshop = room.workshop();
        let region = workshop.text(&room.session(), "region");
        let free = |code: &String| !workshop.visible(&subject::opd(&format!("{region}/{code}")));
        let numbered = (2..).map(|n| format!("{code}-{n}"));
        let code = std::iter::once(code.clone()).chain(numbered).find(free).unwrap_or_default();
        let on = subject::opd(&format!("{region}/{code}"));
        let last = opds(room).iter().map(|on| order(room, on)).filter(|order| *order != i64::MAX).max().unwrap_or(0);
        let writes = vec![
            Write::new(on.clone(), "name", name),
            Write::new(on.clone(), "order", last + 1),
            Write::new(on, "expected", true),
        ];
        let said = words::added(room.lang, name).into_owned();
        Ok(Reply { notice: Some((Tone::Well, said)), ..Reply::write(writes) })
    })))
}

fn ask_csv(room: &Room) -> Reply {
    let title = words::csv(room.lang);
    Reply::ask(Overlay::Prompt(Prompt::new(title, "", Pad::line(""), |room, _, typed| {
        let path = typed.trim().trim_matches('"');
        if path.is_empty() {
            return Err(words::csv_missing(room.lang).into_owned());
        }
        let region = room.workshop().text(&room.session(), "region").to_owned();
        Ok(Reply::effect(Effect::Roster(PathBuf::from(path), region)))
    })))
}

impl Setup {
    fn part(&mut self, room: &Room, roster: bool) -> Reply {
        let left = self.form.leave(room);
        self.roster = roster;
        left
    }

    fn all<'a>(&self, room: &'a Room) -> Vec<&'a Arc<str>> {
        opds(room)
    }

    /// Returns the OPD in sight: all, or those that are looked for.
    fn rows<'a>(&self, room: &'a Room) -> Vec<&'a Arc<str>> {
        let workshop = room.workshop();
        let found = |on: &&Arc<str>| {
            self.find.is_empty() || {
                let texts = [workshop.text(on, "name"), workshop.text(on, "abbreviation"), subject::rest(on)];
                list::found(self.find.text(), &texts)
            }
        };
        self.all(room).into_iter().filter(found).collect()
    }

    /// Returns the OPD under the cursor.
    fn opd(&self, room: &Room) -> Option<Arc<str>> {
        self.rows(room).get(self.list.at).map(|on| (*on).clone())
    }

    fn expect(&mut self, room: &Room) -> Reply {
        let Some(on) = self.opd(room) else { return Reply::none() };
        let expected = room.workshop().flag(&on, "expected");
        let count = self.rows(room).len();
        self.list.put(self.list.at + 1, count, height(room));
        Reply::write(vec![Write::new(on, "expected", !expected)])
    }

    /// Moves the OPD under the cursor up (−1) or down (+1): it changes its place with its neighbour.
    fn shift(&mut self, room: &Room, by: isize) -> Reply {
        let (all, Some(on)) = (self.all(room), self.opd(room)) else { return Reply::none() };
        let turn = |on: &str| subject::presentation(room.sid(), subject::rest(on));
        let at = all.iter().position(|other| **other == on).unwrap_or(0);
        let Some(to) = at.checked_add_signed(by).filter(|to| *to < all.len()) else { return Reply::none() };
        self.find = Pad::default();
        self.list.put(to, all.len(), height(room));
        let (own, other) = (order(room, all[at]), order(room, all[to]));
        if own != other && own != i64::MAX && other != i64::MAX {
            let swap = [(all[at], other), (all[to], own)];
            return Reply::write(swap.map(|(on, order)| Write::new(turn(on), "order", order)).to_vec());
        }
        // Two OPD without an order of their own cannot swap it, so everyone is numbered.
        let mut moved = all;
        moved.swap(at, to);
        let numbers = moved.iter().zip(1..).map(|(on, number)| Write::new(turn(on), "order", number));
        Reply::write(numbers.collect())
    }

    fn ask_name(&mut self, room: &Room) -> Reply {
        let Some(on) = self.opd(room) else { return Reply::none() };
        let name = room.workshop().text(&on, "name").to_owned();
        let title = words::new_name(room.lang, &name);
        Reply::ask(Overlay::Prompt(Prompt::new(title, &*on, Pad::line(&name), |room, on, typed| {
            let (name, old) = (typed.trim(), room.workshop().text(on, "name"));
            if name.is_empty() {
                return Err(words::name_missing(room.lang).into_owned());
            }
            // The name it had is still a name it goes by.
            let alias = (!old.is_empty() && old != name).then(|| Write::new(on, format!("alias/{old}"), true));
            Ok(Reply::write([Write::new(on, "name", name)].into_iter().chain(alias).collect()))
        })))
    }

    fn ask_merge(&mut self, room: &Room) -> Reply {
        let Some(on) = self.opd(room) else { return Reply::none() };
        let merged = !room.workshop().text(&on, "merged_into").is_empty();
        if merged {
            return Reply::write(vec![Write::clear(on, "merged_into")]);
        }
        let title = words::merge(room.lang, room.opd_short(subject::rest(&on)));
        Reply::ask(Overlay::Prompt(Prompt::new(title, &*on, Pad::line(""), merge)))
    }

    fn withdraw(&mut self, room: &Room) -> Reply {
        let Some(on) = self.opd(room) else { return Reply::none() };
        let said = words::withdrawn(room.lang, room.opd_short(subject::rest(&on))).into_owned();
        Reply { notice: Some((Tone::Well, said)), ..Reply::write(vec![Write::new(on, "withdrawn", true)]) }
    }

    fn draw_roster(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let (lang, workshop) = (room.lang, room.workshop());
        let rows = self.rows(room);
        let (x, width) = (area.x + 2, area.width.saturating_sub(4));
        if self.find.is_empty() {
            canvas.put(x, area.y + 1, width, &words::find(lang), Role::Dim);
        } else {
            canvas.put_all(
                x,
                area.y + 1,
                width,
                &[(&words::finding(lang), Role::Dim), (self.find.text(), Role::Accent)],
            );
        }
        let (short, kind) = (18.min(width / 4), if width >= 100 { 16 } else { 0 });
        let name = width.saturating_sub(5 + 14 + short + 2 + kind);
        let heads =
            [(x, 3, words::number(lang)), (x + 5, 14, words::expected(lang)), (x + 19, short, words::short(lang))];
        for (x, width, head) in heads {
            canvas.put(x, area.y + 2, width, &head, Role::Dim);
        }
        canvas.put(x + 21 + short, area.y + 2, name, &words::name(lang), Role::Dim);
        if kind > 0 {
            canvas.put(x + 21 + short + name, area.y + 2, kind, &words::kind(lang), Role::Dim);
        }
        if rows.is_empty() {
            let said = if self.find.is_empty() { words::empty(lang) } else { words::none_found(lang) };
            canvas.put_wrapped(Rect { x, y: area.y + 4, width, height: 3 }, &said, Role::Text);
        }
        for at in self.list.shown(rows.len(), height(room)) {
            let on = rows[at];
            let line = Rect::new(
                area.x + 1,
                area.y + 3 + (at - self.list.shown(rows.len(), height(room)).start) as u16,
                area.width - 2,
                1,
            );
            let pick = at == self.list.at;
            if pick {
                canvas.clear(line, Role::Pick);
            }
            let merged = workshop.text(on, "merged_into");
            let (sign, said, role) = match (merged, workshop.flag(on, "expected")) {
                ("", true) => ("✓ ", words::yes(lang), Role::Good),
                ("", false) => ("– ", words::no(lang), Role::Dim),
                _ => ("→ ", words::merged(lang), Role::Dim),
            };
            let text = if pick {
                Role::Pick
            } else if role == Role::Dim {
                Role::Dim
            } else {
                Role::Text
            };
            let sign_role = if pick { Role::Pick } else { role };
            canvas.put_right(x, line.y, 3, &(at + 1).to_string(), if pick { Role::Pick } else { Role::Dim });
            canvas.put_all(x + 5, line.y, 13, &[(sign, sign_role), (&said, sign_role)]);
            let code = subject::rest(on);
            let contested = ["name", "expected", "merged_into"].iter().any(|field| workshop.contested(on, field));
            let shown = format!("{}{}", if contested { "≠ " } else { "" }, room.opd_short(code));
            canvas.put(x + 19, line.y, short, &shown, text);
            let full = if merged.is_empty() {
                room.opd_name(code).to_owned()
            } else {
                words::into(lang, room.opd_short(merged)).into_owned()
            };
            canvas.put(x + 21 + short, line.y, name.saturating_sub(1), &full, text);
            if kind > 0 {
                canvas.put(
                    x + 21 + short + name,
                    line.y,
                    kind,
                    workshop.text(on, "kind"),
                    if pick { Role::Pick } else { Role::Dim },
                );
            }
            canvas.spot(line, Tap::Row(ROSTER, at));
        }
    }
}

/// Merges an OPD into the one that a name means: its names go along as names of the other.
fn merge(room: &Room, on: &str, typed: &str) -> Result<Reply, String> {
    let (lang, workshop) = (room.lang, room.workshop());
    let others: Vec<&Arc<str>> = opds(room).into_iter().filter(|other| ***other != *on).collect();
    let mut names = Names::default();
    for other in &others {
        let text = |field: &str| workshop.text(other, field);
        let aliases = workshop.members(other, "alias/").map(|(alias, _)| alias);
        names.add(subject::rest(other), text("name"), text("abbreviation"), aliases);
    }
    let Some(target) = names.exact(typed.trim()) else {
        let near: Vec<&str> = names.near(typed, 3).into_iter().map(|(code, _)| room.opd_short(code)).collect();
        let said =
            if near.is_empty() { words::unknown_opd(lang) } else { words::unknown_opd_near(lang, near.join(", ")) };
        return Err(said.into_owned());
    };
    let into = subject::opd(target);
    let own = ["name", "abbreviation"].map(|field| workshop.text(on, field));
    let aliases = own
        .into_iter()
        .filter(|name| !name.is_empty())
        .map(|name| Write::new(into.clone(), format!("alias/{name}"), true));
    let writes: Vec<Write> = [Write::new(on, "merged_into", target)].into_iter().chain(aliases).collect();
    let said = words::merged_notice(lang, room.opd_short(subject::rest(on)), room.opd_short(target)).into_owned();
    Ok(Reply { notice: Some((Tone::Well, said)), ..Reply::write(writes) })
}
